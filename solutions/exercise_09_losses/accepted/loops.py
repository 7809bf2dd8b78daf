"""Plain Python: loops and the math module."""

import math


def sum_squared_error(y, t):
    total = 0.0
    for a, b in zip(y.ravel().tolist(), t.ravel().tolist()):
        total += (a - b) ** 2
    return total


def mean_squared_error(y, t):
    return sum_squared_error(y, t) / y.size


def cross_entropy_error(y, t):
    if y.ndim == 1:
        y, t = y[None], [t]
    total = 0.0
    for row, target in zip(y, t):
        label = int(target) if getattr(target, "ndim", 0) == 0 else list(target).index(1)
        p = float(row[label])
        total -= math.log(p) if p > 0 else math.log(1e-300)
    return total / len(y)


if __name__ == "__main__":
    import numpy as np

    print(cross_entropy_error(np.array([[0.7, 0.2, 0.1], [0.3, 0.6, 0.1]]), np.array([0, 2])))
