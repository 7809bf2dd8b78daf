"""Every product written with transposes and loops; XOR as OR but not AND, one matrix per layer."""

import numpy as np


def step(a):
    return (a > 0).astype(float)


def xor(X):
    W1 = np.array([[1.0, 1.0], [1.0, 1.0]])
    b1 = np.array([-0.5, -1.5])
    W2 = np.array([[1.0], [-1.0]])
    b2 = np.array([-0.5])
    z1 = step(np.dot(X, W1) + b1)
    z2 = step(np.dot(z1, W2) + b2)
    return z2[:, 0]


def collapse(W1, b1, W2, b2):
    W = np.zeros((W1.shape[0], W2.shape[1]))
    b = b2.copy()
    for j in range(W2.shape[1]):
        for h in range(W2.shape[0]):
            for i in range(W1.shape[0]):
                W[i, j] += W1[i, h] * W2[h, j]
            b[j] += b1[h] * W2[h, j]
    return W, b
