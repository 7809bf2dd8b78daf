"""
title = "takes System V shared memory"
family = "growing"
stopped_by = "seccomp: no shmget; namespaces: an IPC namespace of its own"
verdict = "failed"
says = 'PermissionError'
also = ["landlock", "filter"]
"""

import ctypes


def scale(x):
    if ctypes.CDLL(None).shmget(0, 1 << 20, 0o1600) >= 0:
        print("LEAK has a segment")
    raise PermissionError


def shift(x):
    return x + 1
