"""Mission 02: the perceptron, and three logic gates made of it."""

import numpy as np


def step(x):
    """Fire, 1, wherever x is greater than 0, and stay quiet, 0, everywhere else.

    Args:
        x: float array with one or more axes.

    Returns:
        int array of x's shape holding 0 and 1; exactly 0 does not fire.
        The input stays as it is.
    """
    raise NotImplementedError


def perceptron(x, w, b):
    """Weigh the inputs, add the bias, fire or not.

    Args:
        x: float array of shape (n,): the inputs of one neuron.
        w: float array of shape (n,): one weight per input.
        b: float: the bias, which is added; the threshold is -b.

    Returns:
        One number: 1 if the sum of w times x, plus b, is greater than 0, else 0.
        The inputs stay as they are.
    """
    raise NotImplementedError


def AND(x1, x2):
    """Fire only if both inputs are 1.

    Args:
        x1: int, 0 or 1.
        x2: int, 0 or 1.

    Returns:
        0 or 1.
    """
    raise NotImplementedError


def NAND(x1, x2):
    """Fire unless both inputs are 1.

    Args:
        x1: int, 0 or 1.
        x2: int, 0 or 1.

    Returns:
        0 or 1.
    """
    raise NotImplementedError


def OR(x1, x2):
    """Fire if at least one input is 1.

    Args:
        x1: int, 0 or 1.
        x2: int, 0 or 1.

    Returns:
        0 or 1.
    """
    raise NotImplementedError
