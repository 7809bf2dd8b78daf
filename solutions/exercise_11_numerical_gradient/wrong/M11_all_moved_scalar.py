"""
code = "M11.all_moved"
title = {en = "all coordinates move at once", ko = "모든 좌표를 한꺼번에 움직임"}
diagnosis = {en = "x + h moves every coordinate of an array, so you get the sum of all partial derivatives. A partial derivative moves one coordinate and holds the others still.", ko = "배열에 x + h를 하면 좌표가 모두 움직여서, 편미분을 전부 더한 값이 나옵니다. 편미분은 좌표 하나만 움직이고 나머지는 그대로 둡니다."}
checks = ["test_gradient_of_a_vector", "test_gradient_of_a_matrix", "test_integer_x", "test_descent", "test_descent_diverges", "test_points_restored"]
"""

import numpy as np


def numerical_diff(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


def numerical_gradient(f, x, h):
    return numerical_diff(f, x, h)


def gradient_descent(f, x0, lr, steps):
    x = x0.astype(float)
    for _ in range(steps):
        x = x - lr * numerical_gradient(f, x, 1e-4)
    return x
