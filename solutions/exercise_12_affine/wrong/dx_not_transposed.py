"""
code = "M12.dx_not_transposed"
title = {en = "dX without the transpose of W", ko = "W를 전치하지 않은 dX"}
diagnosis = {en = "dX is dy times W itself. y came out of the columns of W, so dy has out columns and dX needs in columns: which way round must W lie for that product?", ko = "dX를 dy와 W 그대로의 곱으로 구했습니다. dy의 열은 out개이고 dX의 열은 in개여야 합니다. 그러려면 W가 어느 방향으로 놓여야 할까요?"}
checks = ["test_dx", "test_db", "test_dw", "test_rows_add_up", "test_two_layers", "test_inputs_unchanged"]
"""

import numpy as np


def affine_layer_forward(X, W, b):
    return np.dot(X, W) + b, (X, W, b)


def affine_layer_backward(dy, cache):
    X, W, b = cache
    dX = np.dot(dy, W)
    dW = np.dot(X.T, dy)
    db = np.sum(dy, axis=0)
    return dX, dW, db
