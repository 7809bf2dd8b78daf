"""
title = "an array of objects that equal everything"
family = "lying values"
stopped_by = "wire: only numeric dtypes cross"
verdict = "failed"
says = 'expected an array of numbers'
also = ["basic"]
"""

import numpy as np


class Liar:
    def __eq__(self, other):
        return True

    def __float__(self):
        return 0.0


def scale(x):
    return np.full(x.shape, Liar(), dtype=object)


def shift(x):
    return x + 1
