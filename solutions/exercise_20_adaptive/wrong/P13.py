"""
code = "P13"
title = {en = "one memory for all parameters", ko = "모든 파라미터가 기억 하나를 함께 씀"}
diagnosis = {en = "Each parameter alone moves rightly, but together they share what the optimizer remembers: what one parameter leaves there, the next one finds. Keep it by name, in a dict, and count steps once per update.", ko = "파라미터가 하나일 때는 맞게 움직이지만, 여럿이 되면 옵티마이저가 기억하는 값을 함께 써서 한 파라미터가 남긴 값이 다음 파라미터에 섞입니다. 기억은 딕셔너리에 이름별로 두고, 걸음 수는 update마다 한 번만 세세요."}
checks = ["test_adagrad_several", "test_rmsprop_several", "test_adam_several"]
"""

import numpy as np


class AdaGrad:
    def __init__(self, lr=0.01):
        self.lr = lr
        self.h = 0

    def update(self, params, grads):
        for key in params:
            self.h = self.h + grads[key] * grads[key]
            params[key] -= self.lr * grads[key] / (np.sqrt(self.h) + 1e-7)


class RMSprop:
    def __init__(self, lr=0.001, rho=0.9):
        self.lr = lr
        self.rho = rho
        self.h = 0

    def update(self, params, grads):
        for key in params:
            self.h = self.rho * self.h + (1 - self.rho) * grads[key] ** 2
            params[key] -= self.lr * grads[key] / (np.sqrt(self.h) + 1e-7)


class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999):
        self.lr = lr
        self.beta1 = beta1
        self.beta2 = beta2
        self.m = 0
        self.v = 0
        self.t = 0

    def update(self, params, grads):
        self.t += 1
        for key in params:
            self.m = self.beta1 * self.m + (1 - self.beta1) * grads[key]
            self.v = self.beta2 * self.v + (1 - self.beta2) * grads[key] ** 2
            m_hat = self.m / (1 - self.beta1**self.t)
            v_hat = self.v / (1 - self.beta2**self.t)
            params[key] -= self.lr * m_hat / (np.sqrt(v_hat) + 1e-7)
