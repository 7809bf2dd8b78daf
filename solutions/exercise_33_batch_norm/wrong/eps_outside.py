"""
code = "M33.eps_outside"
title = {en = "eps outside the root", ko = "근호 밖의 eps"}
diagnosis = {en = "eps was added to the root of the variance. It belongs to the variance itself, before the root is taken. (In the optimizers of mission 20 it may stand outside.)", ko = "eps를 분산의 제곱근에 더했습니다. 제곱근을 취하기 전, 분산 자체에 더해야 합니다. (미션 20의 옵티마이저에서는 밖에 두어도 됐습니다.)"}
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
    std = np.sqrt(var) + eps
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
