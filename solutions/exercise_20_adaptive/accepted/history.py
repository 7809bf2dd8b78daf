"""Remembers all gradients and computes every average anew; epsilon inside the root; entries are replaced."""

import numpy as np


class _Optimizer:
    def remember(self, name, gradient):
        if not hasattr(self, "seen"):
            self.seen = {}
        self.seen.setdefault(name, []).append(np.array(gradient))
        return np.array(self.seen[name])


def _average(values, keep):
    weights = (1 - keep) * keep ** np.arange(len(values))[::-1]
    return np.tensordot(weights, values, axes=1)


class AdaGrad(_Optimizer):
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        for name in params:
            seen = self.remember(name, grads[name])
            params[name] = params[name] - self.lr * seen[-1] / np.sqrt((seen**2).sum(axis=0) + 1e-7**2)
        return params


class RMSprop(_Optimizer):
    def __init__(self, lr=0.001, rho=0.9):
        self.lr, self.rho = lr, rho

    def update(self, params, grads):
        for name in params:
            seen = self.remember(name, grads[name])
            params[name] = params[name] - self.lr * seen[-1] / np.sqrt(_average(seen**2, self.rho) + 1e-7)
        return params


class Adam(_Optimizer):
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999):
        self.lr, self.betas = lr, (beta1, beta2)

    def update(self, params, grads):
        for name in params:
            seen = self.remember(name, grads[name])
            m, v = (_average(seen**power, keep) / (1 - keep ** len(seen)) for power, keep in zip((1, 2), self.betas))
            params[name] = params[name] - self.lr * m / np.sqrt(v + 1e-7)
        return params
