"""
title = "writes to terminals and devices"
family = "writing"
stopped_by = "mounts: four harmless devices; Landlock; a session without a terminal"
verdict = "failed"
also = ["landlock", "spaces"]
"""

import glob


def scale(x):
    for name in ("/dev/tty", "/dev/console", "/dev/ptmx", "/dev/mem", *glob.glob("/dev/pts/*"), *glob.glob("/dev/vd*")):
        try:
            open(name, "wb", 0)
            print("LEAK", name)
        except OSError:
            pass
    return x


def shift(x):
    return x + 1
