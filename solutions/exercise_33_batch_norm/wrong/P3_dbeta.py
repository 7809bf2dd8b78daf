"""
code = "P3"
title = {en = "divided by N once more", ko = "N으로 한 번 더 나눔"}
diagnosis = {en = "dbeta is a mean over the rows, but dy already carries the 1/N of the batch mean. Here there is only a sum.", ko = "dbeta를 행 방향의 평균으로 구했지만, 배치 평균의 1/N은 이미 dy에 들어 있습니다. 여기서는 더하기만 하면 됩니다."}
checks = ["test_dbeta", "test_two_layers"]
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
    dbeta = np.mean(dy, axis=0)
    dx_hat = dy * gamma
    dX = (dx_hat - np.mean(dx_hat, axis=0) - x_hat * np.mean(dx_hat * x_hat, axis=0)) / std
    return dX, dgamma, dbeta
