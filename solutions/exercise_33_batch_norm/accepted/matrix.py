"""The Jacobian of each feature as an N by N matrix; E[x²] − E[x]² for the variance."""

import numpy as np


def batch_norm_forward(X, gamma, beta, running_mean, running_var, momentum, eps, training):
    if not training:
        factor = gamma / np.sqrt(running_var + eps)
        return X * factor + (beta - running_mean * factor), (), running_mean, running_var
    mean = np.average(X, axis=0)
    var = np.average(X * X, axis=0) - mean * mean
    inverse = 1 / np.sqrt(var + eps)
    x_hat = (X - mean) * inverse
    averages = [momentum * old + (1 - momentum) * new for old, new in ((running_mean, mean), (running_var, var))]
    return (x_hat * gamma + beta, (x_hat, inverse, gamma), *averages)


def batch_norm_backward(dy, cache):
    x_hat, inverse, gamma = cache
    n, features = dy.shape
    dX = np.empty((n, features))
    for j in range(features):
        jacobian = np.eye(n) - (1 + np.outer(x_hat[:, j], x_hat[:, j])) / n
        dX[:, j] = gamma[j] * inverse[j] * (jacobian @ dy[:, j])
    return dX, np.diag(dy.T @ x_hat), np.ones(n) @ dy
