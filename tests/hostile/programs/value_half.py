"""
title = "float16, whose tolerance would be wide"
family = "lying values"
stopped_by = "compare: float64 and float32 only"
verdict = "failed"
says = 'dtype float16'
also = ["basic"]
"""


def scale(x):
    return x.astype("f2")


def shift(x):
    return x + 1
