"""
code = "P3"
title = {en = "divided by N twice", ko = "N으로 두 번 나눔"}
diagnosis = {en = "The gradient carries the 1/N of the batch mean twice, so it is N times too small. Look for a second division, or a mean, on the way.", ko = "배치 평균의 1/N이 기울기에 두 번 들어가 N배만큼 작습니다. 나눗셈이나 평균이 한 번 더 있는지 찾아보세요."}
checks = ["test_gradient", "test_gradient_one_hot", "test_large_logits", "test_far_apart", "test_batch_twice"]
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
    loss = -np.sum(t * np.log(y + 1e-7)) / n
    dlogits = (y - t) / n
    dlogits /= n
    return loss, dlogits
