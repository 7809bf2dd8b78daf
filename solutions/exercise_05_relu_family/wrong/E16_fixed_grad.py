"""
code = "E16.fixed_slope"
title = {en = "the slope is fixed, a has no effect", ko = "기울기가 고정되어 a가 쓰이지 않음"}
diagnosis = {en = "The slope for negative numbers is written into the function as a number, so whatever a is passed, nothing changes. Look for that number and use the argument in its place.", ko = "음수 쪽 기울기가 숫자로 박혀 있어 a를 바꾸어도 결과가 그대로입니다. 그 숫자를 찾아 인수 a로 바꾸세요."}
checks = ["test_leaky_relu_grad", "test_integers"]
"""

import numpy as np


def relu(x):
    return np.maximum(0, x)


def relu_grad(x):
    return np.where(x > 0, 1, 0)


def leaky_relu(x, a=0.01):
    return np.maximum(a * x, x)


def leaky_relu_grad(x, a=0.01):
    grad = np.ones_like(x, dtype=float)
    grad[x < 0] = 0.001
    return grad
