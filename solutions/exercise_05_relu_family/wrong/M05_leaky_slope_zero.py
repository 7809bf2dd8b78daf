"""
code = "M05.leaky_slope_zero"
title = {en = "leaky ReLU does not leak", ko = "새지 않는 Leaky ReLU"}
diagnosis = {en = "Negative numbers give 0, as in plain ReLU: nothing leaks through, and a neuron that once gets there stays dead. The part below 0 needs the slope a.", ko = "음수에서 0이 나오니 보통의 ReLU와 같습니다. 조금도 새지 않아서, 음수 쪽에 들어간 뉴런은 다시 살아나지 못합니다. 0보다 작은 쪽에는 기울기 a가 필요합니다."}
checks = ["test_leaky_relu", "test_leaky_relu_grad", "test_integers"]
"""

import numpy as np


def relu(x):
    return np.maximum(0, x)


def relu_grad(x):
    return np.where(x > 0, 1, 0)


def leaky_relu(x, a=0.01):
    return np.maximum(0, x)


def leaky_relu_grad(x, a=0.01):
    return np.where(x > 0, 1.0, 0.0)
