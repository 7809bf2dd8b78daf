"""
code = "M18.labels_not_shuffled"
title = {en = "X is shuffled without Y", ko = "Y는 두고 X만 섞음"}
diagnosis = {en = "The samples were put into a new order and their labels were not, so the network learns labels of other rows and can only guess. batches already holds a random order: take the same rows of X and of Y.", ko = "샘플의 순서만 바꾸고 레이블은 그대로 두었습니다. 그래서 신경망은 다른 행의 레이블을 배우고, 찍는 것보다 나아질 수 없습니다. 무작위 순서는 이미 batches에 들어 있으니 X와 Y에서 같은 행을 꺼내세요."}
checks = ["test_rows_with_their_labels", "test_losses", "test_three_batches", "test_accuracies", "test_three_epochs"]
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
    X = X[np.random.RandomState(0).permutation(len(X))]
    history = {"loss": [], "train_acc": [], "test_acc": []}
    for i, idx in enumerate(batches):
        W1, b1, W2, b2, loss = train_step(X[idx], Y[idx], W1, b1, W2, b2, lr)
        history["loss"].append(loss)
        if (i + 1) % log_every == 0:
            history["train_acc"].append(accuracy(W1, b1, W2, b2, X, Y))
            history["test_acc"].append(accuracy(W1, b1, W2, b2, Xt, Yt))
    return (W1, b1, W2, b2), history
