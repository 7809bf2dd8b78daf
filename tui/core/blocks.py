"""Arrays drawn small: which part of a large array one block of its map stands for, and how bad an error is."""

from __future__ import annotations

import math
from enum import IntEnum
from typing import Final

Span = tuple[int, int]
"""First index, and one past the last."""


class Heat(IntEnum):
    """How wrong a block is."""

    FINE = 0
    SLIGHT = 1
    MIDDLE = 2
    STRONG = 3
    WHOLE = 4


_WHOLE: Final = 0.5


def heat(error: float, limit: float) -> Heat:
    """An error within the limit is fine, from a half on it is wholly wrong; between, by the logarithm."""
    if error <= limit:
        return Heat.FINE
    if error >= _WHOLE or not math.isfinite(error):
        return Heat.WHOLE
    share = math.log(error / limit) / math.log(_WHOLE / limit) if limit > 0 else 1.0
    return Heat(min(3, 1 + int(share * 3)))


def indices(block: tuple[int, int], shape: tuple[int, ...], size: tuple[int, int]) -> tuple[Span, Span]:
    """The rows and columns of the array that a block stands for.

    Args:
        block: Row and column of the block.
        shape: Of the array; one axis is a row, and of more than two all but the first are unrolled.
        size: Rows and columns of blocks.
    """
    rows, columns = flattened(shape)
    return _span(block[0], rows, size[0]), _span(block[1], columns, size[1])


def place_of(index: tuple[int, ...], shape: tuple[int, ...], size: tuple[int, int]) -> tuple[int, int]:
    """Row and column of the block that holds an index of the array."""
    rows, columns = flattened(shape)
    if len(shape) > 1:
        row, column = index[0], 0
        for position, length in zip(index[1:], shape[1:], strict=True):
            column = column * length + position
    else:
        row, column = 0, index[0] if index else 0
    return _block(row, rows, size[0]), _block(column, columns, size[1])


def flattened(shape: tuple[int, ...]) -> tuple[int, int]:
    """The two axes in which an array is drawn."""
    return (shape[0], math.prod(shape[1:])) if len(shape) > 1 else (1, math.prod(shape))


def _span(block: int, length: int, count: int) -> Span:
    """As the grader cuts an axis: blocks that differ by one at most."""
    return length * block // count, length * (block + 1) // count


def _block(position: int, length: int, count: int) -> int:
    return next(block for block in range(count) if position < _span(block, length, count)[1])
