"""
code = "M03.hidden_step_missing"
title = {en = "no step in the hidden layer", ko = "은닉층에 step이 없음"}
diagnosis = {en = "All four rows get the answer of one line. That is what happens when the hidden sums go on without a step: two layers collapse into one, as in your collapse. Look at what passes between the layers.", ko = "네 행의 답이 직선 하나로 나눈 결과와 같습니다. 은닉층의 합이 step을 거치지 않고 그대로 넘어갈 때 생기는 일입니다. collapse에서 보듯 두 층이 한 층으로 합쳐집니다. 층과 층 사이에 무엇이 넘어가는지 살펴보세요."}
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
