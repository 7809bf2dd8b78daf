"""
code = "M33.batch_in_inference"
title = {en = "the batch's statistics in inference", ko = "추론에서도 배치의 평균과 분산을 씀"}
diagnosis = {en = "Without training, y was normalised with the mean and the variance of the batch at hand. Then one sample's answer depends on its neighbours, and a sample alone becomes beta, whatever it is. What were the running averages collected for?", ko = "학습이 아닌데도 그때 들어온 배치의 평균과 분산으로 y를 정규화했습니다. 그러면 한 샘플의 답이 함께 들어온 샘플에 따라 달라지고, 샘플이 하나뿐이면 값이 무엇이든 beta가 됩니다. 이동 평균을 왜 모아 두었는지 생각해 보세요."}
checks = ["test_inference_values"]
"""

import numpy as np


def batch_norm_forward(X, gamma, beta, running_mean, running_var, momentum, eps, training):
    mean = np.mean(X, axis=0)
    var = np.var(X, axis=0)
    if training:
        running_mean = momentum * running_mean + (1 - momentum) * mean
        running_var = momentum * running_var + (1 - momentum) * var
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
