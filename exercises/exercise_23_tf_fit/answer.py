"""Mission 23: the epoch loop of softmax regression."""

import tensorflow as tf


def fit(x, y, W, B, epochs, batch_size, lr):
    """Train softmax regression, softmax(x · W + B), by mini-batch gradient descent; change W and B in place.

    Every epoch goes through the rows of x and y from the first one on, in the order in which they stand, in batches of
    exactly batch_size rows. The rows that are left over at the end (fewer than a batch) are neither trained on nor
    counted. Each batch makes one step: W ← W − lr · ∂cost/∂W and B ← B − lr · ∂cost/∂B, where cost is the cross-entropy
    of softmax(x · W + B), the batch mean.

    Args:
        x: float32 NumPy array of shape (N, in): one sample per row, N >= batch_size; stays as it is.
        y: float32 NumPy array of shape (N, classes): one-hot labels; stays as it is.
        W: float32 tf.Variable of shape (in, classes); changed in place.
        B: float32 tf.Variable of shape (classes,); changed in place.
        epochs: How often the batches are gone through, an int >= 1.
        batch_size: Rows in a batch, an int >= 1.
        lr: Learning rate, a Python float.

    Returns:
        The costs, a list of `epochs` numbers (Python floats or scalar tensors). One cost is the mean, over all batches
        of that epoch, of the batch's cost before its own update. The costs and the weights stay finite however large
        the logits are.
    """
    raise NotImplementedError
