"""float32, in place on a copy, and labels compared with a row of all classes."""

import numpy as np


def prepare(images):
    x = images.astype("float32")
    x /= 255.0
    return x.reshape(-1, 28 * 28)


def _change_one_hot_label(y, num_classes):
    return (y[:, None] == np.arange(num_classes)).astype(np.float16)
