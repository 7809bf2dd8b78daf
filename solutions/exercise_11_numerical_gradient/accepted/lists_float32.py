"""Plain lists inside, float32 arrays outside; the descent brings its own slope with another h."""

import numpy as np


def numerical_diff(f, x, h):
    return np.float32((f(x + h) - f(x - h)) / (2.0 * h))


def _at(x, where, value):
    moved = [float(v) for v in x.ravel()]
    moved[where] += value
    return np.array(moved).reshape(x.shape)


def numerical_gradient(f, x, h):
    slopes = [(f(_at(x, i, h)) - f(_at(x, i, -h))) / (2.0 * h) for i in range(x.size)]
    return np.array(slopes, dtype=np.float32).reshape(x.shape)


def gradient_descent(f, x0, lr, steps):
    x = np.array(x0, dtype=np.float64)
    while steps > 0:
        slope = np.array([(f(_at(x, i, 1e-6)) - f(_at(x, i, -1e-6))) / 2e-6 for i in range(x.size)])
        x = x - lr * slope.reshape(x.shape)
        steps -= 1
    return x
