"""
title = "a model whose method is another one each time"
family = "models"
stopped_by = "session: what is missing is missing"
verdict = "failed"
mission = "learn"
"""

import numpy as np


class Model:
    calls = 0

    def __getattribute__(self, name):
        Model.calls += 1
        if Model.calls % 2:
            raise AttributeError(name)
        return lambda *args: np.zeros((len(args[0]) if args else 8, 10))


def make():
    return Model()


def step(x, w):
    return w, 0.0


def shift(x):
    return x + 1
