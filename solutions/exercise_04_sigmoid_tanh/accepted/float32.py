"""float32, clipped exponents, tanh by its symmetry."""

import numpy as np


def sigmoid(x):
    z = np.clip(np.asarray(x, dtype=np.float32), -80, 80)
    return 1 / (1 + np.exp(-z))


def sigmoid_grad(x):
    return sigmoid(x) * sigmoid(-np.asarray(x))


def tanh(x):
    decay = np.exp(-2 * np.abs(np.asarray(x, dtype=np.float32)))
    return np.sign(x).astype(np.float32) * (1 - decay) / (1 + decay)


def sigmoid_ab(x, a, b):
    return sigmoid(a * np.asarray(x) + b)
