"""
code = "M05.grad_returns_x"
title = {en = "the gradient returns x instead of 1", ko = "기울기로 1이 아니라 x를 돌려줌"}
diagnosis = {en = "Above 0 you return the value of the function, x. The slope of the line y = x is the same everywhere: by how much does y grow when x grows by 1?", ko = "0보다 큰 쪽에서 함수값인 x를 돌려주고 있습니다. 직선 y = x의 기울기는 어디에서나 같습니다. x가 1 커지면 y는 얼마나 커지나요?"}
checks = ["test_relu_grad", "test_leaky_relu_grad", "test_integers"]
"""

import numpy as np


def relu(x):
    return np.maximum(0, x)


def relu_grad(x):
    return np.where(x > 0, x, 0)


def leaky_relu(x, a=0.01):
    return np.maximum(a * x, x)


def leaky_relu_grad(x, a=0.01):
    return np.where(x > 0, x, a)
