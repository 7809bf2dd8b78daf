"""einsum, and log(y + tiny) of all classes; the loss comes as an array of one element."""

import numpy as np


def sum_squared_error(y, t):
    d = np.atleast_2d(y - t)
    return np.einsum("nk,nk->", d, d)


def mean_squared_error(y, t):
    d = np.atleast_2d(y - t)
    return np.einsum("nk,nk->", d, d) / d.size


def cross_entropy_error(y, t):
    y2 = np.atleast_2d(y)
    n, k = y2.shape
    one_hot = np.reshape(t, (n, k)) if np.shape(t) == y.shape else np.eye(k)[np.reshape(t, n)]
    return np.array([-np.einsum("nk,nk->", one_hot, np.log(y2 + 1e-12)) / n])
