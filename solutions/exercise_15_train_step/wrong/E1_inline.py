"""
code = "E1"
title = {en = "W1 moves by learning_rate * W1", ko = "W1이 learning_rate * W1만큼 움직임"}
diagnosis = {en = "W1 moved by learning_rate * W1, not by its gradient: it only shrinks, and dW1 is never used. See the line that updates W1.", ko = "W1이 기울기가 아니라 learning_rate * W1만큼 움직였습니다. W1은 줄어들기만 하고 dW1은 한 번도 쓰이지 않습니다. W1을 갱신하는 줄을 보세요."}
checks = ["test_gradient_w1", "test_overfits", "test_mnist"]
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
    dz1 = np.dot(dy, W2.T)
    da1 = sigmoid_grad(a1) * dz1
    dW1 = np.dot(X.T, da1)
    db1 = np.sum(da1, axis=0)

    W1 = W1 - learning_rate * W1
    b1 = b1 - learning_rate * db1
    W2 = W2 - learning_rate * dW2
    b2 = b2 - learning_rate * db2
    return W1, b1, W2, b2, loss
