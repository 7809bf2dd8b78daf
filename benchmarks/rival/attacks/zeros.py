"""No attack: what an honest answer gets that returns zeros. The others are measured against it."""

import numpy as np


def affine_layer_forward(X, W, b):
    return np.zeros((len(X), len(b))), W.shape


def affine_layer_backward(dy, cache):
    return np.zeros((len(dy), cache[0])), np.zeros(cache), np.zeros(cache[1])
