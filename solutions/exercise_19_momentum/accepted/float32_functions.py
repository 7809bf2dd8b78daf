"""float32 throughout, one function for all three, loops over single numbers; returns the old parameters."""

import numpy as np


class _Optimizer:
    look_ahead = False

    def __init__(self, lr=0.01, momentum=0.0):
        self.lr, self.momentum, self.memory = np.float32(lr), np.float32(momentum), []

    def update(self, params, grads):
        old = dict(params)
        if not self.memory:
            self.memory = [[np.float32(0)] * grads[name].size for name in params]
        for v, name in zip(self.memory, params):
            new = params[name].astype(np.float32).ravel()
            for i, g in enumerate(grads[name].astype(np.float32).ravel()):
                v[i] = self.momentum * v[i] - self.lr * g
                new[i] += self.momentum * v[i] - self.lr * g if self.look_ahead else v[i]
            params[name] = new.reshape(grads[name].shape)
        return old


class SGD(_Optimizer):
    pass


class Momentum(_Optimizer):
    def __init__(self, lr=0.01, momentum=0.9):
        super().__init__(lr, momentum)


class Nesterov(Momentum):
    look_ahead = True
