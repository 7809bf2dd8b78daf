"""
code = "M16.count"
title = {en = "a count, not a share", ko = "비율이 아니라 개수"}
diagnosis = {en = "You return how many rows are right. Accuracy is a share between 0 and 1: think of how many rows there were.", ko = "맞힌 행의 개수를 그대로 돌려주고 있습니다. 정확도는 0과 1 사이의 비율이니, 행이 모두 몇 개였는지 생각해 보세요."}
checks = ["test_accuracy_values", "test_accuracy_shapes", "test_accuracy_pairs_rows"]
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
    y_hat = np.argmax(y_hat, axis=1)
    return np.sum(y_hat == y)
