"""Mission 18: the training loop."""

import numpy as np


def train(X, Y, Xt, Yt, params, batches, lr, log_every):
    """Train a two-layer perceptron: one update per batch, with a record of how it went.

    The network is that of mission 15: affine, sigmoid, affine, softmax; the loss is the batch mean of
    the cross-entropy. All sizes come from params.

    Args:
        X: float array of shape (N, in): the training samples, one per row; stays as it is.
        Y: int array of shape (N,): the class of each row of X, from 0 to out - 1; stays as it is.
        Xt: float array of shape (T, in): the test samples, only ever measured; stays as it is.
        Yt: int array of shape (T,): the class of each row of Xt; stays as it is.
        params: The tuple (W1, b1, W2, b2) to start from: float arrays of shapes (in, hidden),
            (hidden,), (hidden, out) and (out,). They may be updated in place.
        batches: A list of int arrays, one per iteration: the row numbers of X and Y in that batch,
            used in this order and as they are. The batches may differ in size; they stay as they are.
        lr: Learning rate, a float >= 0.
        log_every: Number of updates between two measurements, an int >= 1.

    Returns:
        The pair (params, history). params holds the trained (W1, b1, W2, b2), a tuple or a list.
        history is a dict with three lists of numbers: "loss" has one value per iteration, the batch
        mean before that iteration's update; "train_acc" and "test_acc" have one value after every
        log_every-th update, the share of right answers among all of X, Y and all of Xt, Yt.
    """
    history = {"loss": [], "train_acc": [], "test_acc": []}
    for done, rows in enumerate(batches, start=1):
        params, loss = _train_step(X[rows], Y[rows], params, lr)
        history["loss"].append(loss)
        if done % log_every == 0:
            history["train_acc"].append(_accuracy(X, Y, params))
            history["test_acc"].append(_accuracy(Xt, Yt, params))
    return params, history


def _train_step(X, Y, params, lr):
    """One step of gradient descent: the new parameters, and the loss before the step (mission 15)."""
    W1, b1, W2, b2 = params
    a1 = _sigmoid(X @ W1 + b1)
    log_p = _log_softmax(a1 @ W2 + b2)
    rows = np.arange(len(X))
    loss = -np.mean(log_p[rows, Y])

    dy = np.exp(log_p)
    dy[rows, Y] -= 1
    dy /= len(X)
    dz1 = dy @ W2.T * a1 * (1 - a1)
    W1, b1 = W1 - lr * X.T @ dz1, b1 - lr * np.sum(dz1, axis=0)
    W2, b2 = W2 - lr * a1.T @ dy, b2 - lr * np.sum(dy, axis=0)
    return (W1, b1, W2, b2), loss


def _accuracy(X, Y, params):
    """The share of rows whose largest score is at their class (mission 16)."""
    W1, b1, W2, b2 = params
    scores = _sigmoid(X @ W1 + b1) @ W2 + b2
    return np.mean(np.argmax(scores, axis=1) == Y)


def _sigmoid(x):
    return 0.5 * (np.tanh(0.5 * x) + 1)


def _log_softmax(logits):
    shifted = logits - np.max(logits, axis=1, keepdims=True)
    return shifted - np.log(np.sum(np.exp(shifted), axis=1, keepdims=True))
