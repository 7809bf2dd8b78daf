"""
code = "M09.predicted_class"
title = {en = "the predicted class's probability, not the true one's", ko = "정답이 아니라 예측한 클래스의 확률"}
diagnosis = {en = "Your loss takes the largest probability of each row, whatever the target says, so it rewards sureness and not being right. Pick the probability of the true class: it is t that knows which.", ko = "손실이 정답과 상관없이 행마다 가장 큰 확률을 골라 씁니다. 그러면 맞았는지가 아니라 얼마나 확신하는지만 봅니다. 정답 클래스의 확률을 고르세요. 어느 클래스인지는 t가 압니다."}
checks = ["test_labels", "test_one_hot", "test_one_sample"]
"""

import numpy as np


def sum_squared_error(y, t):
    return np.sum((y - t) ** 2)


def mean_squared_error(y, t):
    return np.mean((y - t) ** 2)


def cross_entropy_error(y, t):
    p = np.maximum(np.max(y, axis=-1), 1e-12)
    return np.mean(-np.log(p))
