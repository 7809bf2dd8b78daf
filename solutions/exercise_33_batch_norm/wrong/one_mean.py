"""
# SKELETON: the example's mistake. Write one that learners make in your mission, then delete this line.
code = "M33.one_mean"
title = {en = "one mean for everything", ko = "전체의 평균 하나"}
diagnosis = {en = "The mean of the whole array was subtracted everywhere, but each column has a mean of its own: look at the axis of the mean.", ko = "배열 전체의 평균 하나를 모든 곳에서 뺐습니다. 평균은 열마다 따로 있습니다. 평균을 구하는 축(axis)을 살펴보세요."}
checks = ["test_values"]
"""

import numpy as np


def center_columns(X):
    mean = np.mean(X)
    return X - mean, np.full(X.shape[1], mean)
