"""
code = "M12.db_row"
title = {en = "db is a row of shape (1, out)", ko = "db의 모양이 (1, out)"}
diagnosis = {en = "db holds the right numbers, but as a matrix with one row. A gradient has exactly the shape of its parameter, and b is (out,): look for keepdims or a reshape.", ko = "db의 값은 맞지만 행이 하나인 행렬입니다. 기울기는 자기 파라미터와 모양이 똑같아야 하고, b의 모양은 (out,)입니다. keepdims나 reshape를 찾아보세요."}
checks = ["test_db", "test_two_layers"]
"""

import numpy as np


def affine_layer_forward(X, W, b):
    return np.dot(X, W) + b, (X, W, b)


def affine_layer_backward(dy, cache):
    X, W, b = cache
    dX = np.dot(dy, W.T)
    dW = np.dot(X.T, dy)
    db = np.sum(dy, axis=0, keepdims=True)
    return dX, dW, db
