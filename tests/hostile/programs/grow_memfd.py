"""
title = "puts memory into a file without a name"
family = "growing"
stopped_by = "seccomp: no memfd_create"
verdict = "failed"
says = 'PermissionError'
also = ["landlock", "filter"]
"""

import os


def scale(x):
    descriptor = os.memfd_create("hoard")
    print("LEAK made a memfd")
    os.ftruncate(descriptor, 1 << 20)
    return x


def shift(x):
    return x + 1
