"""A product with the centring matrix."""

# SKELETON: the example's. Write another correct answer to your own mission, then delete this line.

import numpy as np


def center_columns(X):
    n = X.shape[0]
    return (np.eye(n) - np.full((n, n), 1 / n)) @ X, np.full(n, 1 / n) @ X
