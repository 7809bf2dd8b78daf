"""The textbook formula: right values, an overflow warning at -1000; tanh from the sigmoid."""

import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def sigmoid_grad(x):
    return (1.0 - sigmoid(x)) * sigmoid(x)


def tanh(x):
    return 2 * sigmoid(2 * x) - 1


def sigmoid_ab(x, a, b):
    return 1 / (1 + np.exp(-(a * x + b)))
