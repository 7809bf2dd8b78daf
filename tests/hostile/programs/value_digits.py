"""
title = "texts that read like numbers"
family = "lying values"
stopped_by = "wire: values are rebuilt as exact built-in types"
verdict = "failed"
says = 'expected an array of numbers'
also = ["basic"]
"""


def scale(x):
    return [["1"] * 2] * 3


def shift(x):
    return x + 1
