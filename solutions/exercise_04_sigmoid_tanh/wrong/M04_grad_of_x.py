"""
code = "M04.grad_of_x"
title = {en = "the slope from x instead of σ(x)", ko = "σ(x)가 아닌 x로 구한 기울기"}
diagnosis = {en = "sigmoid_grad computes x·(1 − x). The formula y·(1 − y) holds for the sigmoid's value y = σ(x); here x is what goes in. Compute σ(x) first.", ko = "sigmoid_grad가 x·(1 − x)를 계산합니다. y·(1 − y)는 시그모이드의 값 y = σ(x)에 대한 식이고, 여기서 x는 시그모이드에 들어가는 값입니다. σ(x)를 먼저 구하세요."}
checks = ["test_sigmoid_grad", "test_any_input", "test_far_sigmoid"]
"""

import numpy as np


def sigmoid(x):
    decay = np.exp(-np.abs(x))
    return np.where(np.asarray(x) >= 0, 1, decay) / (1 + decay)


def sigmoid_grad(x):
    return x * (1 - x)


def tanh(x):
    return np.tanh(x)


def sigmoid_ab(x, a, b):
    return sigmoid(a * x + b)
