"""
code = "M03.order_reversed"
title = {en = "the product is in the reverse order", ko = "곱하는 순서가 뒤바뀜"}
diagnosis = {en = "W2 @ W1 meets the layers in the wrong order. Rows are samples here, so X meets W1 first: write the two layers out for X and keep their order from left to right.", ko = "W2 @ W1은 층을 거꾸로 만나는 순서입니다. 여기서는 행이 샘플이라 X가 W1을 먼저 만납니다. X에 대해 두 층을 식으로 쓰고, 왼쪽에서 오른쪽 순서를 그대로 지키세요."}
checks = ["test_collapse_weights", "test_collapse_bias"]
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
    W = W2 @ W1
    b = b1 @ W2 + b2
    return W, b
