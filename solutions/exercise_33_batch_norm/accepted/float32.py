"""float32 throughout, and the axis kept."""

# SKELETON: the example's. Write another correct answer to your own mission, then delete this line.

import numpy as np


def center_columns(X):
    X = np.asarray(X, dtype=np.float32)
    means = X.mean(axis=0, keepdims=True)
    return X - means, means[0]
