"""
code = "M18.test_rows_trained"
title = {en = "the test rows are trained on", ko = "테스트 행으로 학습함"}
diagnosis = {en = "The parameters depend on Xt, Yt: rows that are only there to be measured are trained on. What was learned by heart cannot tell how the network does on new rows, so train_step must only ever see rows of X and Y.", ko = "파라미터가 Xt, Yt에 따라 달라집니다. 재는 데만 써야 할 행으로 학습하고 있습니다. 외운 문제로는 새로운 문제를 얼마나 잘 푸는지 알 수 없으니, train_step에는 X와 Y의 행만 넘기세요."}
checks = ["test_rows_with_their_labels", "test_losses", "test_three_batches", "test_accuracies", "test_test_rows_only_measured", "test_three_epochs"]
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
    W1, b1, W2, b2 = params
    history = {"loss": [], "train_acc": [], "test_acc": []}
    for i, idx in enumerate(batches):
        x = np.concatenate([X[idx], Xt])
        y = np.concatenate([Y[idx], Yt])
        W1, b1, W2, b2, loss = train_step(x, y, W1, b1, W2, b2, lr)
        history["loss"].append(loss)
        if (i + 1) % log_every == 0:
            history["train_acc"].append(accuracy(W1, b1, W2, b2, X, Y))
            history["test_acc"].append(accuracy(W1, b1, W2, b2, Xt, Yt))
    return (W1, b1, W2, b2), history
