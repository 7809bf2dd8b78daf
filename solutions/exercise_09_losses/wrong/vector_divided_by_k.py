"""
code = "M09.vector_divided_by_k"
title = {en = "one sample divided by its classes", ko = "샘플 하나를 클래스 수로 나눔"}
diagnosis = {en = "For y of shape (K,), len(y) or y.shape[0] is the number of classes, not of samples. This is one sample, so there is nothing to average.", ko = "y의 모양이 (K,)이면 len(y)나 y.shape[0]은 샘플 수가 아니라 클래스 수입니다. 샘플이 하나이니 평균할 것이 없습니다."}
checks = ["test_one_sample"]
"""

import numpy as np


def sum_squared_error(y, t):
    return np.sum((y - t) ** 2)


def mean_squared_error(y, t):
    return np.mean((y - t) ** 2)


def cross_entropy_error(y, t):
    if np.ndim(t) == y.ndim:
        return -np.sum(t * np.log(y + 1e-7)) / len(y)
    one_hot = np.eye(y.shape[-1])[t]
    return -np.sum(one_hot * np.log(y + 1e-7)) / len(y)
