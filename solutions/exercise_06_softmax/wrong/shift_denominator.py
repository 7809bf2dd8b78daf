"""
code = "M06.shift_denominator"
title = {en = "shifted in the denominator only", ko = "분모에서만 최댓값을 뺌"}
diagnosis = {en = "The largest score is subtracted below the fraction line but not above it, so the probabilities of a row miss 1. Compare what goes into exp in the numerator and in the denominator.", ko = "분모에서는 가장 큰 점수를 뺐지만 분자에서는 빼지 않아, 한 행의 확률을 더해도 1이 되지 않습니다. 분자와 분모에서 exp에 들어가는 값을 견주어 보세요."}
checks = ["test_vector", "test_batch", "test_integers", "test_rows_sum_to_one", "test_shift", "test_large_scores", "test_rows_far_apart"]
"""

import numpy as np


def softmax(x):
    c = np.max(x, axis=-1, keepdims=True)
    return np.exp(x) / np.sum(np.exp(x - c), axis=-1, keepdims=True)
