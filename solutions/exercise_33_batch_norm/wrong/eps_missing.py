"""
code = "M33.eps_missing"
title = {en = "the eps passed in is not used", ko = "받은 eps를 쓰지 않음"}
diagnosis = {en = "The eps that was passed in is not under the root: there is none, or a number of your own. Without one, a batch of a single sample has the variance 0, and 0 is divided by 0. See where eps stands in the text.", ko = "인자로 받은 eps가 근호 안에 없습니다. eps를 아예 쓰지 않았거나 직접 정한 수를 썼습니다. eps가 없으면 샘플이 하나뿐인 배치는 분산이 0이라 0을 0으로 나누게 됩니다. 본문의 식에서 eps가 어디에 있는지 보세요."}
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
    std = np.sqrt(var)
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
