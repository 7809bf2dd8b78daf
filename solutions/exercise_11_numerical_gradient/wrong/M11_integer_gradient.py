"""
code = "M11.integer_x"
title = {en = "whole numbers swallow the h", ko = "정수 배열이 h를 삼켜 버림"}
diagnosis = {en = "An int array cannot hold x + h or a slope: what stands behind the decimal point is cut off. Make sure that the arrays you write into are float.", ko = "정수 배열에는 x + h나 기울기를 담을 수 없어서 소수점 아래가 잘려 나갑니다. 값을 써넣는 배열이 실수(float) 배열인지 살펴보세요."}
checks = ["test_integer_x"]
"""

import numpy as np


def numerical_diff(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


def numerical_gradient(f, x, h):
    grad = np.zeros_like(x)
    for i in np.ndindex(x.shape):
        e = np.zeros(x.shape)
        e[i] = h
        grad[i] = (f(x + e) - f(x - e)) / (2 * h)
    return grad


def gradient_descent(f, x0, lr, steps):
    x = x0.astype(float)
    for _ in range(steps):
        x = x - lr * numerical_gradient(f, x, 1e-4)
    return x
