"""
code = "P8"
title = {en = "the given probabilities are changed", ko = "받은 확률을 바꿔 버림"}
diagnosis = {en = "y += 1e-7 and the like write into the array that was passed in, so the probabilities are no longer those of the network. y + 1e-7 makes a new array.", ko = "y += 1e-7 같은 연산은 받은 배열에 직접 씁니다. 그러면 y는 더는 신경망이 낸 확률이 아닙니다. y + 1e-7은 새 배열을 만듭니다."}
checks = ["test_inputs_unchanged"]
"""

import numpy as np


def sum_squared_error(y, t):
    return np.sum((y - t) ** 2)


def mean_squared_error(y, t):
    return np.mean((y - t) ** 2)


def cross_entropy_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = np.reshape(t, (1, -1)) if np.ndim(t) else np.reshape(t, 1)
    if t.ndim == 2:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    y += 1e-7
    return -np.sum(np.log(y[np.arange(batch_size), t])) / batch_size
