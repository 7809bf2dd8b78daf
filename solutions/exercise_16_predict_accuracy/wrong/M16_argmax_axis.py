"""
code = "M16.argmax_axis"
title = {en = "argmax along the wrong axis", ko = "argmax의 축이 틀림"}
diagnosis = {en = "axis 0 runs down the rows: it finds, for each class, the row where it is most probable. You want one answer for each row of the batch.", ko = "axis 0은 행을 따라 내려가며, 클래스마다 그 확률이 가장 큰 행을 찾습니다. 필요한 것은 행마다 답 하나입니다."}
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
    y_hat = np.argmax(y_hat, axis=0)
    return np.sum(y_hat == y) / float(x.shape[0])
