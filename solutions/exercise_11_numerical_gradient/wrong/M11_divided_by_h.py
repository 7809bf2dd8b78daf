"""
code = "M11.divided_by_h"
title = {en = "divided by h instead of the whole distance", ko = "두 점 사이의 거리가 아니라 h로 나눔"}
diagnosis = {en = "Every slope comes out twice too big. How far apart are the two points at which you ask f?", ko = "기울기가 모두 두 배로 나옵니다. f를 계산한 두 점이 서로 얼마나 떨어져 있는지 생각해 보세요."}
checks = ["test_diff", "test_gradient_of_a_vector", "test_gradient_of_a_matrix", "test_integer_x", "test_descent", "test_descent_diverges"]
"""

import numpy as np


def numerical_diff(f, x, h):
    return (f(x + h) - f(x - h)) / h


def numerical_gradient(f, x, h):
    x = x.astype(float)
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + h
        up = f(x)
        x[i] = old - h
        down = f(x)
        x[i] = old
        grad[i] = (up - down) / h
    return grad


def gradient_descent(f, x0, lr, steps):
    x = x0.astype(float)
    for _ in range(steps):
        x = x - lr * numerical_gradient(f, x, 1e-4)
    return x
