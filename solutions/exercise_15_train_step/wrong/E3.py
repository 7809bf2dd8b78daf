"""
code = "E3"
title = {en = "labels under a name that is not passed in", ko = "전달되지 않은 이름의 레이블"}
diagnosis = {en = "train_step works with labels that are not its own: a name from the notebook instead of the argument Y. Inside the function the labels are called Y.", ko = "train_step이 자기 인수가 아닌 레이블을 쓰고 있습니다. 인수 Y가 아니라 노트북 어딘가에 있던 이름입니다. 함수 안에서 레이블의 이름은 Y입니다."}
checks = ["test_loss", "test_gradient_w1", "test_gradient_b1", "test_gradient_w2", "test_gradient_b2", "test_labels", "test_learning_rate", "test_data_unchanged", "test_overfits", "test_mnist"]
raises = {type = "NameError", message = 'name .(Y_digit|y_digit|Y_digits|y_digits|y_batch|Y_batch|y_train|Y_train|t_batch|t_train|y_true|Y_true|labels?|targets?|digits?|y|t|T). is not defined'}
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
    t = np.eye(W2.shape[1])[Y_digit]
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
