"""float32 throughout, ReLU as the hidden activation, einsum."""

import numpy as np


def xor(X):
    X = X.astype(np.float32)
    hidden = np.maximum(X @ np.ones((2, 2), np.float32) + np.array([0, -1], np.float32), 0)
    return hidden @ np.array([1, -2], np.float32)


def collapse(W1, b1, W2, b2):
    W1, b1, W2, b2 = (array.astype(np.float32) for array in (W1, b1, W2, b2))
    return np.einsum("ih,ho->io", W1, W2), np.einsum("h,ho->o", b1, W2) + b2
