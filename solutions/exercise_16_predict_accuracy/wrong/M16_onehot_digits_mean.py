"""
code = "M16.onehot_digits"
title = {en = "rows of class values compared with digits", ko = "원-핫 행과 숫자 레이블을 비교함"}
diagnosis = {en = "One side of your comparison has a whole row of numbers per sample (one-hot or probabilities), the other a single digit. Bring both sides to one class number per sample; y already is.", ko = "비교하는 두 쪽 중 하나는 샘플마다 값이 한 줄씩 있고(원-핫 또는 확률), 다른 하나는 숫자 하나뿐입니다. 양쪽 모두 샘플마다 클래스 번호 하나가 되게 맞추세요. y는 이미 그런 모양입니다."}
checks = ["test_accuracy_values", "test_accuracy_shapes", "test_accuracy_pairs_rows", "test_inputs_unchanged"]
"""

import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(x):
    e = np.exp(x - np.max(x, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)


def predict(W1, b1, W2, b2, X):
    a1 = np.dot(X, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    return softmax(a2)


def accuracy(W1, b1, W2, b2, x, y):
    y_hat = predict(W1, b1, W2, b2, x)
    return np.mean(y_hat == y)
