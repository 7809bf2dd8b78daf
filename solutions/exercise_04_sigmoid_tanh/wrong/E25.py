"""
code = "E25"
title = {en = "b is used as the shift itself", ko = "b를 이동량 자체로 씀"}
diagnosis = {en = "σ(a·(x − b)) moves the curve by b. Here b is added after a·x, as a bias is, and the curve moves by −b/a. Compare your formula with the one in the text.", ko = "σ(a·(x − b))는 곡선을 b만큼 옮깁니다. 여기서 b는 편향처럼 a·x에 더하는 값이고, 곡선은 −b/a만큼 움직입니다. 본문의 식과 비교해 보세요."}
checks = ["test_sigmoid_ab", "test_any_input"]
"""

import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def sigmoid_grad(x):
    return sigmoid(x) * (1 - sigmoid(x))


def tanh(x):
    return np.tanh(x)


def sigmoid_ab(x, a, b):
    return sigmoid(a * (x - b))
