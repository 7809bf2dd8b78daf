"""One node of the graph after the other; the cache is an object, and the averages are changed in copies."""

import numpy as np


class Kept:
    pass


def batch_norm_forward(X, gamma, beta, running_mean, running_var, momentum, eps, training):
    kept = Kept()
    running_mean, running_var = running_mean.copy(), running_var.copy()
    if training:
        mu = X.sum(axis=0) / X.shape[0]
        kept.xmu = X - mu
        var = (kept.xmu**2).sum(axis=0) / X.shape[0]
        running_mean *= momentum
        running_mean += (1 - momentum) * mu
        running_var *= momentum
        running_var += (1 - momentum) * var
    else:
        kept.xmu = X - running_mean
        var = running_var
    kept.root = np.sqrt(var + eps)
    kept.gamma = gamma
    return gamma * (kept.xmu / kept.root) + beta, kept, running_mean, running_var


def batch_norm_backward(dy, cache):
    n = dy.shape[0]
    dbeta = dy.sum(axis=0)
    dgamma = np.einsum("ij,ij->j", dy, cache.xmu / cache.root)
    dx_hat = dy * cache.gamma
    droot = -(dx_hat * cache.xmu).sum(axis=0) / cache.root**2
    dvar = droot / (2 * cache.root)
    dxmu = dx_hat / cache.root + 2 * cache.xmu * dvar / n
    return dxmu - dxmu.sum(axis=0) / n, dgamma, dbeta
