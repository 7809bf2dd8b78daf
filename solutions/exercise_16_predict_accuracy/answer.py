"""Mission 16: ask a trained network, and count how often it is right."""

import numpy as np


def _sigmoid(x):
    return 1 / (1 + np.exp(-x))


def _softmax(scores):
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def predict(W1, b1, W2, b2, X):
    """Send a batch through the network: affine, sigmoid, affine, softmax.

    Args:
        W1: float array of shape (in, hidden).
        b1: float array of shape (hidden,).
        W2: float array of shape (hidden, classes).
        b2: float array of shape (classes,).
        X: float array of shape (N, in): one sample per row.

    Returns:
        float array of shape (N, classes): one probability per class, each row sums to 1.
        The inputs stay as they are.
    """
    hidden = _sigmoid(X @ W1 + b1)
    return _softmax(hidden @ W2 + b2)


def accuracy(W1, b1, W2, b2, x, y):
    """The share of samples whose most probable class is the right one.

    Args:
        W1: float array of shape (in, hidden).
        b1: float array of shape (hidden,).
        W2: float array of shape (hidden, classes).
        b2: float array of shape (classes,).
        x: float array of shape (N, in): one sample per row.
        y: int array of shape (N,): y[i] is the class of row i, from 0 to classes - 1.

    Returns:
        One float between 0 and 1: right answers divided by N. The inputs stay as they are.
    """
    answers = predict(W1, b1, W2, b2, x).argmax(axis=1)
    return float((answers == y).mean())
