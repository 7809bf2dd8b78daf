"""
code = "M15.w2_updated_first"
title = {en = "W2 updated before dz1", ko = "dz1보다 먼저 갱신한 W2"}
diagnosis = {en = "W2 is updated first, and then dz1 is computed with the new W2. The gradients belong to the weights that made the prediction: compute every gradient before any update.", ko = "W2를 먼저 갱신한 다음 새 W2로 dz1을 구했습니다. 기울기는 예측할 때 쓴 가중치에 대한 값이어야 합니다. 기울기를 모두 구한 뒤에 갱신하세요."}
checks = ["test_gradient_w1", "test_gradient_b1", "test_mnist"]
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
    W2 = W2 - learning_rate * dW2
    b2 = b2 - learning_rate * db2

    dz1 = np.dot(dy, W2.T)
    da1 = sigmoid_grad(a1) * dz1
    dW1 = np.dot(X.T, da1)
    db1 = np.sum(da1, axis=0)
    W1 = W1 - learning_rate * dW1
    b1 = b1 - learning_rate * db1

    return W1, b1, W2, b2, loss
