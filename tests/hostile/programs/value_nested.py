"""
title = "a list nested 100,000 deep"
family = "lying values"
stopped_by = "wire: depth"
verdict = "failed"
says = 'nested too deeply'
also = ["basic"]
"""


def scale(x):
    deep = 0
    for _ in range(100_000):
        deep = [deep]
    return deep


def shift(x):
    return x + 1
