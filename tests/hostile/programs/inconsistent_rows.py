"""
title = "is right in every row but the last"
family = "inconsistent"
stopped_by = "check: every element is compared"
verdict = "failed"
"""


def scale(x):
    y = x * 7.251943
    y[-1] = 0
    return y


def shift(x):
    return x + 1
