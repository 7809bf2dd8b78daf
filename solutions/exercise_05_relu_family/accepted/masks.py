"""Copies and masks; slopes of 1 at the kink; ints where they are whole."""

import numpy as np


def relu(x):
    out = x.copy()
    out[x <= 0] = 0
    return out


def relu_grad(x):
    return (x >= 0).astype(int)


def leaky_relu(x, a=0.01):
    out = x.astype(float)
    out[out < 0] *= a
    return out


def leaky_relu_grad(x, a=0.01):
    grad = np.ones(x.shape)
    grad[x < 0] = a
    return grad
