"""Mission 20: a step length for every single number: AdaGrad, RMSprop, Adam."""

import numpy as np


def _scaled(gradient, mean_square):
    """A gradient divided by its usual size."""
    return gradient / (np.sqrt(mean_square) + 1e-7)


class AdaGrad:
    """Sum the squares of all gradients: h <- h + g * g, then p <- p - lr * g / (sqrt(h) + eps)."""

    def __init__(self, lr=0.01):
        """Keep the settings; every h starts at 0.

        Args:
            lr: float: the learning rate.
        """
        self.lr = lr
        self.h = {}

    def update(self, params, grads):
        """Take one step with every parameter, each with an h of its own shape.

        Args:
            params: dict of name -> float array: the parameters; the entries of this very dict are changed.
            grads: dict of the same names -> float array of the same shape: the gradients; they stay as they are.
        """
        for name, g in grads.items():
            self.h[name] = self.h.get(name, 0.0) + g * g
            params[name] -= self.lr * _scaled(g, self.h[name])


class RMSprop:
    """Average the squares, and forget: h <- rho * h + (1 - rho) * g * g, then p <- p - lr * g / (sqrt(h) + eps)."""

    def __init__(self, lr=0.001, rho=0.9):
        """Keep the settings; every h starts at 0.

        Args:
            lr: float: the learning rate.
            rho: float in [0, 1): the share of the old average that is kept.
        """
        self.lr = lr
        self.rho = rho
        self.h = {}

    def update(self, params, grads):
        """Take one step with every parameter, each with an h of its own shape.

        Args:
            params: dict of name -> float array: the parameters; the entries of this very dict are changed.
            grads: dict of the same names -> float array of the same shape: the gradients; they stay as they are.
        """
        for name, g in grads.items():
            self.h[name] = self.rho * self.h.get(name, 0.0) + (1 - self.rho) * g * g
            params[name] -= self.lr * _scaled(g, self.h[name])


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
        self.lr = lr
        self.beta1 = beta1
        self.beta2 = beta2
        self.m = {}
        self.v = {}
        self.t = 0

    def update(self, params, grads):
        """Take one step with every parameter, each with an m and a v of its own shape.

        Args:
            params: dict of name -> float array: the parameters; the entries of this very dict are changed.
            grads: dict of the same names -> float array of the same shape: the gradients; they stay as they are.
        """
        self.t += 1
        for name, g in grads.items():
            self.m[name] = self.beta1 * self.m.get(name, 0.0) + (1 - self.beta1) * g
            self.v[name] = self.beta2 * self.v.get(name, 0.0) + (1 - self.beta2) * g * g
            mean = self.m[name] / (1 - self.beta1**self.t)
            mean_square = self.v[name] / (1 - self.beta2**self.t)
            params[name] -= self.lr * _scaled(mean, mean_square)
