"""The velocity without lr, as PyTorch writes it: the same points for a constant lr; entries are replaced."""

from collections import defaultdict


class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        for name in list(params):
            params[name] = params[name] - self.lr * grads[name]
        return params


class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr, self.momentum = lr, momentum
        self.buffers = defaultdict(float)

    def direction(self, name, gradient):
        self.buffers[name] = self.momentum * self.buffers[name] + gradient
        return self.buffers[name]

    def update(self, params, grads):
        for name in params:
            params[name] = params[name] - self.lr * self.direction(name, grads[name])
        return params


class Nesterov(Momentum):
    def direction(self, name, gradient):
        return gradient + self.momentum * super().direction(name, gradient)
