"""
title = "numbers near the largest float, that overflow in the comparison"
family = "lying values"
stopped_by = "describe: no warning becomes an error"
verdict = "failed"
also = ["basic"]
"""


def scale(x):
    return x * 0 + 1.7e308


def shift(x):
    return x + 1
