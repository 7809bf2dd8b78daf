"""
code = "M33.no_root"
title = {en = "divided by the variance", ko = "표준편차가 아니라 분산으로 나눔"}
diagnosis = {en = "X was divided by the variance instead of its root. A variance is a mean of squares; whatever X is measured in, x̂ must come out without a unit.", ko = "X를 분산의 제곱근이 아니라 분산으로 나눴습니다. 분산은 제곱의 평균입니다. X를 어떤 단위로 쟀든 x̂에서는 단위가 사라져야 합니다."}
checks = ["test_training_values", "test_inference_values", "test_dx", "test_dgamma", "test_two_layers"]
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
    std = var + eps
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
