"""Mission 05: ReLU and leaky ReLU, and their slopes."""

import numpy as np


def relu(x):
    """Let positive numbers through and make all others 0: max(0, x).

    Args:
        x: Array with one or more axes, of float or integer dtype.

    Returns:
        Array of x's shape.
        The input stays as it is.
    """
    return np.maximum(x, 0)


def relu_grad(x):
    """The slope of ReLU at x: 1 where x > 0, 0 where x < 0.

    Args:
        x: As for relu: the values before activation.

    Returns:
        Array of x's shape holding 0 and 1, as floats or ints. The slope alone: it is not multiplied
        by a gradient from above. Exactly at 0 either is right.
        The input stays as it is.
    """
    return np.where(x > 0, 1.0, 0.0)


def leaky_relu(x, a=0.01):
    """Let positive numbers through and multiply negative ones by the small slope a.

    Args:
        x: As for relu.
        a: float, 0 < a < 1: the slope for negative numbers.

    Returns:
        Floats of x's shape: x where x > 0, a·x where x < 0, 0 at 0. An integer array gives what the same
        numbers as floats give.
        The input stays as it is.
    """
    return np.where(x > 0, x, a * x)


def leaky_relu_grad(x, a=0.01):
    """The slope of leaky ReLU at x: 1 where x > 0, a where x < 0.

    Args:
        x: As for relu: the values before activation.
        a: As for leaky_relu.

    Returns:
        Floats of x's shape holding a and 1: the slope alone. Exactly at 0 either is right.
        The input stays as it is.
    """
    return np.where(x > 0, 1.0, a)
