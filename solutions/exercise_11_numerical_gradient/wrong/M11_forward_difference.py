"""
code = "M11.forward_difference"
title = {en = "the slope is taken on one side only", ko = "한쪽으로만 잰 기울기"}
diagnosis = {en = "Your quotient compares f(x + h) with f(x) itself, so its error shrinks only like h. Look at the same distance on the other side of x as well.", ko = "f(x + h)를 f(x)와 비교하고 있어서, 오차가 h에 비례해 남습니다. x의 반대쪽으로 같은 거리만큼 떨어진 곳도 보세요."}
checks = ["test_diff", "test_gradient_of_a_vector", "test_gradient_of_a_matrix", "test_integer_x"]
"""

import numpy as np


def numerical_diff(f, x, h):
    return (f(x + h) - f(x)) / h


def numerical_gradient(f, x, h):
    x = x.astype(float)
    grad = np.zeros(x.shape)
    fx = f(x)
    for i in np.ndindex(x.shape):
        old = x[i]
        x[i] = old + h
        grad[i] = (f(x) - fx) / h
        x[i] = old
    return grad


def gradient_descent(f, x0, lr, steps):
    x = x0.astype(float)
    for _ in range(steps):
        x = x - lr * numerical_gradient(f, x, 1e-4)
    return x
