"""
code = "P14"
title = {en = "the step goes uphill", ko = "내리막이 아니라 오르막으로 감"}
diagnosis = {en = "The parameters move along the gradient, and the loss grows. Look at the sign with which lr * g enters the step.", ko = "파라미터가 기울기와 같은 방향으로 움직여 손실이 커집니다. lr * g가 걸음에 들어가는 부호를 살펴보세요."}
checks = ["test_sgd", "test_momentum", "test_momentum_several", "test_nesterov", "test_nesterov_several"]
"""

import numpy as np


class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        for key in params:
            params[key] += self.lr * grads[key]


class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr = lr
        self.momentum = momentum
        self.v = {}

    def update(self, params, grads):
        for key in params:
            if key not in self.v:
                self.v[key] = np.zeros_like(params[key])
            self.v[key] = self.momentum * self.v[key] + self.lr * grads[key]
            params[key] += self.v[key]


class Nesterov:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr = lr
        self.momentum = momentum
        self.v = {}

    def update(self, params, grads):
        for key in params:
            if key not in self.v:
                self.v[key] = np.zeros_like(params[key])
            self.v[key] = self.momentum * self.v[key] + self.lr * grads[key]
            params[key] += self.momentum * self.v[key] + self.lr * grads[key]
