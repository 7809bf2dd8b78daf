"""
code = "M19.v_reset"
title = {en = "the velocity starts from 0 in every call", ko = "부를 때마다 속도가 0에서 시작함"}
diagnosis = {en = "From the second step on nothing of the old velocity is left, so Momentum walks like plain SGD. Where is v made, and how long does it live?", ko = "두 번째 걸음부터 이전 속도가 남아 있지 않아서 Momentum이 SGD처럼 움직입니다. v를 어디에서 만들고, 언제까지 살아 있는지 살펴보세요."}
checks = ["test_momentum", "test_momentum_several", "test_nesterov", "test_nesterov_several"]
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

    def update(self, params, grads):
        for key in params:
            v = np.zeros_like(params[key])
            v = self.momentum * v - self.lr * grads[key]
            params[key] += v


class Nesterov:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr = lr
        self.momentum = momentum

    def update(self, params, grads):
        for key in params:
            v = np.zeros_like(params[key])
            v = self.momentum * v - self.lr * grads[key]
            params[key] += self.momentum * v - self.lr * grads[key]
