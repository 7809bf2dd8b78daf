"""
code = "M03.one_line"
title = {en = "the four answers lie on one plane", ko = "네 답이 한 평면 위에 놓임"}
diagnosis = {en = "Over the four corners, your answers lie on one plane, as those of a single layer without a step do. See whether the sums pass a step at the end of each layer: without it, two layers collapse into one, as in your collapse.", ko = "네 꼭짓점에서 나온 답이 한 평면 위에 놓입니다. step이 없는 층 하나가 내놓는 답과 같은 모양입니다. 층마다 끝에서 합이 step을 거치는지 살펴보세요. step이 없으면 collapse에서 보듯 두 층이 한 층으로 합쳐집니다."}
checks = ["test_table", "test_row_order"]
"""

import numpy as np


def xor(X):
    W1 = np.array([[-0.5, 0.5], [-0.5, 0.5]])
    b1 = np.array([0.7, -0.2])
    W2 = np.array([0.5, 0.5])
    return (X @ W1 + b1) @ W2 - 0.7


def collapse(W1, b1, W2, b2):
    W = W1 @ W2
    b = b1 @ W2 + b2
    return W, b
