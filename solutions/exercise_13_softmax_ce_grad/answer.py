"""Mission 13: softmax and cross-entropy in one step, with the gradient that starts backpropagation."""

import numpy as np


def softmax_cross_entropy(logits, t):
    """Compute the cross-entropy of a batch from its scores, and the gradient with respect to those scores.

    Args:
        logits: Scores before softmax, float array of shape (N, K): one sample per row, one class per column.
            From -1000 to 1000 and beyond.
        t: The true classes: integer labels of shape (N,), or one-hot rows of shape (N, K), integer or float.
            Labels have one axis, one-hot rows have two.

    Returns:
        The pair (loss, dlogits). loss is one number, the batch mean of -log(probability of the true class),
        where each row of logits goes through softmax first; finite even where that probability is 0 in float64.
        dlogits has shape (N, K): the gradient of exactly this loss with respect to logits, so the 1/N of the
        batch mean is in it, once. No value is nan or infinite. The inputs stay as they are.
    """
    one_hot = np.eye(logits.shape[1])[t] if t.ndim == 1 else t
    shifted = logits - np.max(logits, axis=1, keepdims=True)
    log_p = shifted - np.log(np.sum(np.exp(shifted), axis=1, keepdims=True))
    loss = -np.sum(one_hot * log_p) / len(logits)
    dlogits = (np.exp(log_p) - one_hot) / len(logits)
    return loss, dlogits
