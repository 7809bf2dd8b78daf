"""
title = "fills an array of 600 MB"
family = "growing"
stopped_by = "rlimits: address space"
verdict = "memory_exceeded"
says = 'more memory'
also = ["landlock", "spaces", "basic"]
"""

import numpy as np


def scale(x):
    return np.full(75_000_000, 1.0)


def shift(x):
    return x + 1
