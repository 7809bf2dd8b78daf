"""Mission 06: softmax, from scores to probabilities."""

import numpy as np


def softmax(x):
    """Turn scores into probabilities.

    Args:
        x: Scores of one sample, shape (K,), or of a batch, shape (N, K): one sample per row, one class per column.
            float or integer dtype, from -1000 to 1000 and beyond.

    Returns:
        float array of x's shape. Each sample, so each row of a batch, is turned into probabilities by itself:
        exp(x_k) divided by the sum of exp over that sample's own K classes. The probabilities of a sample
        sum to 1, and no value is nan or infinite. The input stays as it is.
    """
    raise NotImplementedError
