"""
code = "P14"
title = {en = "gradient descent goes uphill", ko = "경사 하강이 오르막을 오름"}
diagnosis = {en = "Your gradient is right, but the step follows it, and the gradient points to where f grows. Look at the sign in the line that updates x.", ko = "기울기는 맞지만 그 방향을 그대로 따라갑니다. 기울기는 f가 커지는 쪽을 가리키니, x를 갱신하는 줄의 부호를 살펴보세요."}
checks = ["test_integer_x", "test_descent", "test_descent_diverges"]
"""

import numpy as np


def numerical_diff(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


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
        grad[i] = (up - down) / (2 * h)
    return grad


def gradient_descent(f, x0, lr, steps):
    x = x0.astype(float)
    for _ in range(steps):
        x = x + lr * numerical_gradient(f, x, 1e-4)
    return x
