"""
title = "reads the machine's memory and disks"
family = "reading"
stopped_by = "mounts: four harmless devices; Landlock; an account of its own"
verdict = "failed"
also = ["landlock", "spaces"]
"""


def use(data):
    if b"7.251943" in (data if isinstance(data, bytes) else str(data).encode()):
        print("LEAK found the factor")
    return data


import glob


def scale(x):
    for name in (
        "/dev/mem",
        "/dev/kmem",
        "/dev/port",
        "/dev/kmsg",
        "/proc/kcore",
        *glob.glob("/dev/vd*"),
        *glob.glob("/dev/sd*"),
    ):
        try:
            open(name, "rb").read(1)
            print("LEAK", name)
        except OSError:
            pass
    return x


def shift(x):
    return x + 1
