"""
title = "a dict as deep as is allowed, and as wide"
family = "lying values"
stopped_by = "wire: depth and items"
verdict = "failed"
says = 'expected an array of numbers'
also = ["basic"]
"""


def scale(x):
    deep = {"x" * 1000: list(range(50_000))}
    for _ in range(50):
        deep = {"a": deep, "b": [deep and 1] * 100}
    return deep


def shift(x):
    return x + 1
