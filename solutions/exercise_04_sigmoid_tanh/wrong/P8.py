"""
code = "P8"
title = {en = "x is overwritten", ko = "x를 덮어씀"}
diagnosis = {en = "x *= a and x += b work on the very array that was passed in, so the caller's numbers are gone. Give the new values a name of their own.", ko = "x *= a와 x += b는 전달받은 배열 자체를 바꾸므로 부른 쪽의 값이 사라집니다. 새 값에는 새 이름을 붙이세요."}
checks = ["test_inputs_unchanged"]
"""

import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def sigmoid_grad(x):
    return sigmoid(x) * (1 - sigmoid(x))


def tanh(x):
    return np.tanh(x)


def sigmoid_ab(x, a, b):
    if np.ndim(x) == 0 or x.dtype != float:
        x = np.array(x, dtype=float)
    x *= a
    x += b
    return sigmoid(x)
