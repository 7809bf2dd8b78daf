"""
title = "a dict whose keys are tuples"
family = "lying values"
stopped_by = "wire: keys are plain scalars"
verdict = "failed"
says = 'no key of a dict'
also = ["basic"]
"""


def scale(x):
    return {(1, 2): 3.0}


def shift(x):
    return x + 1
