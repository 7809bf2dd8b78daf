"""
code = "M33.one_statistic"
title = {en = "one mean for all features", ko = "모든 특성에 평균 하나"}
diagnosis = {en = "The mean and the variance were taken over the whole array: one number each. Every feature has a range of its own, so each column needs its own mean and variance: look at the axis.", ko = "배열 전체에서 평균 하나와 분산 하나만 구했습니다. 특성마다 값의 범위가 다르니 평균과 분산도 열마다 따로 있어야 합니다. 축(axis)을 살펴보세요."}
checks = ["test_training_values", "test_running_averages", "test_dx", "test_dgamma", "test_two_layers"]
"""

import numpy as np


def batch_norm_forward(X, gamma, beta, running_mean, running_var, momentum, eps, training):
    if training:
        mean = np.mean(X)
        var = np.var(X)
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
    dX = (dx_hat - np.mean(dx_hat, axis=0) - x_hat * np.mean(dx_hat * x_hat, axis=0)) / std
    return dX, dgamma, dbeta
