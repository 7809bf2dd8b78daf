"""
code = "M09.half_kept"
title = {en = "½ kept in the sum", ko = "합에 ½이 남아 있음"}
diagnosis = {en = "Your sum of squares is half of what is asked for: many books put ½ before it, so that its derivative has no 2. Here it has no factor.", ko = "제곱의 합이 요구한 값의 절반입니다. 미분했을 때 2가 나오지 않도록 ½을 곱하는 책이 많지만, 여기서는 아무것도 곱하지 않습니다."}
checks = ["test_sum_squared"]
"""

import numpy as np


def sum_squared_error(y, t):
    return 0.5 * np.sum((y - t) ** 2)


def mean_squared_error(y, t):
    return np.mean((y - t) ** 2)


def cross_entropy_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = np.reshape(t, (1, -1)) if np.ndim(t) else np.reshape(t, 1)
    if t.ndim == 2:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) / batch_size
