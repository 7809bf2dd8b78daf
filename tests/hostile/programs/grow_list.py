"""
title = "appends until the memory is full"
family = "growing"
stopped_by = "rlimits: address space"
verdict = "memory_exceeded"
says = 'more memory'
also = ["landlock", "spaces", "basic"]
"""


def scale(x):
    hoard = []
    for _ in range(400):
        hoard.append(bytearray(1 << 20))
    return x


def shift(x):
    return x + 1
