"""Mission 19: three ways to take a step: SGD, momentum, Nesterov."""

import numpy as np


class SGD:
    """Plain gradient descent: p <- p - lr * g."""

    def __init__(self, lr=0.01):
        """Keep the settings.

        Args:
            lr: float: the learning rate.
        """
        self.lr = lr

    def update(self, params, grads):
        """Take one step with every parameter.

        Args:
            params: dict of name -> float array: the parameters; the entries of this very dict are changed.
            grads: dict of the same names -> float array of the same shape: the gradients; they stay as they are.
        """
        for name, gradient in grads.items():
            params[name] -= self.lr * gradient


class Momentum:
    """A ball that keeps rolling: v <- momentum * v - lr * g, then p <- p + v."""

    def __init__(self, lr=0.01, momentum=0.9):
        """Keep the settings; every velocity v starts at 0.

        Args:
            lr: float: the learning rate.
            momentum: float in [0, 1): the share of the velocity that is kept.
        """
        self.lr = lr
        self.momentum = momentum
        self.velocity = {}

    def update(self, params, grads):
        """Take one step with every parameter, each with a velocity of its own.

        Args:
            params: dict of name -> float array: the parameters; the entries of this very dict are changed.
            grads: dict of the same names -> float array of the same shape: the gradients; they stay as they are.
        """
        for name, gradient in grads.items():
            before = self.velocity.get(name, np.zeros_like(gradient))
            self.velocity[name] = self.momentum * before - self.lr * gradient
            params[name] += self.velocity[name]


class Nesterov:
    """Momentum that looks ahead: v <- momentum * v - lr * g, then p <- p + momentum * v - lr * g with the new v."""

    def __init__(self, lr=0.01, momentum=0.9):
        """Keep the settings; every velocity v starts at 0.

        Args:
            lr: float: the learning rate.
            momentum: float in [0, 1): the share of the velocity that is kept.
        """
        self.lr = lr
        self.momentum = momentum
        self.velocity = {}

    def update(self, params, grads):
        """Take one step with every parameter, each with a velocity of its own.

        Args:
            params: dict of name -> float array: the parameters; the entries of this very dict are changed.
            grads: dict of the same names -> float array of the same shape: the gradients; they stay as they are.
        """
        for name, gradient in grads.items():
            before = self.velocity.get(name, np.zeros_like(gradient))
            self.velocity[name] = self.momentum * before - self.lr * gradient
            params[name] += self.momentum * self.velocity[name] - self.lr * gradient
