"""
code = "M18.params_discarded"
title = {en = "the new parameters are thrown away", ko = "갱신한 파라미터를 버림"}
diagnosis = {en = "What train_step returns does not reach the next iteration: every batch starts from the first parameters again, so the loss stays flat. Look at what happens to the parameters that come back.", ko = "train_step이 돌려준 파라미터가 다음 이터레이션으로 이어지지 않습니다. 배치마다 처음 파라미터에서 다시 시작하니 손실이 줄지 않습니다. 돌려받은 파라미터를 어떻게 하는지 살펴보세요."}
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
    W1 = W1 - learning_rate * dW1
    b1 = b1 - learning_rate * db1
    W2 = W2 - learning_rate * dW2
    b2 = b2 - learning_rate * db2
    return W1, b1, W2, b2, loss


def train(X, Y, Xt, Yt, params, batches, lr, log_every):
    history = {"loss": [], "train_acc": [], "test_acc": []}
    for i, idx in enumerate(batches):
        new = train_step(X[idx], Y[idx], *params, lr)
        loss = new[4]
        history["loss"].append(loss)
        if (i + 1) % log_every == 0:
            history["train_acc"].append(accuracy(*params, X, Y))
            history["test_acc"].append(accuracy(*params, Xt, Yt))
    return params, history
