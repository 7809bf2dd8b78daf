"""
code = "P1"
title = {en = "db is one sum over everything", ko = "db가 전체를 더한 숫자 하나"}
diagnosis = {en = "Every entry of db is the sum of all of dy. b was added to every row, so each neuron's entry collects its own column only: look at the axis of the sum.", ko = "db의 모든 값이 dy 전체의 합입니다. b는 모든 행에 더해졌으니, 뉴런마다 자기 열만 모아야 합니다. 합을 구하는 축(axis)을 살펴보세요."}
checks = ["test_db", "test_two_layers"]
"""

import numpy as np


def affine_layer_forward(X, W, b):
    return np.dot(X, W) + b, (X, W, b)


def affine_layer_backward(dy, cache):
    X, W, b = cache
    dX = np.dot(dy, W.T)
    dW = np.dot(X.T, dy)
    db = np.sum(dy, keepdims=True)
    return dX, dW, db
