"""
title = "hands out a million parts of itself"
family = "models"
stopped_by = "wire and check: a list of objects is no array"
verdict = "failed"
mission = "learn"
"""


class Model:
    def predict(self, x):
        return [object() for _ in range(200_000)]

    def get_weights(self):
        return [object()] * 200_000


def make():
    return Model()


def step(x, w):
    return w, 0.0


def shift(x):
    return x + 1
