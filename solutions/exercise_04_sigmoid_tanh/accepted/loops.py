"""One number at a time with math, branching on the sign."""

import math

import numpy as np


def 하나(x):
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    e = math.exp(x)
    return e / (1 + e)


def every(f, x):
    x = np.asarray(x, dtype=float)
    return np.array([f(value) for value in x.ravel()]).reshape(x.shape)


def sigmoid(x):
    return every(하나, x)


def sigmoid_grad(x):
    return every(lambda value: 하나(value) * 하나(-value), x)


def tanh(x):
    return every(math.tanh, x)


def sigmoid_ab(x, a, b):
    return every(lambda value: 하나(a * value + b), x)


print(sigmoid(0.0))
