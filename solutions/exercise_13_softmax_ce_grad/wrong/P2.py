"""
code = "P2"
title = {en = "the 1/N is missing from the gradient", ko = "기울기에 1/N이 빠짐"}
diagnosis = {en = "Your dlogits is the gradient of a sum over the batch, N times too large for the batch mean that the loss is: its 1/N belongs into the gradient too.", ko = "dlogits가 배치 합의 기울기입니다. loss는 배치 평균이므로 N배만큼 큽니다. 평균의 1/N은 기울기에도 있어야 합니다."}
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
    dlogits = y - t
    return loss, dlogits
