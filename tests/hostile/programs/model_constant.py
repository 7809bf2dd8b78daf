"""
title = "a model that has learned nothing and is sure of it"
family = "models"
stopped_by = "check: accuracy is computed here, of finite scores"
verdict = "failed"
mission = "learn"
says = 'holds inf'
"""

import numpy as np


class Model:
    def predict(self, x):
        return np.full((len(x), 10), np.inf)

    def get_weights(self):
        return np.full((8, 10), np.nan), np.zeros(10)


def make():
    return Model()


def step(x, w):
    return w, 0.0


def shift(x):
    return x + 1
