"""
title = "returns 120 MB"
family = "growing"
stopped_by = "wire: the frame's cap"
verdict = "failed"
says = 'too large'
also = ["landlock", "spaces", "basic"]
"""

import numpy as np


def scale(x):
    return np.zeros(15_000_000)


def shift(x):
    return x + 1
