"""Mission 23: the epoch loop of softmax regression."""

import tensorflow as tf


@tf.function
def _step(X, Y, W, B, rate):
    """Make one step on one batch; returns its cost before the step."""
    with tf.GradientTape() as tape:
        logits = tf.matmul(X, W) + B
        cost = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels=Y, logits=logits))
    dW, dB = tape.gradient(cost, [W, B])
    W.assign_sub(rate * dW)
    B.assign_sub(rate * dB)
    return cost


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
    rate = tf.constant(lr, dtype=tf.float32)
    iterations = len(x) // batch_size
    costs = []
    for _ in range(epochs):
        idx = 0
        total = 0.0
        for _ in range(iterations):
            total += float(_step(x[idx : idx + batch_size], y[idx : idx + batch_size], W, B, rate))
            idx += batch_size
        costs.append(total / iterations)
    return costs
