"""
code = "P13"
title = {en = "one memory for all parameters", ko = "모든 파라미터가 기억 하나를 함께 씀"}
diagnosis = {en = "Each parameter alone moves rightly, but together they share what the optimizer remembers: what one parameter leaves there, the next one finds. Keep it by name, in a dict, and count steps once per update.", ko = "파라미터가 하나일 때는 맞게 움직이지만, 여럿이 되면 옵티마이저가 기억하는 값을 함께 써서 한 파라미터가 남긴 값이 다음 파라미터에 섞입니다. 기억은 딕셔너리에 이름별로 두고, 걸음 수는 update마다 한 번만 세세요."}
checks = ["test_momentum_several", "test_nesterov_several"]
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
        self.v = 0

    def update(self, params, grads):
        for key in params:
            self.v = self.momentum * self.v - self.lr * grads[key]
            params[key] += self.v


class Nesterov:
    def __init__(self, lr=0.01, momentum=0.9):
        self.lr = lr
        self.momentum = momentum
        self.v = 0

    def update(self, params, grads):
        for key in params:
            self.v = self.momentum * self.v - self.lr * grads[key]
            params[key] += self.momentum * self.v - self.lr * grads[key]
