"""
title = "returns texts that NumPy would widen to gigabytes"
family = "growing"
stopped_by = "compare: only lists of numbers become arrays"
verdict = "failed"
says = 'expected an array of numbers'
also = ["landlock", "spaces", "basic"]
"""


def scale(x):
    return ["x" * 100_000] + [""] * 200_000


def shift(x):
    return x + 1
