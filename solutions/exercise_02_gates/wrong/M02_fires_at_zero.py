"""
code = "M02.fires_at_zero"
title = {en = "fires at exactly 0", ko = "정확히 0에서 켜짐"}
diagnosis = {en = "The neuron fires when the sum is exactly 0, so AND(0, 0) with b = 0 would already be 1. The comparison must be strict: look at the sign between the sum and 0.", ko = "합이 정확히 0일 때도 켜집니다. 이러면 b = 0인 AND(0, 0)도 1이 됩니다. 0은 넘어야 켜지는 값이니, 합과 0 사이의 부등호를 살펴보세요."}
checks = ["test_step_at_zero", "test_threshold"]
"""

import numpy as np


def step(x):
    return np.where(x >= 0, 1, 0)


def perceptron(x, w, b):
    return step(np.sum(w * x) + b)


def AND(x1, x2):
    x = np.array([x1, x2])
    w = np.array([0.5, 0.5])
    b = -0.7
    return perceptron(x, w, b)


def NAND(x1, x2):
    x = np.array([x1, x2])
    w = np.array([-0.5, -0.5])
    b = 0.7
    return perceptron(x, w, b)


def OR(x1, x2):
    x = np.array([x1, x2])
    w = np.array([0.5, 0.5])
    b = -0.2
    return perceptron(x, w, b)
