"""
code = "P8"
title = {en = "collapse writes into b2", ko = "b2에 직접 쓰는 collapse"}
diagnosis = {en = "b2 += ... changes the very array that was passed in, so the second layer is broken afterwards. Make a new array for b.", ko = "b2 += ...는 전달받은 배열 자체를 바꾸어, 둘째 층의 편향이 망가집니다. b를 담을 배열을 새로 만드세요."}
checks = ["test_inputs_unchanged"]
"""

import numpy as np


def step(x):
    return np.where(x > 0, 1, 0)


def xor(X):
    s1 = step(X @ np.array([-0.5, -0.5]) + 0.7)
    s2 = step(X @ np.array([0.5, 0.5]) - 0.2)
    hidden = np.column_stack([s1, s2])
    return step(hidden @ np.array([0.5, 0.5]) - 0.7)


def collapse(W1, b1, W2, b2):
    b2 += b1 @ W2
    return W1 @ W2, b2
