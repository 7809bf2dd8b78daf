"""
code = "E11"
title = {en = "losses, or the other accuracy, under the name train_acc", ko = "train_acc에 손실이나 다른 정확도가 들어감"}
diagnosis = {en = "The list train_acc of the history does not hold the accuracy on X, Y: the list of another curve got its name. Go through the appends one by one and say aloud what each of them measures.", ko = "history의 train_acc에 X, Y에 대한 정확도가 아니라 다른 곡선의 값이 들어 있습니다. append를 하나씩 짚으며 무엇을 잰 값인지 말해 보세요."}
checks = ["test_accuracies", "test_three_epochs"]
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
        W1, b1, W2, b2, loss = train_step(X[idx], Y[idx], W1, b1, W2, b2, lr)
        history["loss"].append(loss)
        history["train_acc"].append(loss)
        if (i + 1) % log_every == 0:
            history["test_acc"].append(accuracy(W1, b1, W2, b2, Xt, Yt))
    return (W1, b1, W2, b2), history
