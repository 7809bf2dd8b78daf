"""float32 and einsum; the lines named with reasons."""

import numpy as np

BAD_LINES = {"D": "uses Y_digit", "K": "sums dz1", "L": "uses W1"}


def backward(X, t, params):
    X, W1, b1, W2, b2 = (np.asarray(each, dtype=np.float32) for each in (X, *params))
    z1 = 1 / (1 + np.exp(-(np.einsum("ni,ih->nh", X, W1) + b1)))
    a2 = np.einsum("nh,ho->no", z1, W2) + b2
    e = np.exp(a2 - a2.max(axis=1)[:, None])
    one_hot = (np.arange(W2.shape[1]) == t[:, None]).astype(np.float32)
    dy = (e / e.sum(axis=1)[:, None] - one_hot) / np.float32(len(t))
    da1 = np.einsum("no,ho->nh", dy, W2) * z1 * (1 - z1)
    return np.einsum("ni,nh->ih", X, da1), da1.sum(0), np.einsum("nh,no->ho", z1, dy), dy.sum(0)


def update_params(W1, b1, W2, b2, dW1, db1, dW2, db2, learning_rate):
    pairs = ((W1, dW1), (b1, db1), (W2, dW2), (b2, db2))
    return tuple((p - learning_rate * g).astype(np.float32) for p, g in pairs)
