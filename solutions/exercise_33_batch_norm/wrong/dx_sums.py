"""
code = "M33.dx_sums"
title = {en = "sums for means in dX", ko = "dX에서 평균 대신 합"}
diagnosis = {en = "The two corrections in dX were subtracted as sums over the rows. One row has only a share of 1/N in the mean and in the variance, so both corrections are means. (dgamma and dbeta remain sums.)", ko = "dX의 두 보정을 행 방향의 합으로 뺐습니다. 평균과 분산에서 한 행이 차지하는 몫은 1/N이므로 두 보정은 평균이어야 합니다. (dgamma와 dbeta는 그대로 합입니다.)"}
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
    dX = (dx_hat - np.sum(dx_hat, axis=0) - x_hat * np.sum(dx_hat * x_hat, axis=0)) / std
    return dX, dgamma, dbeta
