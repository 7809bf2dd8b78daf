"""Einstein sums, and a cache that is a dict."""

import numpy as np


def affine_layer_forward(X, W, b):
    return np.einsum("ni,io->no", X, W) + b, {"X": X.copy(), "W": W.copy()}


def affine_layer_backward(dy, cache):
    return [
        np.einsum("no,io->ni", dy, cache["W"]),
        np.einsum("ni,no->io", cache["X"], dy),
        np.einsum("no->o", dy),
    ]
