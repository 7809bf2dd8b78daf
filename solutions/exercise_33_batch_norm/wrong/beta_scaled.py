"""
code = "M33.beta_scaled"
title = {en = "gamma times beta", ko = "beta에도 gamma를 곱함"}
diagnosis = {en = "beta was added before gamma was multiplied, so it is scaled as well. beta comes last: it is the mean that y shall have.", ko = "gamma를 곱하기 전에 beta를 더해서 beta까지 gamma배가 되었습니다. beta는 마지막에 더합니다. y가 가질 평균이기 때문입니다."}
checks = ["test_training_values", "test_inference_values"]
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
    y = gamma * (x_hat + beta)
    return y, (x_hat, std, gamma), running_mean, running_var


def batch_norm_backward(dy, cache):
    x_hat, std, gamma = cache
    dgamma = np.sum(dy * x_hat, axis=0)
    dbeta = np.sum(dy, axis=0)
    dx_hat = dy * gamma
    dX = (dx_hat - np.mean(dx_hat, axis=0) - x_hat * np.mean(dx_hat * x_hat, axis=0)) / std
    return dX, dgamma, dbeta
