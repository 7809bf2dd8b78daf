"""
title = "weights that are handles to the reference's own objects"
family = "models"
stopped_by = "subject: a handle belongs to the session that gave it"
verdict = "failed"
mission = "learn"
"""

from inside import wire


class Model:
    def predict(self, x):
        return [wire.Handle(0, "ndarray")]

    def get_weights(self):
        return wire.Handle(0, "ndarray"), wire.Handle(1, "ndarray")


def make():
    return Model()


def step(x, w):
    return w, 0.0


def shift(x):
    return x + 1
