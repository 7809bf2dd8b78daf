"""
code = "M33.running_in_training"
title = {en = "the running averages in training", ko = "학습할 때도 이동 평균으로 정규화함"}
diagnosis = {en = "In training, y was normalised with the running averages. While the net learns, each batch is normalised with its own mean and variance; the running averages are only collected there, for later.", ko = "학습할 때 y를 이동 평균으로 정규화했습니다. 학습하는 동안에는 배치마다 그 배치의 평균과 분산으로 정규화합니다. 이동 평균은 나중에 쓰려고 모아 둘 뿐입니다."}
checks = ["test_training_values", "test_dx", "test_dgamma", "test_two_layers"]
"""

import numpy as np


def batch_norm_forward(X, gamma, beta, running_mean, running_var, momentum, eps, training):
    if training:
        mean = np.mean(X, axis=0)
        var = np.var(X, axis=0)
        running_mean = momentum * running_mean + (1 - momentum) * mean
        running_var = momentum * running_var + (1 - momentum) * var
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
