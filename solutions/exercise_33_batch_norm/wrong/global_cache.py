"""
code = "M33.global_cache"
title = {en = "one cache for all layers", ko = "모든 층이 cache 하나를 함께 씀"}
diagnosis = {en = "What backward needs is kept in one place for all calls, so the last forward call overwrites what the ones before it left. Put it into the cache that you return: each call has its own.", ko = "역전파에 쓸 값을 모든 호출이 함께 쓰는 곳에 두었습니다. 그래서 마지막 순전파가 그 앞의 값을 덮어씁니다. 반환하는 cache에 담으세요. cache는 호출마다 따로 있습니다."}
checks = ["test_two_layers"]
"""

import numpy as np

kept = {}


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
    y = gamma * x_hat + beta
    kept["last"] = (x_hat, std, gamma)
    return y, None, running_mean, running_var


def batch_norm_backward(dy, cache):
    x_hat, std, gamma = kept["last"]
    dgamma = np.sum(dy * x_hat, axis=0)
    dbeta = np.sum(dy, axis=0)
    dx_hat = dy * gamma
    dX = (dx_hat - np.mean(dx_hat, axis=0) - x_hat * np.mean(dx_hat * x_hat, axis=0)) / std
    return dX, dgamma, dbeta
