"""
title = "integers that no float holds"
family = "lying values"
stopped_by = "compare: no OverflowError becomes ours"
verdict = "failed"
also = ["basic"]
"""


def scale(x):
    return [[1 << 4_000] * 2] * 3


def shift(x):
    return x + 1
