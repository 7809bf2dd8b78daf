"""
code = "P4"
title = {en = "1/1 + e⁻ˣ: parentheses are missing", ko = "1/1 + e⁻ˣ: 괄호가 빠짐"}
diagnosis = {en = "1/1+np.exp(-x) divides 1 by 1 and adds the power afterwards, so every value is above 1. Look at what the fraction bar should cover, and put it into parentheses.", ko = "1/1+np.exp(-x)는 1을 1로 나눈 다음 지수 값을 더하므로 모든 값이 1보다 큽니다. 분모에 들어가야 할 것이 무엇인지 보고 괄호로 묶으세요."}
checks = ["test_sigmoid", "test_symmetry", "test_monotone", "test_sigmoid_grad", "test_sigmoid_ab", "test_any_input", "test_far_sigmoid"]
"""

import numpy as np


def sigmoid(x):
    return 1 / 1 + np.exp(-x)


def sigmoid_grad(x):
    return sigmoid(x) * (1 - sigmoid(x))


def tanh(x):
    return np.tanh(x)


def sigmoid_ab(x, a, b):
    return sigmoid(a * x + b)
