"""numerical_diff does the work for each coordinate; the descent calls itself."""

import numpy as np


def numerical_diff(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


def numerical_gradient(f, x, h):
    x = np.array(x, float)
    grad = np.empty(x.shape)

    def along(i):
        def g(value):
            moved = x.copy()
            moved[i] = value
            return f(moved)

        return g

    for i in np.ndindex(*x.shape):
        grad[i] = numerical_diff(along(i), x[i], h)
    return grad


def gradient_descent(f, x0, lr, steps):
    if steps == 0:
        return x0.astype(float)
    return gradient_descent(f, x0 - lr * numerical_gradient(f, x0, 1e-4), lr, steps - 1)
