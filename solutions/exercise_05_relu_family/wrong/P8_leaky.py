"""
code = "P8"
title = {en = "the input is overwritten", ko = "입력을 덮어씀"}
diagnosis = {en = "*= changes the very array that was passed in, so the caller's negative numbers are gone (and an integer array cannot take the result at all). Work on a float copy.", ko = "*=는 전달받은 배열 자체를 바꾸므로 부른 쪽의 음수가 사라집니다. 정수 배열이라면 결과를 담지도 못합니다. 실수 복사본에서 계산하세요."}
checks = ["test_integers", "test_inputs_unchanged"]
"""

import numpy as np


def relu(x):
    return np.maximum(0, x)


def relu_grad(x):
    return np.where(x > 0, 1, 0)


def leaky_relu(x, a=0.01):
    x[x < 0] *= a
    return x


def leaky_relu_grad(x, a=0.01):
    return np.where(x > 0, 1, a)
