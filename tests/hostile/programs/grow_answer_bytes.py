"""
title = "returns 80 MB of int8, eight times as large once read as float64"
family = "growing"
stopped_by = "wire: the frame's cap"
verdict = "failed"
says = 'too large'
also = ["landlock", "spaces", "basic"]
"""

import numpy as np


def scale(x):
    return np.zeros(80_000_000, dtype=np.int8)


def shift(x):
    return x + 1
