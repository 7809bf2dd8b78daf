"""The sigmoid as half of a tanh; lists where arrays would do."""

import numpy as np


def sigmoid(x):
    return (0.5 * (1 + np.tanh(np.asarray(x) / 2))).tolist()


def sigmoid_grad(x):
    return 0.25 * (1 - np.tanh(np.asarray(x) / 2) ** 2)


def tanh(x):
    return np.sinh(np.clip(x, -300, 300)) / np.cosh(np.clip(x, -300, 300))


def sigmoid_ab(x, a, b):
    return np.array(sigmoid(a * np.asarray(x) + b))
