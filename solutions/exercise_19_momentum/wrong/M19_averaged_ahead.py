"""
code = "M19.averaged"
title = {en = "the gradient enters with the weight 1 - momentum", ko = "기울기에 1 - momentum을 곱함"}
diagnosis = {en = "You average the gradients, so each counts only 1 - momentum of what it should (a tenth at 0.9) and the start is slow. In this mission's formula the new gradient enters v in full.", ko = "기울기를 평균 내고 있어서, 새 기울기가 제 크기의 1 - momentum만큼(0.9라면 10분의 1)만 들어가 출발이 느립니다. 이 미션의 식에서는 새 기울기가 v에 그대로 들어갑니다."}
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
        self.v = {}

    def update(self, params, grads):
        for key in params:
            if key not in self.v:
                self.v[key] = np.zeros_like(params[key])
            self.v[key] = self.momentum * self.v[key] + (1 - self.momentum) * grads[key]
            params[key] -= self.lr * self.v[key]


class Nesterov:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr = lr
        self.momentum = momentum
        self.v = {}

    def update(self, params, grads):
        for key in params:
            if key not in self.v:
                self.v[key] = np.zeros_like(params[key])
            self.v[key] = self.momentum * self.v[key] + (1 - self.momentum) * grads[key]
            params[key] -= self.lr * (self.momentum * self.v[key] + grads[key])
