"""
title = "a structured array"
family = "lying values"
stopped_by = "wire: values are rebuilt as exact built-in types"
verdict = "failed"
says = 'expected an array of numbers'
also = ["basic"]
"""

import numpy as np


def scale(x):
    return np.zeros(x.shape, dtype=[("score", "f8"), ("max", "O")])


def shift(x):
    return x + 1
