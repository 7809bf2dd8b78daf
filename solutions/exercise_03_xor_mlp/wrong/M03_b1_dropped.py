"""
code = "M03.b1_dropped"
title = {en = "b1 is lost in collapse", ko = "collapse에서 b1이 사라짐"}
diagnosis = {en = "Your b is b2 alone. Multiply (X @ W1 + b1) @ W2 out: the first bias passes through the second layer too.", ko = "b가 b2뿐입니다. (X @ W1 + b1) @ W2를 전개해 보세요. 첫 층의 편향도 둘째 층을 지나갑니다."}
checks = ["test_collapse_bias"]
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
    W = W1 @ W2
    b = b2
    return W, b
