"""
code = "P5"
title = {en = "softmax over the wrong axis", ko = "잘못된 축으로 더한 소프트맥스"}
diagnosis = {en = "The probabilities of a row do not sum to 1, because the sum inside softmax takes in other rows. Look at its axis: each row needs a sum of its own.", ko = "소프트맥스 안의 합에 다른 행의 값까지 들어가서, 한 행의 확률을 더해도 1이 되지 않습니다. 합을 구하는 축(axis)을 살펴보세요. 합은 행마다 따로 있어야 합니다."}
checks = ["test_loss_labels", "test_loss_one_hot", "test_gradient", "test_gradient_one_hot", "test_rows_sum_to_zero", "test_large_logits", "test_far_apart", "test_batch_twice"]
"""

import numpy as np


def softmax(x):
    e = np.exp(x - np.max(x))
    return e / np.sum(e)


def softmax_cross_entropy(logits, t):
    n, k = logits.shape
    y = softmax(logits)
    if t.ndim == 1:
        t = np.eye(k)[t]
    loss = -np.sum(t * np.log(y + 1e-7)) / n
    dlogits = (y - t) / n
    return loss, dlogits
