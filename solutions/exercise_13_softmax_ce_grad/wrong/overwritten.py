"""
code = "M13.overwritten"
title = {en = "the probabilities are overwritten before the loss", ko = "손실을 구하기 전에 확률을 덮어씀"}
diagnosis = {en = "dx = y gives the same array a second name, so taking 1 off in dx changes y too, and the loss is then computed from the changed numbers. Compute the loss first, or copy y.", ko = "dx = y는 같은 배열에 이름을 하나 더 붙일 뿐입니다. dx에서 1을 빼면 y도 바뀌고, 손실은 바뀐 값으로 계산됩니다. 손실을 먼저 구하거나 y를 복사하세요."}
checks = ["test_loss_labels", "test_loss_one_hot", "test_large_logits", "test_far_apart", "test_batch_twice"]
"""

import numpy as np


def softmax(x):
    e = np.exp(x - np.max(x, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)


def cross_entropy_error(y, t):
    batch_size = y.shape[0]
    return -np.sum(np.log(y[np.arange(batch_size), t] + 1e-7)) / batch_size


def softmax_cross_entropy(logits, t):
    y = softmax(logits)
    if t.ndim == 2:
        t = t.argmax(axis=1)
    dx = y
    dx[np.arange(len(t)), t] -= 1
    dx = dx / len(t)
    return cross_entropy_error(y, t), dx
