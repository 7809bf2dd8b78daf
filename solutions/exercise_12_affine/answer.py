"""Mission 12: the affine layer, forward and backward."""

import numpy as np


def affine_layer_forward(X, W, b):
    """Send a batch through one fully connected layer.

    Args:
        X: float array of shape (N, in): one sample per row.
        W: float array of shape (in, out): one column of weights per output neuron.
        b: float array of shape (out,): one bias per output neuron.

    Returns:
        The pair (y, cache): y is a float array of shape (N, out); cache is whatever
        affine_layer_backward will need, in a form of your choice.
        The inputs stay as they are.
    """
    y = X @ W + b
    return y, (X, W)


def affine_layer_backward(dy, cache):
    """Send the gradient of the loss back through the same layer.

    Args:
        dy: float array of shape (N, out): the gradient of the loss with respect to y.
        cache: What affine_layer_forward returned beside y.

    Returns:
        The triple (dX, dW, db): float arrays with the shapes of X, W and b, that is
        (N, in), (in, out) and (out,). dW and db are sums over the rows; nothing is
        divided by N here, because dy already carries the 1/N of the batch mean.
        The inputs stay as they are.
    """
    X, W = cache
    dX = dy @ W.T
    dW = X.T @ dy
    db = np.sum(dy, axis=0)
    return dX, dW, db
