"""uint8 ones at places worked out by hand; pixels multiplied by the reciprocal."""

import numpy as np


def prepare(images):
    return np.array([image.ravel() * np.float64(1 / 255) for image in images])


def _change_one_hot_label(y, num_classes):
    labels = np.zeros((len(y), num_classes), dtype=np.uint8)
    labels[np.arange(len(y)), y] = 1
    return labels
