"""
code = "M11.not_restored"
title = {en = "x is not put back", ko = "x를 되돌려 놓지 않음"}
diagnosis = {en = "After a coordinate was moved, x is not exactly what it was: the next coordinates, and whoever called you, work with a shifted point. Save the value first and put that same value back.", ko = "좌표를 움직인 뒤 x가 원래 값으로 정확히 돌아오지 않습니다. 그래서 다음 좌표도, 함수를 부른 쪽도 어긋난 점에서 계산하게 됩니다. 값을 먼저 저장해 두고, 그 값을 그대로 되돌려 놓으세요."}
checks = ["test_gradient_of_a_vector", "test_gradient_of_a_matrix", "test_integer_x", "test_points_restored"]
"""

import numpy as np


def numerical_diff(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


def numerical_gradient(f, x, h):
    if x.dtype != float:
        x = x.astype(float)
    grad = np.zeros(x.shape)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old - h
        down = f(x)
        x[i] = old + h
        up = f(x)
        grad[i] = (up - down) / (2 * h)
    return grad


def gradient_descent(f, x0, lr, steps):
    x = x0.astype(float)
    for _ in range(steps):
        x = x - lr * numerical_gradient(f, x, 1e-4)
    return x
