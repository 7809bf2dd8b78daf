"""Images of 28x28 grey pixels as cells of text: half blocks, or a ramp of ASCII shades.

Every cell carries its brightness twice: in the grey of its colours and in its sign, so that a digit is still a digit
where there are no colours.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

SIDE: Final = 28
PIXELS: Final = SIDE * SIDE
_RAMP: Final = " .:-=+*#%@"
# Grey levels: darker than _DARK is paper; two halves closer than _ALIKE are drawn as one block.
_DARK, _ALIKE = 40, 60

Grid = Sequence[Sequence[int]]


@dataclass(frozen=True, slots=True)
class Block:
    """One cell: its sign, and how much ink its two colours have, 0-255."""

    sign: str
    ink: int
    paper: int = 0


def grid_of(image: bytes, factor: int = 1) -> list[list[int]]:
    """The rows of an image of 784 bytes, `factor` times as small (each pixel the mean of a square).

    Raises:
        ValueError: It does not have 784 bytes.
    """
    if len(image) != PIXELS:
        raise ValueError(f"an image has {PIXELS} bytes, this one {len(image)}")
    side = SIDE // factor
    return [[_mean(image, x * factor, y * factor, factor) for x in range(side)] for y in range(side)]


def blocks(grid: Grid, *, unicode: bool = True) -> list[list[Block]]:
    """Rows of cells, two rows of pixels in each."""
    pairs = [(grid[y], grid[y + 1]) for y in range(0, len(grid) - 1, 2)]
    make = _half_block if unicode else _shade
    return [[make(top, bottom) for top, bottom in zip(upper, lower, strict=True)] for upper, lower in pairs]


def enlarged(grid: Grid, factor: int) -> list[list[int]]:
    """Each pixel `factor` times as wide and high."""
    return [[value for value in row for _ in range(factor)] for row in grid for _ in range(factor)]


def _mean(image: bytes, x: int, y: int, factor: int) -> int:
    total = sum(sum(image[(y + row) * SIDE + x : (y + row) * SIDE + x + factor]) for row in range(factor))
    return total // (factor * factor)


def _half_block(top: int, bottom: int) -> Block:
    if top < _DARK and bottom < _DARK:
        return Block(" ", max(top, bottom), (top + bottom) // 2)
    if bottom < _DARK:
        return Block("▀", top, bottom)
    if top < _DARK:
        return Block("▄", bottom, top)
    if abs(top - bottom) < _ALIKE:
        return Block("█", (top + bottom) // 2, (top + bottom) // 2)
    return Block("▀", top, bottom)


def _shade(top: int, bottom: int) -> Block:
    mean = (top + bottom) // 2
    return Block(_RAMP[mean * (len(_RAMP) - 1) // 255], 255)
