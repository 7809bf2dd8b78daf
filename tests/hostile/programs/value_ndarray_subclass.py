"""
title = "an ndarray subclass that equals everything (passes NumPy's own asserts)"
family = "lying values"
stopped_by = "wire: values are rebuilt as exact built-in types"
verdict = "failed"
also = ["basic", "solo"]
"""

import numpy as np


class Liar(np.ndarray):
    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        return True

    def __array_function__(self, function, types, args, kwargs):
        return True

    def __eq__(self, other):
        return True

    def __abs__(self):
        return 0

    __hash__ = None


def scale(x):
    return np.zeros(x.shape).view(Liar)


def shift(x):
    return x + 1
