"""
code = "E17"
title = {en = "nan far from zero", ko = "0에서 먼 곳의 nan"}
diagnosis = {en = "e to the power of 1000 is inf, and inf divided by inf is nan. Only let e have negative exponents: branch on the sign of x, or use a function that does.", ko = "e의 1000제곱은 inf이고, inf를 inf로 나누면 nan입니다. e의 지수가 음수만 되도록 x의 부호에 따라 식을 나누거나, 그렇게 해 주는 함수를 쓰세요."}
checks = ["test_far_tanh"]
"""

import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def sigmoid_grad(x):
    return sigmoid(x) * (1 - sigmoid(x))


def tanh(x):
    return (np.exp(x) - np.exp(-x)) / (np.exp(x) + np.exp(-x))


def sigmoid_ab(x, a, b):
    return sigmoid(a * x + b)
