"""
code = "M33.dgamma_of_x"
title = {en = "dgamma with X for x̂", ko = "x̂ 대신 X로 구한 dgamma"}
diagnosis = {en = "dgamma was computed with X as it came in. gamma was multiplied by the normalised x̂: keep that in the cache.", ko = "dgamma를 들어온 X로 구했습니다. gamma에 곱해진 것은 정규화한 x̂입니다. x̂를 cache에 담아 두세요."}
checks = ["test_dgamma", "test_two_layers"]
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
    return y, (X, x_hat, std, gamma), running_mean, running_var


def batch_norm_backward(dy, cache):
    X, x_hat, std, gamma = cache
    dgamma = np.sum(dy * X, axis=0)
    dbeta = np.sum(dy, axis=0)
    dx_hat = dy * gamma
    dX = (dx_hat - np.mean(dx_hat, axis=0) - x_hat * np.mean(dx_hat * x_hat, axis=0)) / std
    return dX, dgamma, dbeta
