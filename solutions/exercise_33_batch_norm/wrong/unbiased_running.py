"""
code = "M33.unbiased_running"
title = {en = "running_var divided by N − 1", ko = "N − 1로 나눈 running_var"}
diagnosis = {en = "x̂ uses the variance divided by N, as it should, but running_var collects the one divided by N − 1. The paper and PyTorch do that; in this mission both are divided by N.", ko = "x̂에는 N으로 나눈 분산을 제대로 썼지만, running_var에는 N − 1로 나눈 분산을 모았습니다. 논문과 PyTorch는 그렇게 하지만, 이 미션에서는 둘 다 N으로 나눕니다."}
checks = ["test_running_averages"]
"""

import numpy as np


def batch_norm_forward(X, gamma, beta, running_mean, running_var, momentum, eps, training):
    if training:
        mean = np.mean(X, axis=0)
        var = np.var(X, axis=0)
        running_mean = momentum * running_mean + (1 - momentum) * mean
        running_var = momentum * running_var + (1 - momentum) * np.var(X, axis=0, ddof=1)
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
