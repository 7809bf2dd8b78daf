"""The digits as the trainers take them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from grader.data import load

Array = npt.NDArray[Any]


@dataclass(frozen=True, slots=True)
class Digits:
    """MNIST: uint8 rows of 784 and their labels."""

    x: Array
    y: Array
    x_test: Array
    y_test: Array

    def first(self, rows: int) -> Digits:
        """The same with fewer rows to train on."""
        return Digits(self.x[:rows], self.y[:rows], self.x_test, self.y_test)


def digits() -> Digits:
    """The real MNIST, never a replacement.

    Raises:
        DataError: It cannot be had.
    """
    data = load("mnist")
    return Digits(
        data.x_train.reshape(-1, 784),
        data.y_train.astype(np.int64),
        data.x_test.reshape(-1, 784),
        data.y_test.astype(np.int64),
    )


def floats(pixels: Array, *, scaled: bool = True) -> Array:
    """float32 pixels, divided by 255 or raw."""
    values = pixels.astype(np.float32)
    return values / np.float32(255) if scaled else values


def one_hot(labels: Array) -> Array:
    """float32 rows of ten."""
    return np.eye(10, dtype=np.float32)[labels]
