"""A few made-up images, so that no test waits for data."""

from __future__ import annotations

import numpy as np

from benchmarks.headlines.data import Digits


def some_digits(rows: int = 40) -> Digits:
    """Images whose label is which tenth of them is bright."""
    labels = np.arange(rows) % 10
    images = np.zeros((rows, 784), np.uint8)
    for image, label in zip(images, labels, strict=True):
        image[78 * label : 78 * (label + 1)] = 255
    return Digits(images, labels, images, labels)
