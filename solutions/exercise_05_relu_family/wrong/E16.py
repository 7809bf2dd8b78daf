"""
code = "E16"
title = {en = "a constant for every negative number", ko = "음수마다 같은 상수"}
diagnosis = {en = "The small number itself comes back for every negative x. 'Returns 0.01' is how some notes put it, but 0.01 is the slope: look at what it should multiply.", ko = "x가 어떤 음수이든 작은 수 자체가 그대로 나옵니다. ‘0.01을 반환한다’라고 적은 자료도 있지만, 0.01은 기울기입니다. 무엇에 곱해야 하는지 살펴보세요."}
checks = ["test_leaky_relu", "test_integers"]
"""

import numpy as np


def relu(x):
    return np.maximum(0, x)


def relu_grad(x):
    return np.where(x > 0, 1, 0)


def leaky_relu(x, a=0.01):
    return np.where(x > 0, x, a)


def leaky_relu_grad(x, a=0.01):
    return np.where(x > 0, 1, a)
