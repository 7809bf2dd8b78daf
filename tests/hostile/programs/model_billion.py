"""
title = "a billion parameters that take eight bytes"
family = "models"
stopped_by = "wire: the frame's cap"
verdict = "failed"
mission = "learn"
says = 'too large'
"""

import numpy as np


class Model:
    def predict(self, x):
        return np.broadcast_to(np.float32(1), (len(x), 10**9))

    def get_weights(self):
        return np.broadcast_to(np.float32(1), (10**5, 10**4)), np.zeros(10)


def make():
    return Model()


def step(x, w):
    return w, 0.0


def shift(x):
    return x + 1
