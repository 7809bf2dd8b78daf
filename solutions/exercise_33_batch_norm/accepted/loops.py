"""Plain loops over features and rows; lists instead of arrays."""

import math


def batch_norm_forward(X, gamma, beta, running_mean, running_var, momentum, eps, training):
    n, features = len(X), len(gamma)
    y = [[0.0] * features for _ in range(n)]
    x_hat = [[0.0] * features for _ in range(n)]
    roots, new_mean, new_var = [], [], []
    for j in range(features):
        mean, var = running_mean[j], running_var[j]
        if training:
            mean = sum(X[i][j] for i in range(n)) / n
            var = sum((X[i][j] - mean) ** 2 for i in range(n)) / n
            new_mean.append(momentum * running_mean[j] + (1 - momentum) * mean)
            new_var.append(momentum * running_var[j] + (1 - momentum) * var)
        else:
            new_mean.append(mean)
            new_var.append(var)
        roots.append(math.sqrt(var + eps))
        for i in range(n):
            x_hat[i][j] = (X[i][j] - mean) / roots[j]
            y[i][j] = gamma[j] * x_hat[i][j] + beta[j]
    return [y, (x_hat, roots, list(gamma)), new_mean, new_var]


def batch_norm_backward(dy, cache):
    x_hat, roots, gamma = cache
    n, features = len(dy), len(gamma)
    dX = [[0.0] * features for _ in range(n)]
    dgamma, dbeta = [0.0] * features, [0.0] * features
    for j in range(features):
        for i in range(n):
            dgamma[j] += dy[i][j] * x_hat[i][j]
            dbeta[j] += dy[i][j]
        for i in range(n):
            dX[i][j] = gamma[j] / (n * roots[j]) * (n * dy[i][j] - dbeta[j] - x_hat[i][j] * dgamma[j])
    return dX, dgamma, dbeta
