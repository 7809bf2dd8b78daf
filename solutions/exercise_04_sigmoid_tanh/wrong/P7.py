"""
code = "P7"
title = {en = "sigmoid_grad applies the sigmoid twice", ko = "시그모이드를 두 번 거친 sigmoid_grad"}
diagnosis = {en = "The slope is taken at σ(x) instead of at x, so every value lands between about 0.20 and 0.25. Count how often x passes through sigmoid on its way: once is enough.", ko = "기울기를 x가 아니라 σ(x)에서 구했기 때문에 모든 값이 0.20에서 0.25 사이에 모입니다. x가 sigmoid를 몇 번 거치는지 세어 보세요. 한 번이면 됩니다."}
checks = ["test_sigmoid_grad", "test_any_input", "test_far_sigmoid"]
"""

import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def sigmoid_grad(x):
    z = sigmoid(x)
    return sigmoid(z) * (1 - sigmoid(z))


def tanh(x):
    return np.tanh(x)


def sigmoid_ab(x, a, b):
    return sigmoid(a * x + b)
