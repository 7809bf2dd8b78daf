"""
title = "returns an array of 10^15 bytes that takes eight"
family = "growing"
stopped_by = "wire: the size is judged before the view is made real"
verdict = "failed"
says = 'too large'
also = ["landlock", "spaces", "basic"]
"""

import numpy as np


def scale(x):
    return np.broadcast_to(np.float64(1), (10**7, 10**7))


def shift(x):
    return x + 1
