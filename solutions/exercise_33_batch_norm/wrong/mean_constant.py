"""
code = "M33.mean_constant"
title = {en = "the mean as a constant in dX", ko = "dX에서 평균을 상수로 봄"}
diagnosis = {en = "dX goes back through X and through the variance, but the way through the mean is missing: the columns of dX do not sum to 0.", ko = "dX가 X와 분산을 거쳐 오는 길은 따라갔지만, 평균을 거쳐 오는 길이 빠졌습니다. 그래서 dX의 열을 더해도 0이 되지 않습니다."}
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
    dx_hat = dy * gamma
    dX = (dx_hat - x_hat * np.mean(dx_hat * x_hat, axis=0)) / std
    return dX, dgamma, dbeta
