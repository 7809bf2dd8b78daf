"""
code = "M03.or_returned"
title = {en = "this is OR: (1, 1) fires", ko = "XOR가 아닌 OR: (1, 1)에서도 켜짐"}
diagnosis = {en = "Three rows are right, but (1, 1) fires too: this is the table of OR. One line, or OR twice, cannot leave (1, 1) out; a second, different hidden gate has to object to it.", ko = "세 행은 맞지만 (1, 1)에서도 켜집니다. 이것은 OR의 진리표입니다. 직선 하나로는, 또 OR를 두 번 써서는 (1, 1)을 떼어 낼 수 없습니다. (1, 1)에 반대하는 다른 은닉 게이트가 하나 더 필요합니다."}
checks = ["test_table", "test_row_order"]
"""

import numpy as np


def step(x):
    return np.where(x > 0, 1, 0)


def xor(X):
    return step(X @ np.array([0.5, 0.5]) - 0.2)


def collapse(W1, b1, W2, b2):
    W = W1 @ W2
    b = b1 @ W2 + b2
    return W, b
