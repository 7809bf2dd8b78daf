"""
code = "M04.exp_plus"
title = {en = "e⁺ˣ instead of e⁻ˣ: the curve falls", ko = "e⁻ˣ가 아닌 e⁺ˣ: 곡선이 내리막"}
diagnosis = {en = "Your sigmoid starts at 1 and falls to 0: the mirror image of the right curve. The exponent has lost its minus sign.", ko = "1에서 시작해 0으로 내려가는, 좌우가 뒤집힌 시그모이드입니다. 지수에서 마이너스 부호가 빠졌습니다."}
checks = ["test_sigmoid", "test_monotone", "test_sigmoid_ab", "test_any_input", "test_far_sigmoid"]
"""

import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(x))


def sigmoid_grad(x):
    return sigmoid(x) * (1 - sigmoid(x))


def tanh(x):
    return np.tanh(x)


def sigmoid_ab(x, a, b):
    return sigmoid(a * x + b)
