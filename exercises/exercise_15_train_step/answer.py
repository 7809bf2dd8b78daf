"""Mission 15: one whole training step of a two-layer perceptron."""

import numpy as np


def init_params(rng, sizes, std):
    """Draw the initial weights of a two-layer perceptron.

    Args:
        rng: A numpy.random.Generator; all random numbers come from it and from nowhere else.
        sizes: The triple (in, hidden, out) of layer sizes.
        std: Standard deviation of the weights, > 0.

    Returns:
        The four float arrays (W1, b1, W2, b2) with shapes (in, hidden), (hidden,), (hidden, out)
        and (out,). W1 and W2 hold independent draws from the normal distribution N(0, std²);
        the biases are zero.
    """
    raise NotImplementedError


def update_params(W1, b1, W2, b2, dW1, db1, dW2, db2, learning_rate):
    """Move every parameter one step against its own gradient.

    Args:
        W1: float array of shape (in, hidden).
        b1: float array of shape (hidden,).
        W2: float array of shape (hidden, out).
        b2: float array of shape (out,).
        dW1: Gradient of the loss with respect to W1, same shape.
        db1: Gradient with respect to b1, same shape.
        dW2: Gradient with respect to W2, same shape.
        db2: Gradient with respect to b2, same shape.
        learning_rate: Length of the step, a positive float.

    Returns:
        The updated (W1, b1, W2, b2). The arrays may be updated in place.
    """
    raise NotImplementedError


def train_step(X, Y, W1, b1, W2, b2, learning_rate):
    """Train the perceptron on one batch: forward, loss, backward, update.

    The hidden layer is a sigmoid, the output layer a softmax over W2.shape[1] classes.

    Args:
        X: float array of shape (N, in): one sample per row; stays as it is.
        Y: int array of shape (N,): the label of each row, from 0 to out - 1; stays as it is.
        W1: float array of shape (in, hidden).
        b1: float array of shape (hidden,).
        W2: float array of shape (hidden, out).
        b2: float array of shape (out,).
        learning_rate: Length of the step, a positive float; may be passed by name.

    Returns:
        The five values (W1, b1, W2, b2, loss): the parameters after one step of gradient descent,
        and the batch mean of the cross-entropy before that step, one finite number. The four
        parameters may be updated in place.
    """
    raise NotImplementedError
