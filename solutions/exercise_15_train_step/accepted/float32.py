"""float32 weights and data, log(p + 1e-7), helpers with Korean names."""

import numpy as np


def 시그모이드(x):
    return np.float32(1) / (1 + np.exp(-x))


def init_params(rng, sizes, std):
    i, h, o = sizes
    return (
        rng.normal(0, std, (i, h)).astype(np.float32),
        np.zeros(h, np.float32),
        rng.normal(0, std, (h, o)).astype(np.float32),
        np.zeros(o, np.float32),
    )


def update_params(W1, b1, W2, b2, dW1, db1, dW2, db2, learning_rate):
    lr = np.float32(learning_rate)
    return [(p - lr * g).astype(np.float32) for p, g in ((W1, dW1), (b1, db1), (W2, dW2), (b2, db2))]


def train_step(X, Y, W1, b1, W2, b2, learning_rate):
    X, W1, b1, W2, b2 = (np.asarray(v, dtype=np.float32) for v in (X, W1, b1, W2, b2))
    n = np.float32(len(X))
    z1 = 시그모이드(X @ W1 + b1)
    a2 = z1 @ W2 + b2
    e = np.exp(a2 - a2.max(axis=1, keepdims=True))
    p = e / e.sum(axis=1, keepdims=True)
    loss = -np.log(p[np.arange(len(Y)), Y] + np.float32(1e-7)).mean()
    dy = p.copy()
    dy[np.arange(len(Y)), Y] -= 1
    dy /= n
    da1 = dy @ W2.T * z1 * (1 - z1)
    return (*update_params(W1, b1, W2, b2, X.T @ da1, da1.sum(0), z1.T @ dy, dy.sum(0), learning_rate), loss)
