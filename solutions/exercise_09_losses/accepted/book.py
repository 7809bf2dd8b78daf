"""As the well-known book writes cross-entropy."""

import numpy as np


def sum_squared_error(y, t):
    return np.sum(np.square(y - t))


def mean_squared_error(y, t):
    return np.sum((y - t) ** 2) / y.size


def cross_entropy_error(y, t):
    t = np.array(t)
    if y.ndim == 1:
        t = t.reshape(1, t.size)
        y = y.reshape(1, y.size)

    # 원-핫이면 정답 레이블의 인덱스로 바꾼다
    if t.size == y.size:
        t = t.argmax(axis=1)

    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t.ravel()] + 1e-7)) / batch_size
