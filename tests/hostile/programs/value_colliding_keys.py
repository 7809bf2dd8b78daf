"""
title = "a dict of integers that all hash alike"
family = "lying values"
stopped_by = "wire: keys have at most 64 bits"
verdict = "failed"
says = 'too large'
also = ["basic"]
"""


def scale(x):
    return {k * (2**61 - 1): 0 for k in range(1, 2_000)}


def shift(x):
    return x + 1
