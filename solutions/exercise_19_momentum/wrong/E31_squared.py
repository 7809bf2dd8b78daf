"""
code = "E31"
title = {en = "momentum applied twice", ko = "모멘텀을 두 번 적용함"}
diagnosis = {en = "Your Nesterov applies the momentum once more than it should. Nesterov is not momentum twice but a look ahead: v is updated once, as in Momentum, and only the move differs.", ko = "모멘텀을 한 번 더 적용하고 있습니다. 네스테로프는 모멘텀을 두 번 하는 것이 아니라 한 걸음 앞을 내다보는 방법입니다. v는 Momentum처럼 한 번만 갱신하고, 움직이는 양만 다릅니다."}
checks = ["test_nesterov", "test_nesterov_several"]
"""

import numpy as np


class SGD:
    def __init__(self, lr=0.01):
        self.lr = lr

    def update(self, params, grads):
        for key in params:
            params[key] -= self.lr * grads[key]


class Momentum:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr = lr
        self.momentum = momentum
        self.v = {}

    def update(self, params, grads):
        for key in params:
            if key not in self.v:
                self.v[key] = np.zeros_like(params[key])
            self.v[key] = self.momentum * self.v[key] - self.lr * grads[key]
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
            self.v[key] *= self.momentum
            self.v[key] -= self.lr * grads[key]
            params[key] += self.momentum * self.momentum * self.v[key]
            params[key] -= (1 + self.momentum) * self.lr * grads[key]
