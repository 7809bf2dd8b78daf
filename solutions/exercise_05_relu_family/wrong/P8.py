"""
code = "P8"
title = {en = "the input is overwritten", ko = "입력을 덮어씀"}
diagnosis = {en = "The zeros and ones are written into the very array that was passed in, and backpropagation will miss the numbers that stood there. Index a copy, or build a new array.", ko = "0과 1을 전달받은 배열에 직접 써넣고 있습니다. 역전파에서 쓸 원래 값이 사라집니다. 복사본에 쓰거나 새 배열을 만드세요."}
checks = ["test_inputs_unchanged"]
"""

import numpy as np


def relu(x):
    out = x
    out[out <= 0] = 0
    return out


def relu_grad(x):
    x[x <= 0] = 0
    x[x > 0] = 1
    return x


def leaky_relu(x, a=0.01):
    return np.maximum(a * x, x)


def leaky_relu_grad(x, a=0.01):
    return np.where(x > 0, 1, a)
