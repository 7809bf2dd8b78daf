"""ReLU from the absolute value: (x + |x|) / 2, and leaky ReLU from ReLU."""

import numpy as np


def relu(x):
    return (x + np.abs(x)) / 2


def relu_grad(x):
    return (np.sign(x) + 1) / 2


def leaky_relu(x, a=0.01):
    return relu(x) - a * relu(-x)


def leaky_relu_grad(x, a=0.01):
    return np.where(x < 0, a, 1)
