"""Mission 09: three losses, one number each for how far the predictions are off."""

import numpy as np


def sum_squared_error(y, t):
    """Add up the squared errors.

    Args:
        y: Predictions, float array of shape (N, K) or (K,).
        t: Targets, float or integer array of y's shape.

    Returns:
        One number, the sum of (y - t)**2 over all elements: no 1/2, no average.
        The inputs stay as they are.
    """
    return np.sum((y - t) ** 2)


def mean_squared_error(y, t):
    """Average the squared errors.

    Args:
        y: Predictions, float array of shape (N, K) or (K,).
        t: Targets, float or integer array of y's shape.

    Returns:
        One number, the sum of (y - t)**2 over all elements divided by the number of all elements
        (N * K, or K): no 1/2. The inputs stay as they are.
    """
    return np.mean((y - t) ** 2)


def cross_entropy_error(y, t):
    """Average the cross-entropy over the samples of a batch.

    Args:
        y: Predicted probabilities, float array of shape (N, K), one sample per row; or (K,), one sample.
            The probabilities of a sample sum to 1; single ones may be exactly 0 or 1.
        t: The true classes. For y of shape (N, K): integer labels of shape (N,), or one-hot rows of shape (N, K),
            integer or float. For y of shape (K,): one label (Python int or integer array of shape ()), or one
            one-hot row of shape (K,). Labels have one axis less than y, one-hot targets as many as y.

    Returns:
        One number, the batch mean: the sum over the samples of -log(probability of the true class), divided
        by the number of samples: N, or 1 for y of shape (K,). Natural logarithm. Finite also where the true
        class has probability 0. The inputs stay as they are.
    """
    labels = np.asarray(t)
    if labels.ndim == y.ndim:
        labels = labels.argmax(axis=-1)
    rows = np.atleast_2d(y)
    p_true = rows[np.arange(len(rows)), labels]
    return -np.mean(np.log(np.maximum(p_true, 1e-7)))
