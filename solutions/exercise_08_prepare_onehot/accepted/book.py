"""As the well-known book writes it."""

import numpy as np


def prepare(images):
    x = images.reshape(images.shape[0], 784)
    return x.astype(np.float32) / 255.0


def _change_one_hot_label(X, 클래스_수):
    T = np.zeros((X.size, 클래스_수))
    for idx, row in enumerate(T):
        row[X[idx]] = 1
    return T


if __name__ == "__main__":
    print(_change_one_hot_label(np.array([2, 0, 3]), 5))
