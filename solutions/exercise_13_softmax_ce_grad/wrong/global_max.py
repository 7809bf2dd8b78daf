"""
code = "M06.global_max"
title = {en = "one maximum for the whole batch", ko = "배치 전체에서 최댓값 하나만 뺌"}
diagnosis = {en = "The largest score of the whole batch is subtracted from every row. A row far below it becomes exp(-800) = 0 throughout, and 0/0 is nan: take the maximum of each row.", ko = "배치 전체의 최댓값을 모든 행에서 뺐습니다. 그보다 훨씬 낮은 행은 모두 exp(-800) = 0이 되고, 0/0은 nan입니다. 최댓값도 행마다 구하세요."}
checks = ["test_large_logits"]
"""

import numpy as np


def softmax(x):
    e = np.exp(x - np.max(x))
    return e / np.sum(e, axis=1, keepdims=True)


def softmax_cross_entropy(logits, t):
    n, k = logits.shape
    y = softmax(logits)
    if t.ndim == 1:
        t = np.eye(k)[t]
    loss = -np.sum(t * np.log(y + 1e-7)) / n
    dlogits = (y - t) / n
    return loss, dlogits
