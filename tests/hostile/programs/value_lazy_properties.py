"""
title = "an ndarray subclass whose shape and dtype change each time"
family = "lying values"
stopped_by = "wire: np.asarray, then base attributes"
verdict = "failed"
also = ["basic"]
"""

import numpy as np


class Liar(np.ndarray):
    count = 0

    @property
    def shape(self):
        Liar.count += 1
        return (10**6,) * (Liar.count % 30)

    @property
    def dtype(self):
        return np.dtype("O")

    def astype(self, *args, **kwargs):
        return 7


def scale(x):
    return np.zeros(x.shape).view(Liar)


def shift(x):
    return x + 1
