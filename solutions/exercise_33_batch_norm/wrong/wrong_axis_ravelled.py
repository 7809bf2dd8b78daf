"""
code = "M33.wrong_axis"
title = {en = "normalised row by row", ko = "행마다 정규화함"}
diagnosis = {en = "The mean and the variance were taken along each row, that is over the features of one sample. That is another method (layer normalisation). Here rows are samples, and a statistic of the batch goes over the rows.", ko = "평균과 분산을 행마다, 곧 샘플 하나의 특성들에 대해 구했습니다. 그것은 다른 방법(층 정규화)입니다. 여기서는 행이 샘플이고, 배치의 통계는 행 방향으로 구합니다."}
checks = ["test_training_values", "test_running_averages", "test_dx", "test_dgamma", "test_dbeta", "test_two_layers", "test_inputs_unchanged"]
"""

import numpy as np


def batch_norm_forward(X, gamma, beta, running_mean, running_var, momentum, eps, training):
    if training:
        mean = np.mean(X, axis=1)
        var = np.var(X, axis=1)
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
