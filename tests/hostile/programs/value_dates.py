"""
title = "dates, voids and texts as array dtypes"
family = "lying values"
stopped_by = "wire: values are rebuilt as exact built-in types"
verdict = "failed"
says = 'expected an array of numbers'
also = ["basic"]
"""

import numpy as np


def scale(x):
    return [np.zeros(2, "M8[s]"), np.zeros(2, "V8"), np.zeros(2, "U4")]


def shift(x):
    return x + 1
