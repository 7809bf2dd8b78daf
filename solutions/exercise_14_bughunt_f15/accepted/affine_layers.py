"""backward built from the affine layer of mission 12; the lines named as a text."""

import numpy as np

BAD_LINES = "l, d, k"


def affine_layer_backward(dy, cache):
    X, W = cache
    return dy @ W.T, X.T @ dy, dy.sum(axis=0)


def sigmoid(x):
    return 0.5 * (1 + np.tanh(x / 2))


def backward(X, t, params):
    W1, b1, W2, b2 = params
    z1 = sigmoid(X @ W1 + b1)
    a2 = z1 @ W2 + b2
    y = np.exp(a2 - a2.max(axis=1, keepdims=True))
    y /= y.sum(axis=1, keepdims=True)
    y[np.arange(t.size), t] -= 1
    dz1, dW2, db2 = affine_layer_backward(y / t.size, (z1, W2))
    _, dW1, db1 = affine_layer_backward(dz1 * z1 * (1 - z1), (X, W1))
    return [dW1, db1, dW2, db2]


def update_params(W1, b1, W2, b2, dW1, db1, dW2, db2, learning_rate=0.1):
    for parameter, gradient in ((W1, dW1), (b1, db1), (W2, dW2), (b2, db2)):
        parameter -= learning_rate * gradient
    return W1, b1, W2, b2
