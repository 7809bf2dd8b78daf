"""
code = "P5"
title = {en = "softmax over the wrong axis", ko = "잘못된 축으로 더한 소프트맥스"}
diagnosis = {en = "One sample comes out right, but in a batch the sum takes in numbers of other rows. Look at the axis of the sum (Python's own sum() has none: it adds row to row): each row needs a sum of its own.", ko = "샘플 하나일 때는 맞지만, 배치에서는 다른 행의 값까지 함께 더해집니다. 합을 구하는 축(axis)을 살펴보세요. 파이썬 내장 sum()에는 축이 없어 행끼리 더합니다. 합은 행마다 따로 있어야 합니다."}
checks = ["test_batch", "test_integers", "test_rows_sum_to_one", "test_shift", "test_rows_independent", "test_large_scores", "test_rows_far_apart"]
"""

import numpy as np


def softmax(x):
    x = x - np.max(x, axis=0)
    return np.exp(x) / np.sum(np.exp(x), axis=0)
