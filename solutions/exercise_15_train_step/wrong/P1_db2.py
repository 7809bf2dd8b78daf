"""
code = "P1"
title = {en = "the gradient of a bias is summed over everything", ko = "편향의 기울기를 전체에 대해 더함"}
diagnosis = {en = "np.sum without an axis adds up the rows and the neurons, so every entry of the bias moves equally (and db2 is 0, because each row of dy sums to 0). Each neuron needs its own sum: look at the axis.", ko = "축 없이 np.sum을 쓰면 행과 뉴런을 모두 더해 버려서, 편향의 모든 값이 똑같이 움직입니다(dy는 행마다 합이 0이라 db2는 0이 됩니다). 뉴런마다 합이 따로 있어야 합니다. 축(axis)을 살펴보세요."}
checks = ["test_gradient_b2", "test_mnist"]
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
    db2 = np.sum(dy)
    dz1 = np.dot(dy, W2.T)
    da1 = sigmoid_grad(a1) * dz1
    dW1 = np.dot(X.T, da1)
    db1 = np.sum(da1, axis=0)

    W1, b1, W2, b2 = update_params(W1, b1, W2, b2, dW1, db1, dW2, db2, learning_rate)
    return W1, b1, W2, b2, loss
