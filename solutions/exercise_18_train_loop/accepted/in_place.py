"""Parameters updated in place, so that nothing needs to be handed on; one-hot labels."""

import numpy as np


class 신경망:
    def __init__(self, params):
        self.params = params

    def forward(self, X):
        W1, b1, W2, b2 = self.params
        self.hidden = 1 / (1 + np.exp(-(X.dot(W1) + b1)))
        scores = np.exp(self.hidden.dot(W2) + b2)
        return scores / scores.sum(axis=-1, keepdims=True)

    def step(self, X, Y, lr):
        W1, b1, W2, b2 = self.params
        p = self.forward(X)
        t = np.eye(W2.shape[1])[Y]
        loss = np.mean(-np.sum(t * np.log(np.clip(p, 1e-7, 1)), axis=1))
        dy = (p - t) / len(X)
        da = dy.dot(W2.transpose()) * (self.hidden - self.hidden**2)
        W2 -= lr * self.hidden.T.dot(dy)
        b2 -= lr * dy.sum(axis=0)
        W1 -= lr * X.T.dot(da)
        b1 -= lr * da.sum(axis=0)
        return loss

    def accuracy(self, X, Y):
        return (self.forward(X).argmax(axis=1) == Y).mean()


def train(X, Y, Xt, Yt, params, batches, lr, log_every):
    net = 신경망(params)
    history = {"loss": [], "train_acc": [], "test_acc": [], "iteration": []}
    for count, index in enumerate(batches, 1):
        history["loss"].append(net.step(np.take(X, index, axis=0), np.take(Y, index), lr))
        if not count % log_every:
            print(count, history["loss"][-1])
            history["iteration"].append(count)
            history["train_acc"].append(net.accuracy(X, Y))
            history["test_acc"].append(net.accuracy(Xt, Yt))
    return net.params, history
