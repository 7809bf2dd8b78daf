"""
code = "E7"
title = {en = "softmax differentiated twice", ko = "소프트맥스를 두 번 미분"}
diagnosis = {en = "ŷ - t is already the gradient with respect to the logits: the derivative of softmax is in it. Your code multiplies by that derivative once more; look at what follows ŷ - t.", ko = "ŷ - t는 이미 logits에 대한 기울기라서 소프트맥스의 미분이 들어 있습니다. 그 미분을 한 번 더 곱했으니, ŷ - t 다음에 하는 계산을 살펴보세요."}
checks = ["test_gradient", "test_gradient_one_hot", "test_rows_sum_to_zero", "test_large_logits", "test_far_apart"]
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
    dy = (y - t) / n
    dlogits = dy * y * (1 - y)
    return loss, dlogits
