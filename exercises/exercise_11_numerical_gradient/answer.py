"""Mission 11: derivatives by numbers, and going downhill with them."""

import numpy as np


def numerical_diff(f, x, h):
    """Estimate the slope of f at x from two values, one on each side.

    Args:
        f: A function that takes one float and returns one float.
        x: float: where the slope is wanted.
        h: float > 0: how far to look to each side.

    Returns:
        One float: the centred difference quotient, (f(x + h) - f(x - h)) / (2h).
    """
    raise NotImplementedError


def numerical_gradient(f, x, h):
    """Estimate every partial derivative of f at x, one coordinate after the other.

    Args:
        f: A function that takes an array of x's shape and returns one float.
        x: array of shape (n,) or (m, n), float or int; whole numbers are treated as floats.
        h: float > 0: how far to move a coordinate to each side.

    Returns:
        float array of x's shape: each entry is the centred difference quotient of f in that coordinate,
        all other coordinates being as in x. x may change meanwhile; afterwards it is bit by bit what it was.
    """
    raise NotImplementedError


def gradient_descent(f, x0, lr, steps):
    """Walk downhill: x <- x - lr * gradient of f at x, exactly `steps` times.

    Args:
        f: A function that takes an array of x0's shape and returns one float.
        x0: array of shape (n,) or (m, n), float or int: where to start; it stays as it is.
        lr: float: the learning rate.
        steps: int >= 0: how many updates.

    Returns:
        float array of x0's shape: the last point only; x0's values for steps = 0. The gradient is taken
        afresh for every step, numerically, with an h of your own between 1e-6 and 1e-3.
    """
    raise NotImplementedError
