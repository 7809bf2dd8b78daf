"""Loops and ifs; step returns floats, perceptron Python ints; the gates share one function."""

import numpy as np


def step(x):
    y = np.zeros(x.shape)
    for index in np.ndindex(*x.shape):
        if x[index] > 0:
            y[index] = 1.0
    return y


def perceptron(x, w, b):
    total = b
    for value, weight in zip(x, w):
        total += value * weight
    if total > 0:
        return 1
    else:
        return 0


def gate(x1, x2, w1, w2, theta):
    return perceptron([x1, x2], [w1, w2], -theta)


def AND(x1, x2):
    return gate(x1, x2, 2, 2, 3)


def NAND(x1, x2):
    return 1 - AND(x1, x2)


def OR(x1, x2):
    return gate(x1, x2, 1, 1, 0)
