"""
code = "M33.dgamma_without_x_hat"
title = {en = "dgamma without x̂", ko = "x̂가 빠진 dgamma"}
diagnosis = {en = "dgamma is the sum of dy alone, as dbeta is. gamma was multiplied by x̂, so x̂ says how much each row has to do with it.", ko = "dgamma를 dbeta처럼 dy만 더해서 구했습니다. gamma에는 x̂가 곱해졌으니, 각 행이 gamma에 얼마나 달려 있는지는 x̂가 말해 줍니다."}
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
    return y, (x_hat, std, gamma), running_mean, running_var


def batch_norm_backward(dy, cache):
    x_hat, std, gamma = cache
    dgamma = np.sum(dy, axis=0)
    dbeta = np.sum(dy, axis=0)
    dx_hat = dy * gamma
    dX = (dx_hat - np.mean(dx_hat, axis=0) - x_hat * np.mean(dx_hat * x_hat, axis=0)) / std
    return dX, dgamma, dbeta
