"""
code = "P9"
title = {en = "np.zeros(x) takes x for a shape", ko = "x를 모양으로 받은 np.zeros(x)"}
diagnosis = {en = "np.zeros wants a shape, and the values of x are none. There is a function that makes zeros like a given array; or ask x for its shape.", ko = "np.zeros에는 모양(shape)을 넣어야 하는데 x의 값을 넣었습니다. 주어진 배열과 같은 모양의 0을 만드는 함수를 쓰거나, x의 모양을 넣으세요."}
checks = ["test_relu_grad", "test_leaky_relu_grad", "test_integers", "test_inputs_unchanged"]
raises = {type = "TypeError", message = "'numpy.float64' object cannot be interpreted as an integer"}
"""

import numpy as np


def relu(x):
    return np.maximum(0, x)


def relu_grad(x):
    grad = np.zeros(x)
    grad[x >= 0] = 1
    return grad


def leaky_relu(x, a=0.01):
    return np.maximum(a * x, x)


def leaky_relu_grad(x, a=0.01):
    grad = np.zeros(x)
    grad[x >= 0] = 1
    grad[x < 0] = a
    return grad
