"""In place with nditer, as the book does it, and put back; integers become floats first."""

import numpy as np


def numerical_diff(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


def numerical_gradient(f, x, h):
    if not np.issubdtype(x.dtype, np.floating):
        x = x.astype(np.float64)
    grad = np.zeros_like(x)
    it = np.nditer(x, flags=["multi_index"], op_flags=["readwrite"])
    while not it.finished:
        idx = it.multi_index
        tmp = x[idx]
        x[idx] = tmp + h
        fxh1 = f(x)
        x[idx] = tmp - h
        fxh2 = f(x)
        grad[idx] = (fxh1 - fxh2) / (2 * h)
        x[idx] = tmp
        it.iternext()
    return grad


def gradient_descent(f, x0, lr, steps):
    x = x0.copy().astype(np.float64)
    for i in range(steps):
        x -= lr * numerical_gradient(f, x, 1e-3)
    return x
