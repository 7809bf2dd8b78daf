"""
code = "E4"
title = {en = "predictions are compared with the labels of other rows", ko = "다른 행의 레이블과 비교함"}
diagnosis = {en = "Even a perfect network scores at chance here, although it gets every single row right: the predictions and the labels do not stand in the same order. Look at what happens to the rows of x or y before they are compared.", ko = "한 행씩 물으면 모두 맞히는 완벽한 신경망도 여러 행을 한꺼번에 물으면 찍은 것과 같은 점수가 나옵니다. 예측과 레이블의 순서가 서로 어긋났다는 뜻입니다. 비교하기 전에 x나 y의 행이 어떻게 바뀌는지 살펴보세요."}
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
    return np.sum(y_hat == np.roll(y, 1)) / float(x.shape[0])
