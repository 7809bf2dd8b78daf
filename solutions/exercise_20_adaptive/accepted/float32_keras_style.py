"""float32, epsilon added before the correction as Keras does, a step count of its own for each name, no epsilon in AdaGrad."""

import numpy as np


class AdaGrad:
    def __init__(self, lr=0.01):
        self.lr = lr
        self.sums = {}

    def update(self, params, grads):
        for name, gradient in grads.items():
            g = gradient.astype(np.float32)
            self.sums[name] = self.sums.get(name, 0) + np.square(g)
            params[name] = (params[name] - self.lr * g / np.sqrt(self.sums[name])).astype(np.float32)


class RMSprop:
    def __init__(self, lr=0.001, rho=0.9):
        self.lr, self.rho, self.means = lr, rho, {}

    def update(self, params, grads):
        for name, gradient in grads.items():
            g = gradient.astype(np.float32)
            old = self.means.get(name, np.zeros_like(g))
            self.means[name] = old + (1 - self.rho) * (np.square(g) - old)
            params[name] = (params[name] - self.lr * g / (np.sqrt(self.means[name]) + 1e-7)).astype(np.float32)


class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999):
        self.lr, self.beta1, self.beta2 = lr, beta1, beta2
        self.state = {}

    def update(self, params, grads):
        for name, gradient in grads.items():
            g = gradient.astype(np.float32)
            m, v, t = self.state.get(name, (np.zeros_like(g), np.zeros_like(g), 0))
            m, v, t = m + (1 - self.beta1) * (g - m), v + (1 - self.beta2) * (g * g - v), t + 1
            self.state[name] = m, v, t
            alpha = self.lr * np.sqrt(1 - self.beta2**t) / (1 - self.beta1**t)
            params[name] = (params[name] - alpha * m / (np.sqrt(v) + 1e-7)).astype(np.float32)
