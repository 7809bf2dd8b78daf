"""
code = "E17"
title = {en = "softmax without the shift", ko = "최댓값을 빼지 않은 소프트맥스"}
diagnosis = {en = "exp(1000) is inf, and inf/inf is nan, in the loss and in dlogits. Shift each row of logits before exp, as in mission 6.", ko = "exp(1000)은 inf이고 inf/inf는 nan이라서 loss와 dlogits가 모두 nan이 됩니다. 미션 6에서처럼 exp를 하기 전에 logits를 행마다 옮기세요."}
checks = ["test_large_logits", "test_far_apart"]
"""

import numpy as np


def softmax(x):
    e = np.exp(x)
    return e / np.sum(e, axis=1, keepdims=True)


def softmax_cross_entropy(logits, t):
    n, k = logits.shape
    y = softmax(logits)
    if t.ndim == 1:
        t = np.eye(k)[t]
    loss = -np.sum(t * np.log(y + 1e-7)) / n
    dlogits = (y - t) / n
    return loss, dlogits
