"""
code = "M03.equal_gates"
title = {en = "both hidden gates are the same", ko = "은닉 게이트 두 개가 서로 같음"}
diagnosis = {en = "This is the table of NAND: joining two equal gates by AND gives that gate again. Compare the weights of your two hidden neurons; they must disagree about (0, 0).", ko = "이것은 NAND의 진리표입니다. 같은 게이트 두 개를 AND로 묶으면 원래 게이트가 그대로 나옵니다. 은닉 뉴런 두 개의 가중치를 비교해 보세요. (0, 0)에서 둘의 답이 달라야 합니다."}
checks = ["test_table", "test_row_order"]
"""

import numpy as np


def step(x):
    return np.where(x > 0, 1, 0)


def xor(X):
    s1 = step(X @ np.array([-0.5, -0.5]) + 0.7)
    s2 = step(X @ np.array([-0.5, -0.5]) + 0.7)
    hidden = np.column_stack([s1, s2])
    return step(hidden @ np.array([0.5, 0.5]) - 0.7)


def collapse(W1, b1, W2, b2):
    W = W1 @ W2
    b = b1 @ W2 + b2
    return W, b
