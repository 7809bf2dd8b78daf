"""Mission 20: a step length for every single number: AdaGrad, RMSprop, Adam."""

import numpy as np


class AdaGrad:
    """Sum the squares of all gradients: h <- h + g * g, then p <- p - lr * g / (sqrt(h) + eps)."""

    def __init__(self, lr=0.01):
        """Keep the settings; every h starts at 0.

        Args:
            lr: float: the learning rate.
        """
        raise NotImplementedError

    def update(self, params, grads):
        """Take one step with every parameter, each with an h of its own shape.

        Args:
            params: dict of name -> float array: the parameters; the entries of this very dict are changed.
            grads: dict of the same names -> float array of the same shape: the gradients; they stay as they are.
        """
        raise NotImplementedError


class RMSprop:
    """Average the squares, and forget: h <- rho * h + (1 - rho) * g * g, then p <- p - lr * g / (sqrt(h) + eps)."""

    def __init__(self, lr=0.001, rho=0.9):
        """Keep the settings; every h starts at 0.

        Args:
            lr: float: the learning rate.
            rho: float in [0, 1): the share of the old average that is kept.
        """
        raise NotImplementedError

    def update(self, params, grads):
        """Take one step with every parameter, each with an h of its own shape.

        Args:
            params: dict of name -> float array: the parameters; the entries of this very dict are changed.
            grads: dict of the same names -> float array of the same shape: the gradients; they stay as they are.
        """
        raise NotImplementedError


class Adam:
    """Average the gradients and their squares, and correct both averages for having started at 0.

    t <- t + 1 (once per update), m <- beta1 * m + (1 - beta1) * g, v <- beta2 * v + (1 - beta2) * g * g,
    then p <- p - lr * M / (sqrt(V) + eps) with M = m / (1 - beta1**t) and V = v / (1 - beta2**t).
    """

    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999):
        """Keep the settings; every m and v, and t, start at 0.

        Args:
            lr: float: the learning rate.
            beta1: float in [0, 1): the share of the old average of gradients that is kept.
            beta2: float in [0, 1): the share of the old average of squares that is kept.
        """
        raise NotImplementedError

    def update(self, params, grads):
        """Take one step with every parameter, each with an m and a v of its own shape.

        Args:
            params: dict of name -> float array: the parameters; the entries of this very dict are changed.
            grads: dict of the same names -> float array of the same shape: the gradients; they stay as they are.
        """
        raise NotImplementedError
