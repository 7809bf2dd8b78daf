"""
code = "M15.learning_rate_ignored"
title = {en = "learning_rate has no effect", ko = "learning_rate가 쓰이지 않음"}
diagnosis = {en = "The step has the same length whatever learning_rate is passed in: a number in the code took its place, or it was left out. Look for the line that moves the parameters, or that hands the rate on.", ko = "learning_rate로 무엇을 전달해도 같은 거리만 움직입니다. 코드에 적힌 숫자가 대신 쓰였거나 아예 빠져 있습니다. 파라미터를 옮기는 줄, 또는 학습률을 넘겨주는 줄을 살펴보세요."}
checks = ["test_update", "test_gradient_w1", "test_gradient_b1", "test_gradient_w2", "test_gradient_b2", "test_learning_rate", "test_overfits"]
"""

import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def sigmoid_grad(x):
    return (1 - sigmoid(x)) * sigmoid(x)


def softmax(x):
    x = x - np.max(x, axis=1, keepdims=True)
    return np.exp(x) / np.sum(np.exp(x), axis=1, keepdims=True)


def init_params(rng, sizes, std):
    n_in, n_hidden, n_out = sizes
    W1 = std * rng.standard_normal((n_in, n_hidden))
    b1 = np.zeros(n_hidden)
    W2 = std * rng.standard_normal((n_hidden, n_out))
    b2 = np.zeros(n_out)
    return W1, b1, W2, b2


def update_params(W1, b1, W2, b2, dW1, db1, dW2, db2, learning_rate):
    learning_rate = 0.1
    W1 = W1 - learning_rate * dW1
    b1 = b1 - learning_rate * db1
    W2 = W2 - learning_rate * dW2
    b2 = b2 - learning_rate * db2
    return W1, b1, W2, b2


def train_step(X, Y, W1, b1, W2, b2, learning_rate):
    a1 = np.dot(X, W1) + b1
    z1 = sigmoid(a1)
    a2 = np.dot(z1, W2) + b2
    y_hat = softmax(a2)
    t = np.eye(W2.shape[1])[Y]
    loss = -np.sum(t * np.log(y_hat + 1e-7)) / X.shape[0]

    dy = (y_hat - t) / X.shape[0]
    dW2 = np.dot(z1.T, dy)
    db2 = np.sum(dy, axis=0)
    dz1 = np.dot(dy, W2.T)
    da1 = sigmoid_grad(a1) * dz1
    dW1 = np.dot(X.T, da1)
    db1 = np.sum(da1, axis=0)

    W1, b1, W2, b2 = update_params(W1, b1, W2, b2, dW1, db1, dW2, db2, learning_rate)
    return W1, b1, W2, b2, loss
