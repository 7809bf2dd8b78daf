"""
code = "M33.std_for_variance"
title = {en = "the standard deviation for the variance", ko = "분산 자리에 표준편차"}
diagnosis = {en = "What is called var here is the standard deviation, already a root. eps is then added to the wrong number, a second root is taken, and running_var collects something else.", ko = "여기서 var라고 한 값은 이미 제곱근을 취한 표준편차입니다. 그러면 eps를 엉뚱한 수에 더하고 제곱근을 두 번 취하며, running_var에도 다른 값이 쌓입니다."}
checks = ["test_training_values", "test_running_averages", "test_dx", "test_dgamma", "test_two_layers"]
"""

import numpy as np


def batch_norm_forward(X, gamma, beta, running_mean, running_var, momentum, eps, training):
    if training:
        mean = np.mean(X, axis=0)
        var = np.std(X, axis=0)
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
