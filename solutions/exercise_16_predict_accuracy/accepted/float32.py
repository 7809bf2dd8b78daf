"""Everything in float32; the accuracy is an array of one element."""

import numpy as np


def predict(W1, b1, W2, b2, X):
    W1, b1, W2, b2, X = (np.asarray(each, dtype=np.float32) for each in (W1, b1, W2, b2, X))
    hidden = 1 / (1 + np.exp(-(X @ W1 + b1)))
    e = np.exp(hidden @ W2 + b2 - (hidden @ W2 + b2).max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def accuracy(W1, b1, W2, b2, x, y):
    return np.mean(predict(W1, b1, W2, b2, x).argmax(1) == y, keepdims=True, dtype=np.float32)
