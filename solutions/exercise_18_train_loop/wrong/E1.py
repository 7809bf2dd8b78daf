"""
code = "E1"
title = {en = "W1 is moved by itself, not by its gradient", ko = "W1을 기울기가 아니라 자기 자신만큼 옮김"}
diagnosis = {en = "In the update, W1 moves by the learning rate times W1 itself, so it shrinks at every step and never sees its gradient. The loss falls all the same, because the second layer learns: look at the line that updates W1.", ko = "갱신할 때 W1에서 학습률 곱하기 W1 자신을 뺍니다. 그래서 W1은 매번 줄어들기만 하고 자기 기울기를 쓰지 않습니다. 둘째 층이 학습하므로 손실은 그래도 줄어듭니다. W1을 갱신하는 줄을 살펴보세요."}
checks = ["test_losses", "test_three_batches", "test_accuracies", "test_three_epochs"]
"""

import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def softmax(x):
    x = x - np.max(x, axis=1, keepdims=True)
    return np.exp(x) / np.sum(np.exp(x), axis=1, keepdims=True)


def predict(W1, b1, W2, b2, X):
    return softmax(np.dot(sigmoid(np.dot(X, W1) + b1), W2) + b2)


def accuracy(W1, b1, W2, b2, x, y):
    return float(np.sum(np.argmax(predict(W1, b1, W2, b2, x), axis=1) == y)) / x.shape[0]


def train_step(X, Y, W1, b1, W2, b2, learning_rate):
    N = X.shape[0]
    z1 = sigmoid(np.dot(X, W1) + b1)
    p = softmax(np.dot(z1, W2) + b2)
    loss = -np.sum(np.log(p[np.arange(N), Y] + 1e-7)) / N
    dy = p.copy()
    dy[np.arange(N), Y] -= 1
    dy = dy / N
    dW2 = np.dot(z1.T, dy)
    db2 = np.sum(dy, axis=0)
    da1 = np.dot(dy, W2.T) * z1 * (1 - z1)
    dW1 = np.dot(X.T, da1)
    db1 = np.sum(da1, axis=0)
    W1 = W1 - learning_rate * W1
    b1 = b1 - learning_rate * db1
    W2 = W2 - learning_rate * dW2
    b2 = b2 - learning_rate * db2
    return W1, b1, W2, b2, loss


def train(X, Y, Xt, Yt, params, batches, lr, log_every):
    W1, b1, W2, b2 = params
    history = {"loss": [], "train_acc": [], "test_acc": []}
    for i, idx in enumerate(batches):
        W1, b1, W2, b2, loss = train_step(X[idx], Y[idx], W1, b1, W2, b2, lr)
        history["loss"].append(loss)
        if (i + 1) % log_every == 0:
            history["train_acc"].append(accuracy(W1, b1, W2, b2, X, Y))
            history["test_acc"].append(accuracy(W1, b1, W2, b2, Xt, Yt))
    return (W1, b1, W2, b2), history
