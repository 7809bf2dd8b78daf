"""
code = "E8"
title = {en = "a sum where a mean is asked for", ko = "평균이 아니라 합"}
diagnosis = {en = "This loss is added up but not averaged (a factor of ½ does not make it a mean), so it grows with the batch. Find what the task divides by: samples for the cross-entropy, elements for mean_squared_error.", ko = "이 손실은 더하기만 하고 평균하지 않아서(½을 곱해도 평균은 아닙니다) 배치가 커지면 함께 커집니다. 교차 엔트로피는 샘플 수로, mean_squared_error는 원소 수로 나누는지 확인하세요."}
checks = ["test_mean_squared", "test_batch_twice"]
"""

import numpy as np


def sum_squared_error(y, t):
    return np.sum((y - t) ** 2)


def mean_squared_error(y, t):
    return np.sum((y - t) ** 2)


def cross_entropy_error(y, t):
    if y.ndim == 1:
        y = y.reshape(1, y.size)
        t = np.reshape(t, (1, -1)) if np.ndim(t) else np.reshape(t, 1)
    if t.ndim == 2:
        t = t.argmax(axis=1)
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) / batch_size
