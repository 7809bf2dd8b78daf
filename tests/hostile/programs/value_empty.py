"""
title = "an empty array, of which all elements are right"
family = "lying values"
stopped_by = "check: the shape comes first"
verdict = "failed"
says = 'shape'
also = ["basic"]
"""

import numpy as np


def scale(x):
    return np.zeros((0, *x.shape))


def shift(x):
    return x + 1
