"""
title = "bools"
family = "lying values"
stopped_by = "wire: values are rebuilt as exact built-in types"
verdict = "failed"
says = 'dtype bool'
also = ["basic"]
"""


def scale(x):
    return x > 0


def shift(x):
    return x + 1
