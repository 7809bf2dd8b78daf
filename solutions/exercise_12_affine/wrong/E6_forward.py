"""
code = "E6"
title = {en = "operands in the order of the notes", ko = "노트의 순서대로 곱함"}
diagnosis = {en = "The product is written in the order of the formula y = Wx + b for one column, but here every row is a sample. Write the shapes (N, in), (in, out) and (N, out) beside the product and see which operand must stand first.", ko = "곱의 순서가 열벡터 하나에 대한 식 y = Wx + b를 따르고 있지만, 여기서는 행마다 샘플이 하나씩 있습니다. 곱 옆에 모양 (N, in), (in, out), (N, out)을 써 보고 어느 쪽이 앞에 와야 하는지 살펴보세요."}
checks = ["test_forward_values", "test_dx", "test_dw", "test_db", "test_rows_add_up", "test_two_layers", "test_inputs_unchanged"]
"""

import numpy as np


def affine_layer_forward(X, W, b):
    y = np.dot(W, X) + b
    cache = (X, W, b)
    return y, cache


def affine_layer_backward(dy, cache):
    X, W, b = cache
    dX = np.dot(dy, W.T)
    dW = np.dot(X.T, dy)
    db = np.sum(dy, axis=0)
    return dX, dW, db
