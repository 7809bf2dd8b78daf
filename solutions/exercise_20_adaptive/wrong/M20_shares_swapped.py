"""
code = "M20.shares_swapped"
title = {en = "old and new have changed their shares", ko = "이전 값과 새 값의 비율이 뒤바뀜"}
diagnosis = {en = "rho (or beta) is the share of the old average that is kept; the new value enters with the rest. In your code it is the other way round, so the memory is very short.", ko = "rho(또는 beta)는 이전 평균을 남기는 비율이고, 새 값은 나머지 비율로 들어갑니다. 코드에서는 두 비율이 뒤바뀌어 기억이 아주 짧아졌습니다."}
checks = ["test_rmsprop", "test_rmsprop_several", "test_adam", "test_adam_several"]
"""

import numpy as np


class AdaGrad:
    def __init__(self, lr=0.01):
        self.lr = lr
        self.h = {}

    def update(self, params, grads):
        for key in params:
            if key not in self.h:
                self.h[key] = np.zeros_like(params[key])
            self.h[key] += grads[key] * grads[key]
            params[key] -= self.lr * grads[key] / (np.sqrt(self.h[key]) + 1e-7)


class RMSprop:
    def __init__(self, lr=0.001, rho=0.9):
        self.lr = lr
        self.rho = rho
        self.h = {}

    def update(self, params, grads):
        for key in params:
            if key not in self.h:
                self.h[key] = np.zeros_like(params[key])
            self.h[key] = (1 - self.rho) * self.h[key] + self.rho * grads[key] ** 2
            params[key] -= self.lr * grads[key] / (np.sqrt(self.h[key]) + 1e-7)


class Adam:
    def __init__(self, lr=0.001, beta1=0.9, beta2=0.999):
        self.lr = lr
        self.beta1 = beta1
        self.beta2 = beta2
        self.m = {}
        self.v = {}
        self.t = 0

    def update(self, params, grads):
        self.t += 1
        for key in params:
            if key not in self.m:
                self.m[key] = np.zeros_like(params[key])
                self.v[key] = np.zeros_like(params[key])
            self.m[key] = (1 - self.beta1) * self.m[key] + self.beta1 * grads[key]
            self.v[key] = (1 - self.beta2) * self.v[key] + self.beta2 * grads[key] ** 2
            m_hat = self.m[key] / (1 - self.beta1**self.t)
            v_hat = self.v[key] / (1 - self.beta2**self.t)
            params[key] -= self.lr * m_hat / (np.sqrt(v_hat) + 1e-7)
