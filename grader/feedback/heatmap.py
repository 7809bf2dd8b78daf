"""Where a gradient is wrong, drawn small: each cell the largest relative error of a block of the array."""

from __future__ import annotations

from typing import Final

import numpy as np

from grader.feedback.compare import Array
from grader.model import Heatmap

MAX_ROWS: Final = 16
MAX_COLUMNS: Final = 32


def heatmap(name: str, got: Array, error: Array, limit: float) -> Heatmap | None:
    """The errors of an array in at most 16 x 32 cells; None where there is no array to draw.

    Args:
        name: What the learner calls it.
        got: The learner's values.
        error: Their relative errors, of the same shape; what is not finite counts as 1.
        limit: The relative error that is allowed.
    """
    if error.ndim == 0 or error.size == 0:
        return None
    plain = np.where(np.isfinite(error), error, 1.0).clip(0.0, 1.0)
    worst = np.unravel_index(int(plain.argmax()), plain.shape)
    # One axis is a row; of more than two, all but the first are unrolled.
    flat = plain.reshape(1, -1) if plain.ndim == 1 else plain.reshape(plain.shape[0], -1)
    rows, columns = (_starts(length, most) for length, most in zip(flat.shape, (MAX_ROWS, MAX_COLUMNS), strict=True))
    blocks = np.maximum.reduceat(np.maximum.reduceat(flat, rows, axis=0), columns, axis=1)
    return Heatmap(
        name=name,
        shape=tuple(map(int, error.shape)),
        cells=tuple(tuple(float(f"{cell:.3g}") for cell in row) for row in blocks),
        worst=tuple(int(index) for index in worst),
        got=float(got[worst]),
        limit=limit,
    )


def _starts(length: int, most: int) -> list[int]:
    """Where each block of an axis begins; the blocks differ by one at most."""
    count = min(length, most)
    return [length * i // count for i in range(count)]
