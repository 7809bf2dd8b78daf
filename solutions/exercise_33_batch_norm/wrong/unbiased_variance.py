"""
code = "M33.unbiased_variance"
title = {en = "the variance divided by N − 1", ko = "N − 1로 나눈 분산"}
diagnosis = {en = "The variance was divided by N − 1. Here it is not an estimate for other data: it describes exactly these N numbers, so it is divided by N. With a single sample, N − 1 would be 0.", ko = "분산을 N − 1로 나눴습니다. 여기서 분산은 다른 데이터에 대한 추정값이 아니라 바로 이 N개의 수를 나타내므로 N으로 나눕니다. 샘플이 하나뿐이면 N − 1은 0이 됩니다."}
checks = ["test_training_values", "test_running_averages", "test_dx", "test_dgamma", "test_two_layers"]
"""

import numpy as np


def batch_norm_forward(X, gamma, beta, running_mean, running_var, momentum, eps, training):
    if training:
        mean = np.mean(X, axis=0)
        var = np.var(X, axis=0, ddof=1)
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
