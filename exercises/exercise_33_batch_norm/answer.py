"""Mission 33: Batch norm."""

# SKELETON: the example's contract. Write your own signatures and docstrings, then delete this line.

import numpy as np


def center_columns(X):
    """Subtract from every column its mean.

    Args:
        X: float array of shape (N, features): one sample per row, N >= 1.

    Returns:
        The pair (Y, means): Y is a float array of shape (N, features) whose columns sum to 0, means the means that
        were subtracted, of shape (features,). X stays as it is.
    """
    raise NotImplementedError
