"""Dots in a grid of cells: braille where the terminal has it, letters where it has not."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Protocol

from tui.core.scales import Bucket, Scale

# The bit of each dot of a braille cell, by column and row of dots within the cell.
_BRAILLE: Final = ((0x01, 0x02, 0x04, 0x40), (0x08, 0x10, 0x20, 0x80))
_BRAILLE_FIRST: Final = 0x2800


@dataclass(frozen=True, slots=True)
class Pen:
    """How a line is drawn, so that it can be told from others without colour."""

    letter: str
    """What stands for it where there is no braille."""
    bold: bool = False
    """Two dots high instead of one."""
    dashed: bool = False
    """Broken into dashes."""


class Series(Protocol):
    """What the canvas needs to know of a line."""

    @property
    def values(self) -> tuple[float, ...]:
        """One number for each iteration."""
        ...

    @property
    def mine(self) -> bool:
        """Whether it is the learner's."""
        ...

    @property
    def pen(self) -> Pen:
        """How it is drawn."""
        ...

    @property
    def style(self) -> str:
        """Its component class, without the canvas's own name."""
        ...


@dataclass(frozen=True, slots=True)
class Signs:
    """What axes and marks are drawn with; each takes one cell."""

    upright: str
    tick: str
    corner: str
    level: str
    tick_below: str
    parts: str
    broken: str
    beyond: str
    fall: str
    cross: str


UNICODE: Final = Signs("│", "┤", "└", "─", "┴", "▲", "✗", "↑", "┊", "│")
ASCII: Final = Signs("|", "+", "+", "-", "+", "^", "X", "*", "'", "|")


@dataclass(frozen=True, slots=True)
class Marks:
    """Iterations to point at."""

    parts_at: int | None = None
    broken_at: int | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """What one cell shows, and whose it is."""

    text: str
    layer: int
    """The topmost line that passes through it."""


class Canvas:
    """A grid of cells on which lines are drawn, later ones over earlier ones."""

    def __init__(self, width: int, height: int, *, braille: bool = True) -> None:
        self.width = width
        self.height = height
        self.braille = braille
        self._across, self._down = (2, 4) if braille else (1, 1)
        self.dots_across = max(1, width * self._across)
        self.dots_down = max(1, height * self._down)
        self._bits: dict[tuple[int, int], int] = {}
        self._layer: dict[tuple[int, int], int] = {}
        self._pens: list[Pen] = []

    def row_of(self, scale: Scale, value: float) -> int:
        """The row of dots at which `value` stands, from the top."""
        return round((1.0 - scale.share(value)) * (self.dots_down - 1))

    def line(self, points: list[Bucket | None], scale: Scale, pen: Pen, breaks: frozenset[int] = frozenset()) -> None:
        """Draw one series, a bucket for each column of dots; `breaks` are columns at which the line is interrupted."""
        self._pens.append(pen)
        layer = len(self._pens) - 1
        known = [(column, bucket) for column, bucket in enumerate(points) if bucket is not None]
        for column, bucket in known:
            self._upright(column, self.row_of(scale, bucket.high), self.row_of(scale, bucket.low), layer)
        for (left, before), (right, after) in pairwise(known):
            if not any(left <= column <= right for column in breaks):
                ends = self.row_of(scale, before.last), self.row_of(scale, after.first)
                self._slope(left, ends[0], right, ends[1], layer)

    def cell(self, x: int, y: int) -> Cell | None:
        """What stands in a cell; None where nothing was drawn."""
        bits = self._bits.get((x, y))
        if bits is None:
            return None
        layer = self._layer[x, y]
        return Cell(chr(_BRAILLE_FIRST | bits) if self.braille else self._pens[layer].letter, layer)

    def _slope(self, left: int, start: int, right: int, end: int, layer: int) -> None:
        """A straight line, upright pieces included, so that steep parts stay joined."""
        steps = max(1, right - left)
        rows = [start + round((end - start) * step / steps) for step in range(steps + 1)]
        for step, (row, following) in enumerate(pairwise(rows)):
            middle = (row + following) // 2
            self._upright(left + step, row, middle, layer)
            self._upright(left + step + 1, middle, following, layer)

    def _upright(self, column: int, row: int, other: int, layer: int) -> None:
        pen = self._pens[layer]
        for y in range(min(row, other), max(row, other) + 1):
            # A dash is three cells long with one of rest; steep pieces rest by rows, so that they are broken as well.
            if pen.dashed and (column // self._across + y // self._down) % 3 == 2:  # noqa: PLR2004
                continue
            self._dot(column, y, layer)
            if pen.bold and self.braille:
                self._dot(column, y + 1 if y + 1 < self.dots_down else y - 1, layer)

    def _dot(self, x: int, y: int, layer: int) -> None:
        if not (0 <= x < self.dots_across and 0 <= y < self.dots_down):
            return
        key = x // self._across, y // self._down
        bit = _BRAILLE[x % self._across][y % self._down] if self.braille else 1
        self._bits[key] = self._bits.get(key, 0) | bit
        self._layer[key] = max(layer, self._layer.get(key, 0))
