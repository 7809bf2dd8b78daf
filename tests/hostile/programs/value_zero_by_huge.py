"""
title = "an array of zero bytes with absurd dimensions"
family = "lying values"
stopped_by = "wire: a zero makes no room for absurd sizes"
verdict = "crashed"
says = 'own channel'
also = ["basic"]
"""

import numpy as np


def scale(x):
    return np.zeros((0, 1 << 40))


def shift(x):
    return x + 1
