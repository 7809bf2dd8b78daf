"""
code = "M09.mean_over_elements"
title = {en = "averaged over samples and classes", ko = "샘플뿐 아니라 클래스로도 나눔"}
diagnosis = {en = "np.mean over the table of all N·K products divides by K as well, so the loss is K times too small (10 times for ten classes). Sum over the classes; average over the samples only.", ko = "N·K개의 곱 전체에 np.mean을 쓰면 K로도 나누게 되어 손실이 K배(클래스가 열 개면 10배) 작아집니다. 클래스에 대해서는 더하고, 샘플에 대해서만 평균하세요."}
checks = ["test_uniform", "test_labels", "test_one_hot", "test_one_sample"]
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
    if t.ndim == 1:
        t = np.eye(y.shape[1])[t]
    return -np.mean(t * np.log(np.clip(y, 1e-12, 1)))
