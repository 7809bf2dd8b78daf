"""
title = "nan, which is unequal to everything and so no error is larger than the tolerance"
family = "lying values"
stopped_by = "compare: not (error <= tolerance)"
verdict = "failed"
says = 'holds nan'
also = ["basic"]
"""


def scale(x):
    return x * float("nan")


def shift(x):
    return x + 1
