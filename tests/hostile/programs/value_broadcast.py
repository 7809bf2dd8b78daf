"""
title = "one element, to be broadcast"
family = "lying values"
stopped_by = "check: the shape comes first"
verdict = "failed"
says = 'shape'
also = ["basic"]
"""

import numpy as np


def scale(x):
    return np.zeros((1,) * x.ndim)


def shift(x):
    return x + 1
