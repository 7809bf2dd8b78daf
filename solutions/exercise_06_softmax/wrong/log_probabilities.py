"""
code = "M06.log_probabilities"
title = {en = "logarithms of the probabilities", ko = "확률이 아니라 확률의 로그"}
diagnosis = {en = "Your values are log-probabilities (log-softmax): none is above 0. One exp is missing before you return them.", ko = "돌려준 값이 로그 확률(log-softmax)이라서 0보다 큰 값이 없습니다. 돌려주기 전에 exp가 한 번 빠졌습니다."}
checks = ["test_vector", "test_batch", "test_integers", "test_rows_sum_to_one", "test_large_scores", "test_rows_far_apart"]
"""

import numpy as np


def softmax(x):
    shifted = x - np.max(x, axis=-1, keepdims=True)
    return shifted - np.log(np.sum(np.exp(shifted), axis=-1, keepdims=True))
