"""
code = "P1"
title = {en = "db is one number", ko = "db가 숫자 하나"}
diagnosis = {en = "np.sum(dy) without an axis adds up the whole array. b reached every row, so add up the rows only: axis=0.", ko = "축(axis) 없이 np.sum(dy)를 하면 배열 전체가 더해집니다. b는 모든 행에 더해졌으니 행 방향(axis=0)으로만 더하세요."}
checks = ["test_db", "test_two_layers"]
"""

import numpy as np


def affine_layer_forward(X, W, b):
    return np.dot(X, W) + b, (X, W, b)


def affine_layer_backward(dy, cache):
    X, W, b = cache
    dX = np.dot(dy, W.T)
    dW = np.dot(X.T, dy)
    db = np.sum(dy)
    return dX, dW, db
