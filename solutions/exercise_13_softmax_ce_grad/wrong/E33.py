"""
code = "E33"
title = {en = "an unguarded logarithm", ko = "막지 않은 로그"}
diagnosis = {en = "Scores far apart give a probability of exactly 0, and its logarithm is -inf (and 0 * -inf is nan). Keep 0 out of the logarithm, or take the logarithm of the sum of exponentials instead.", ko = "점수가 크게 벌어지면 확률이 정확히 0이 되고, 그 로그는 -inf입니다(0 * -inf는 nan). 로그에 0이 들어가지 않게 하거나, 지수 합의 로그를 쓰세요."}
checks = ["test_far_apart"]
"""

import numpy as np


def softmax(x):
    e = np.exp(x - np.max(x, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)


def softmax_cross_entropy(logits, t):
    n, k = logits.shape
    y = softmax(logits)
    if t.ndim == 1:
        t = np.eye(k)[t]
    loss = -np.sum(t * np.log(y)) / n
    dlogits = (y - t) / n
    return loss, dlogits
