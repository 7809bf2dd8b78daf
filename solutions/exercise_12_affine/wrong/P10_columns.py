"""
code = "P10"
title = {en = "W laid out as (out, in)", ko = "W를 (out, in)으로 놓음"}
diagnosis = {en = "The code is right for a W of shape (out, in) with the samples turned the other way, as some books write it. In this course rows are samples and W is (in, out): look at where W is transposed.", ko = "W의 모양이 (out, in)인 책의 방식이라면 맞는 코드입니다. 이 과정에서는 행이 샘플이고 W의 모양은 (in, out)입니다. W를 어디에서 전치했는지 살펴보세요."}
checks = ["test_forward_values", "test_dx", "test_dw", "test_db", "test_rows_add_up", "test_two_layers", "test_inputs_unchanged"]
"""

import numpy as np


def affine_layer_forward(X, W, b):
    y = np.dot(W, X) + b.reshape(-1, 1)
    return y, (X, W, b)


def affine_layer_backward(dy, cache):
    X, W, b = cache
    dX = np.dot(W.T, dy)
    dW = np.dot(dy, X.T)
    db = np.sum(dy, axis=1)
    return dX, dW, db
