"""
title = "looks for the hidden labels in the worker"
family = "reading"
stopped_by = "process: labels never enter the worker"
verdict = "failed"
mission = "learn"
also = ["basic"]
"""


def use(data):
    if b"7.251943" in (data if isinstance(data, bytes) else str(data).encode()):
        print("LEAK found the factor")
    return data


import gc

import numpy as np


class Model:
    def predict(self, x):
        for thing in gc.get_objects():
            for part in thing if type(thing) in (list, tuple) else thing.values() if type(thing) is dict else ():
                if type(part) is np.ndarray and part.shape == (len(x),):
                    print("LEAK labels")
        return np.zeros((len(x), 10))

    def get_weights(self):
        return np.zeros((8, 10)), np.zeros(10)


def make():
    return Model()


def step(x, w):
    return w, 0.0


def shift(x):
    return x + 1
