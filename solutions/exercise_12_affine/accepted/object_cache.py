"""A helper class as the cache, outer products for dW, results written in place."""

import numpy as np


class 층:
    def __init__(self, X, W, b):
        self.X, self.W, self.b = X, W, b

    def backward(self, dy):
        dW = np.zeros_like(self.W)
        db = np.zeros_like(self.b)
        for x, d in zip(self.X, dy):
            dW += np.outer(x, d)
            db += d
        return dy.dot(self.W.transpose()), dW, db


def affine_layer_forward(X, W, b):
    y = np.empty((X.shape[0], W.shape[1]))
    np.matmul(X, W, out=y)
    y += b
    print("forward", y.shape)
    return y, 층(X, W, b)


def affine_layer_backward(dy, cache):
    return cache.backward(dy)


if __name__ == "__main__":
    print(affine_layer_forward(np.ones((2, 3)), np.ones((3, 4)), np.zeros(4))[0])
