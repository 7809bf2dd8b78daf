"""
title = "asks to outlive its factory"
family = "reaching out"
stopped_by = "seccomp: PR_SET_PDEATHSIG is refused"
verdict = "failed"
also = ["landlock", "filter"]
"""

import ctypes


def scale(x):
    if ctypes.CDLL(None).prctl(1, 0, 0, 0, 0) == 0:
        print("LEAK no longer dies with the factory")
    return x


def shift(x):
    return x + 1
