"""Mission 04: the sigmoid, its slope, its shifted and stretched form, and tanh."""

import numpy as np


def sigmoid(x):
    """Squeeze any number into (0, 1): σ(x) = 1 / (1 + e⁻ˣ).

    Args:
        x: Array of any shape, without axes too, of float or integer dtype; or a Python float.

    Returns:
        Floats of x's shape, finite for every finite x.
        The input stays as it is.
    """
    raise NotImplementedError


def sigmoid_grad(x):
    """The slope of the sigmoid at x: σ(x)·(1 − σ(x)).

    Args:
        x: As for sigmoid: the value before activation, not σ(x).

    Returns:
        Floats of x's shape, finite for every finite x.
        The input stays as it is.
    """
    raise NotImplementedError


def tanh(x):
    """Squeeze any number into (−1, 1): (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ).

    Args:
        x: As for sigmoid.

    Returns:
        Floats of x's shape, finite for every finite x.
        The input stays as it is.
    """
    raise NotImplementedError


def sigmoid_ab(x, a, b):
    """The sigmoid of a line: σ(a·x + b).

    Args:
        x: As for sigmoid.
        a: float, any: how steep the curve is; negative values mirror it, 0 makes it flat.
        b: float, any: added after the multiplication, so the curve moves by −b/a.

    Returns:
        Floats of x's shape, finite for every finite x.
        The input stays as it is.
    """
    raise NotImplementedError
