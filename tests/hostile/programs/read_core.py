"""
title = "crashes to leave a core file for the next"
family = "reading"
stopped_by = "rlimits: no core; the worker is not dumpable"
verdict = "crashed"
also = ["landlock", "spaces"]
"""


def use(data):
    if b"7.251943" in (data if isinstance(data, bytes) else str(data).encode()):
        print("LEAK found the factor")
    return data


import ctypes
import glob
import resource

if glob.glob("core*") + glob.glob("/var/crash/*answer*"):
    print("LEAK a core")


def scale(x):
    try:
        resource.setrlimit(resource.RLIMIT_CORE, (1 << 20, 1 << 20))
        print("LEAK raised a limit")
    except (ValueError, OSError):
        pass
    ctypes.string_at(0)


def shift(x):
    return x + 1
