"""
title = "asks for a terabyte"
family = "growing"
stopped_by = "rlimits: address space"
verdict = "memory_exceeded"
says = 'more memory'
also = ["landlock", "spaces", "basic", "solo"]
"""


def scale(x):
    return bytearray(10**12)


def shift(x):
    return x + 1
