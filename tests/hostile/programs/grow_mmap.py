"""
title = "maps a gigabyte outside Python's heap"
family = "growing"
stopped_by = "rlimits: address space"
verdict = "memory_exceeded"
also = ["landlock", "spaces", "basic"]
"""

import mmap


def scale(x):
    try:
        return mmap.mmap(-1, 1 << 30).size()
    except OSError as error:
        raise MemoryError from error


def shift(x):
    return x + 1
