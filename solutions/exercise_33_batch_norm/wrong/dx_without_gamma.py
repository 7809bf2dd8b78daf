"""
code = "M33.dx_without_gamma"
title = {en = "dX without gamma", ko = "gamma가 빠진 dX"}
diagnosis = {en = "dX has the right form but for gamma. On the way forward x̂ was multiplied by gamma, so the gradient is multiplied by it on the way back, before anything else.", ko = "dX의 꼴은 맞지만 gamma가 빠졌습니다. 순전파에서 x̂에 gamma를 곱했으니, 역전파에서는 무엇보다 먼저 기울기에 gamma를 곱해야 합니다."}
checks = ["test_dx", "test_two_layers"]
"""

import numpy as np


def batch_norm_forward(X, gamma, beta, running_mean, running_var, momentum, eps, training):
    if training:
        mean = np.mean(X, axis=0)
        var = np.var(X, axis=0)
        running_mean = momentum * running_mean + (1 - momentum) * mean
        running_var = momentum * running_var + (1 - momentum) * var
    else:
        mean = running_mean
        var = running_var
    std = np.sqrt(var + eps)
    x_hat = (X - mean) / std
    y = gamma * x_hat + beta
    return y, (x_hat, std, gamma), running_mean, running_var


def batch_norm_backward(dy, cache):
    x_hat, std, gamma = cache
    dgamma = np.sum(dy * x_hat, axis=0)
    dbeta = np.sum(dy, axis=0)
    dx_hat = dy
    dX = (dx_hat - np.mean(dx_hat, axis=0) - x_hat * np.mean(dx_hat * x_hat, axis=0)) / std
    return dX, dgamma, dbeta
