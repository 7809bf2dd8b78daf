"""
code = "M33.momentum_swapped"
title = {en = "momentum on the wrong side", ko = "momentum을 반대쪽에 곱함"}
diagnosis = {en = "The new mean enters with the share momentum, and the old average keeps the rest. Here momentum is the share that is kept. (PyTorch means the other one.)", ko = "새 평균에 momentum을 곱하고 이전 평균에는 나머지를 곱했습니다. 여기서 momentum은 이전 값을 남기는 비율입니다. (PyTorch에서는 반대입니다.)"}
checks = ["test_running_averages"]
"""

import numpy as np


def batch_norm_forward(X, gamma, beta, running_mean, running_var, momentum, eps, training):
    if training:
        mean = np.mean(X, axis=0)
        var = np.var(X, axis=0)
        running_mean = (1 - momentum) * running_mean + momentum * mean
        running_var = (1 - momentum) * running_var + momentum * var
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
    dX = (dx_hat - np.mean(dx_hat, axis=0) - x_hat * np.mean(dx_hat * x_hat, axis=0)) / std
    return dX, dgamma, dbeta
