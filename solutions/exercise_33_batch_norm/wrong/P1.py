"""
code = "P1"
title = {en = "dgamma and dbeta are summed over everything", ko = "dgamma와 dbeta를 전체에 대해 더함"}
diagnosis = {en = "dgamma and dbeta are one number each, the sum over the whole array. Every feature has a gamma and a beta of its own: look at the axis of the sum.", ko = "dgamma와 dbeta가 배열 전체를 더한 수 하나입니다. gamma와 beta는 특성마다 하나씩 있습니다. 합을 구하는 축(axis)을 살펴보세요."}
checks = ["test_dgamma", "test_dbeta", "test_two_layers"]
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
    dgamma = np.sum(dy * x_hat)
    dbeta = np.sum(dy)
    dx_hat = dy * gamma
    dX = (dx_hat - np.mean(dx_hat, axis=0) - x_hat * np.mean(dx_hat * x_hat, axis=0)) / std
    return dX, dgamma, dbeta
