"""
code = "M03.one_line"
title = {en = "all four rows get the same answer", ko = "네 행의 답이 모두 같음"}
diagnosis = {en = "Your answer does not depend on the row. Print what the hidden layer gives for each of the four: sums instead of 0 and 1 mean that a step is missing between the layers, which then collapse into one; if they are 0 and 1, look at the weights and biases.", ko = "행이 달라도 답이 같습니다. 네 행에서 은닉층이 내놓는 값을 출력해 보세요. 0과 1이 아니라 합이 나온다면 층과 층 사이에 step이 빠져 두 층이 한 층으로 합쳐진 것입니다. 0과 1이 나온다면 가중치와 편향을 살펴보세요."}
checks = ["test_table", "test_row_order"]
"""

import numpy as np


def step(x):
    return np.where(x > 0, 1, 0)


def xor(X):
    W1 = np.array([[-2, 2], [-2, 2]])
    b1 = np.array([3, -1])
    W2 = np.array([1, 1])
    b2 = -1
    hidden = X @ W1 + b1
    return step(hidden @ W2 + b2)


def collapse(W1, b1, W2, b2):
    W = W1 @ W2
    b = b1 @ W2 + b2
    return W, b
