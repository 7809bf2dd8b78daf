"""
code = "M05.abs"
title = {en = "negative numbers are mirrored", ko = "음수를 뒤집어 양수로 만듦"}
diagnosis = {en = "This is the absolute value: −3 becomes 3. ReLU does not mirror negative numbers, it silences them.", ko = "이것은 절댓값입니다. −3이 3이 됩니다. ReLU는 음수의 부호를 뒤집는 것이 아니라 0으로 만듭니다."}
checks = ["test_relu", "test_integers"]
"""

import numpy as np


def relu(x):
    return np.abs(x)


def relu_grad(x):
    return np.where(x > 0, 1, 0)


def leaky_relu(x, a=0.01):
    return np.maximum(a * x, x)


def leaky_relu_grad(x, a=0.01):
    return np.where(x > 0, 1, a)
