"""
code = "E33"
title = {en = "an unguarded logarithm", ko = "막지 않은 로그"}
diagnosis = {en = "A probability of exactly 0 reaches the logarithm: log 0 is -inf, and 0 * -inf is nan, even where the prediction is right. Keep 0 out of the log without changing y.", ko = "정확히 0인 확률이 로그에 들어갑니다. log 0은 -inf이고 0 * -inf는 nan이라서, 예측이 맞았을 때조차 nan이 됩니다. y를 바꾸지 않으면서 로그에 0이 들어가지 않게 하세요."}
checks = ["test_zeros_and_ones"]
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
    return -np.sum(np.log(y[np.arange(batch_size), t])) / batch_size
