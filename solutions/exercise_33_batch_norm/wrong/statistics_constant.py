"""
code = "M33.statistics_constant"
title = {en = "mean and variance as constants in dX", ko = "dX에서 평균과 분산을 상수로 봄"}
diagnosis = {en = "dX treats the mean and the variance as constants. But each number of X moves them both, and so moves every row of x̂: follow these two ways back to X as well. The columns of dX then sum to 0.", ko = "dX에서 평균과 분산을 상수로 다뤘습니다. 하지만 X의 값 하나하나가 둘을 모두 움직이고, 그래서 x̂의 모든 행이 움직입니다. 이 두 길도 X까지 거슬러 올라가세요. 그러면 dX는 열마다 합이 0이 됩니다."}
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
    dX = dx_hat / std
    return dX, dgamma, dbeta
