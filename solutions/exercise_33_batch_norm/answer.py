"""Mission 33: batch normalisation, forward in training and in inference, and backward.

Sources: S. Ioffe and C. Szegedy, Batch Normalization: Accelerating Deep Network Training by Reducing Internal Covariate
Shift, 2015 (arXiv:1502.03167); I. Goodfellow, Y. Bengio and A. Courville, Deep Learning, 2016, section 8.7.1.
"""

import numpy as np


def batch_norm_forward(X, gamma, beta, running_mean, running_var, momentum, eps, training):
    """Normalise every feature, then scale it by gamma and shift it by beta.

    In training, the batch's own mean and variance are used, and the running averages move towards them:
    running <- momentum * running + (1 - momentum) * batch. Otherwise the running averages are used, and stay.
    A variance is divided by N, and eps is added to it inside the root.

    Args:
        X: float array of shape (N, features): one sample per row, N >= 1.
        gamma: float array of shape (features,): what each normalised feature is multiplied by.
        beta: float array of shape (features,): what is added to each feature at the end.
        running_mean: float array of shape (features,): the average of the means so far.
        running_var: float array of shape (features,): the average of the variances so far.
        momentum: float between 0 and 1: the share of the old running average that is kept.
        eps: float > 0.
        training: bool: True while the net learns, False when it is used.

    Returns:
        (y, cache, running_mean, running_var): y is a float array of shape (N, features); cache is whatever
        batch_norm_backward will need, in a form of your choice; the running averages have shape (features,).
        The inputs stay as they are.
    """
    if not training:
        return gamma * (X - running_mean) / np.sqrt(running_var + eps) + beta, None, running_mean, running_var
    mean, var = np.mean(X, axis=0), np.var(X, axis=0)
    std = np.sqrt(var + eps)
    x_hat = (X - mean) / std
    running_mean = momentum * running_mean + (1 - momentum) * mean
    running_var = momentum * running_var + (1 - momentum) * var
    return gamma * x_hat + beta, (x_hat, gamma / std), running_mean, running_var


def batch_norm_backward(dy, cache):
    """Send the gradient of the loss back through the same layer, in training.

    Args:
        dy: float array of shape (N, features): the gradient of the loss with respect to y.
        cache: What batch_norm_forward returned beside y, with training True.

    Returns:
        (dX, dgamma, dbeta): float arrays of shape (N, features), (features,) and (features,). dX is the gradient
        through X itself, through the mean and through the variance; dgamma and dbeta are sums over the rows.
        The inputs stay as they are.
    """
    x_hat, scale = cache
    dgamma = np.sum(dy * x_hat, axis=0)
    dbeta = np.sum(dy, axis=0)
    dX = scale * (dy - (dbeta + x_hat * dgamma) / len(dy))
    return dX, dgamma, dbeta
