"""float32 throughout, axes kept, and the three ways to X one after the other, as in the paper."""

import numpy as np


def batch_norm_forward(X, gamma, beta, running_mean, running_var, momentum, eps, training):
    X = np.asarray(X, dtype=np.float32)
    gamma, beta = gamma.astype(np.float32), beta.astype(np.float32)
    if training:
        mean = X.mean(axis=0, keepdims=True)
        var = ((X - mean) ** 2).mean(axis=0, keepdims=True)
        running_mean = running_mean + (1 - momentum) * (mean[0] - running_mean)
        running_var = running_var + (1 - momentum) * (var[0] - running_var)
    else:
        mean, var = running_mean.astype(np.float32), running_var.astype(np.float32)
    x_hat = (X - mean) * (var + np.float32(eps)) ** np.float32(-0.5)
    cache = {"X": X, "mean": mean, "var": var + np.float32(eps), "x_hat": x_hat, "gamma": gamma}
    return gamma * x_hat + beta, cache, running_mean.astype(np.float32), running_var.astype(np.float32)


def batch_norm_backward(dy, cache):
    dy = dy.astype(np.float32)
    n = np.float32(len(dy))
    centred = cache["X"] - cache["mean"]
    root = np.sqrt(cache["var"])
    dx_hat = dy * cache["gamma"]
    dvar = np.sum(dx_hat * centred * np.float32(-0.5) * cache["var"] ** np.float32(-1.5), axis=0)
    dmean = np.sum(-dx_hat / root, axis=0) + dvar * np.sum(-2 * centred, axis=0) / n
    dX = dx_hat / root + dvar * 2 * centred / n + dmean / n
    return [dX, np.sum(dy * cache["x_hat"], axis=0), np.sum(dy, axis=0)]
