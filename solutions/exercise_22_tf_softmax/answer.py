"""Mission 22: softmax regression with tf.GradientTape."""

import tensorflow as tf


def logits(X, W, B):
    """Score every class: X · W + B.

    Args:
        X: float32 or float64 array or tensor of shape (N, in): one sample per row.
        W: float32 tf.Variable of shape (in, classes).
        B: float32 tf.Variable of shape (classes,).

    Returns:
        float32 tensor of shape (N, classes).
    """
    return tf.matmul(tf.cast(X, tf.float32), W) + B


def hypothesis(X, W, B):
    """Turn the scores of every row into probabilities: softmax(X · W + B).

    Args:
        X: float32 or float64 array or tensor of shape (N, in).
        W: float32 tf.Variable of shape (in, classes).
        B: float32 tf.Variable of shape (classes,).

    Returns:
        float32 tensor of shape (N, classes); every row sums to 1.
    """
    return tf.nn.softmax(logits(X, W, B))


def loss(logits, Y):
    """Compute the cross-entropy of softmax(logits), as the batch mean.

    Args:
        logits: float32 tensor of shape (N, classes), before the softmax; may be as large as ±1000.
        Y: float32 tensor of shape (N, classes): one-hot labels.

    Returns:
        float32 scalar tensor, always finite.
    """
    return tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits(labels=Y, logits=logits))


@tf.function
def train(X, Y, W, B, lr):
    """Make one step of gradient descent on W and B, in place; a tf.function.

    Args:
        X: float32 or float64 array or tensor of shape (N, in).
        Y: float32 array or tensor of shape (N, classes): one-hot labels.
        W: float32 tf.Variable of shape (in, classes); changed in place.
        B: float32 tf.Variable of shape (classes,); changed in place.
        lr: Learning rate, a float32 scalar tensor.
    """
    with tf.GradientTape() as tape:
        cost = loss(logits(X, W, B), Y)
    dW, dB = tape.gradient(cost, [W, B])
    W.assign_sub(lr * dW)
    B.assign_sub(lr * dB)


def evaluation(H, Y):
    """Say which class is most probable for every row, and how often that is right.

    Args:
        H: float32 tensor of shape (N, classes): probabilities.
        Y: float32 tensor of shape (N, classes): one-hot labels.

    Returns:
        The pair (pred, acc): an integer tensor of shape (N,), and the share of right rows in [0, 1] as a scalar
        tensor or Python float.
    """
    pred = tf.argmax(H, axis=1)
    right = tf.equal(pred, tf.argmax(Y, axis=1))
    return pred, tf.reduce_mean(tf.cast(right, tf.float32))
