"""Every gate with the weights of a well-known textbook; NumPy scalars come back."""

import numpy as np


def step(x):
    return (x > 0).astype(np.int64)


def perceptron(x, w, b):
    return step(w @ x + b)


def AND(x1, x2):
    x = np.array([x1, x2])
    w = np.array([0.5, 0.5])
    return perceptron(x, w, -0.7)


def NAND(x1, x2):
    x = np.array([x1, x2])
    w = np.array([-0.5, -0.5])
    return perceptron(x, w, 0.7)


def OR(x1, x2):
    x = np.array([x1, x2])
    w = np.array([0.5, 0.5])
    return perceptron(x, w, -0.2)
