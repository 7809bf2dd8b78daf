"""
code = "M16.no_sigmoid"
title = {en = "the hidden layer has no sigmoid", ko = "은닉층에 시그모이드가 빠짐"}
diagnosis = {en = "The hidden layer hands X W1 + b1 on as it is. Look at what must happen to a1 before it meets W2.", ko = "은닉층이 X W1 + b1을 그대로 넘기고 있습니다. a1이 W2와 만나기 전에 무엇을 거쳐야 하는지 살펴보세요."}
checks = ["test_predict_values"]
"""

import numpy as np


def softmax(x):
    e = np.exp(x - np.max(x, axis=1, keepdims=True))
    return e / np.sum(e, axis=1, keepdims=True)


def predict(W1, b1, W2, b2, X):
    a1 = np.dot(X, W1) + b1
    a2 = np.dot(a1, W2) + b2
    return softmax(a2)


def accuracy(W1, b1, W2, b2, x, y):
    y_hat = predict(W1, b1, W2, b2, x)
    y_hat = np.argmax(y_hat, axis=1)
    return np.sum(y_hat == y) / float(x.shape[0])
