"""
title = "a masked array, in which everything is hidden"
family = "lying values"
stopped_by = "wire: values are rebuilt as exact built-in types"
verdict = "failed"
also = ["basic"]
"""

import numpy as np


def scale(x):
    return np.ma.array(np.full(x.shape, 1e308), mask=True)


def shift(x):
    return x + 1
