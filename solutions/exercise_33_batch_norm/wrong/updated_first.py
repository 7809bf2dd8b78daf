"""
code = "M33.updated_in_inference"
title = {en = "running averages move in inference", ko = "추론하면서 이동 평균을 갱신함"}
diagnosis = {en = "The running averages took in the batch although training is False, and y was normalised with what came out. A net must not change by being used: only training moves them.", ko = "training이 False인데도 이동 평균에 그 배치를 섞고, 그렇게 바뀐 값으로 y를 정규화했습니다. 망은 쓴다고 해서 바뀌면 안 됩니다. 이동 평균은 학습할 때만 움직입니다."}
checks = ["test_inference_values", "test_inference_keeps"]
"""

import numpy as np


def batch_norm_forward(X, gamma, beta, running_mean, running_var, momentum, eps, training):
    mean = np.mean(X, axis=0)
    var = np.var(X, axis=0)
    running_mean = momentum * running_mean + (1 - momentum) * mean
    running_var = momentum * running_var + (1 - momentum) * var
    if not training:
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
