"""
code = "P3"
title = {en = "divided by N once more", ko = "N으로 한 번 더 나눔"}
diagnosis = {en = "A gradient is divided by the batch size here, but dy already carries the 1/N of the batch mean. Inside the layer there is only a sum over the rows.", ko = "여기서 기울기를 배치 크기로 나눴지만, 배치 평균의 1/N은 이미 dy에 들어 있습니다. 층 안에서는 행 방향의 합만 있으면 됩니다."}
checks = ["test_db", "test_two_layers"]
"""

import numpy as np


def affine_layer_forward(X, W, b):
    return np.dot(X, W) + b, (X, W, b)


def affine_layer_backward(dy, cache):
    X, W, b = cache
    dX = np.dot(dy, W.T)
    dW = np.dot(X.T, dy)
    db = np.mean(dy, axis=0)
    return dX, dW, db
