"""einsum, no shift in the softmax, and accuracy without the softmax at all: it does not change which is largest."""

import numpy as np


def _scores(W1, b1, W2, b2, X):
    hidden = np.tanh((np.einsum("ni,ih->nh", X, W1) + b1) / 2) / 2 + 0.5
    return np.einsum("nh,hk->nk", hidden, W2) + b2


def predict(W1, b1, W2, b2, X):
    e = np.exp(_scores(W1, b1, W2, b2, X))
    return e / e.sum(1)[:, None]


def accuracy(W1, b1, W2, b2, x, y):
    return np.count_nonzero(np.argmax(_scores(W1, b1, W2, b2, x), axis=-1) == y) / y.size
