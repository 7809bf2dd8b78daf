"""One sample after the other, gradients added up; a while loop and a countdown to the next measurement."""

from collections import defaultdict

import numpy as np


def forward(x, W1, b1, W2, b2):
    h = 1.0 / (1.0 + np.exp(-(x @ W1 + b1)))
    s = h @ W2 + b2
    e = np.exp(s - max(s))
    return h, e / sum(e)


def measure(X, Y, params):
    return sum(int(forward(x, *params)[1].argmax() == y) for x, y in zip(X, Y)) / len(Y)


def train(X, Y, Xt, Yt, params, batches, lr, log_every):
    params = list(params)
    history = defaultdict(list, train_acc=[], test_acc=[])
    i, countdown = 0, log_every
    while i < len(batches):
        sums = [np.zeros_like(p) for p in params]
        loss = 0.0
        for row in batches[i]:
            h, p = forward(X[row], *params)
            loss -= np.log(p[Y[row]])
            p[Y[row]] -= 1
            d = params[2] @ p * h * (1 - h)
            for total, g in zip(sums, (np.outer(X[row], d), d, np.outer(h, p), p)):
                total += g
        n = len(batches[i])
        params = [p - lr * total / n for p, total in zip(params, sums)]
        history["loss"].append(loss / n)
        i, countdown = i + 1, countdown - 1
        if countdown == 0:
            history["train_acc"].append(measure(X, Y, params))
            history["test_acc"].append(measure(Xt, Yt, params))
            countdown = log_every
    return tuple(params), history
