"""Handwriting: strokes of a pen on a sheet of 28x28 pixels, and the image that MNIST's makers would have made of them.

They scaled each digit to fit 20x20 pixels, kept its proportions, and put its centre of mass in the middle of 28x28.
We scale the strokes instead of the pixels: so the pen stays as thick as theirs, however small one writes.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from tui.core.pixels import PIXELS, SIDE

Point = tuple[float, float]
"""Across and down, in pixels; the middle of the first pixel is (0.5, 0.5)."""
Stroke = list[Point]

# The pen: full ink up to its radius, then paler over the width of a pixel; MNIST's strokes are two to three wide.
_RADIUS, _SOFT = 0.9, 1.0
_BOX: Final = 20.0
# A dot or a straight line has no size to be scaled by.
_LEAST: Final = 4.0


def ink(strokes: Sequence[Stroke]) -> bytes:
    """What the pen leaves on the sheet: 784 bytes, 0 paper to 255 ink."""
    sheet = bytearray(PIXELS)
    for stroke in strokes:
        for start, end in pairwise(stroke if len(stroke) > 1 else stroke * 2):
            draw(sheet, start, end)
    return bytes(sheet)


def draw(sheet: bytearray, start: Point, end: Point) -> None:
    """Move the pen in a straight line on a sheet of 784 bytes."""
    reach = _RADIUS + _SOFT
    for y in range(*_span(start[1], end[1], reach)):
        for x in range(*_span(start[0], end[0], reach)):
            away = _distance((x + 0.5, y + 0.5), start, end)
            level = round(255 * min(1.0, max(0.0, (reach - away) / _SOFT)))
            sheet[y * SIDE + x] = max(sheet[y * SIDE + x], level)


def normalised(strokes: Sequence[Stroke]) -> bytes:
    """The digit as MNIST would have it: 20 pixels large, its centre of mass in the middle."""
    points = [point for stroke in strokes for point in stroke]
    if not points:
        return bytes(PIXELS)
    (left, right), (top, bottom) = _range([x for x, _ in points]), _range([y for _, y in points])
    size = max(right - left, bottom - top, _LEAST)
    factor = (_BOX - 2 * _RADIUS) / size
    middle = SIDE / 2
    scaled = _moved(strokes, factor, middle - factor * (left + right) / 2, middle - factor * (top + bottom) / 2)
    x, y = mass_centre(ink(scaled))
    room = middle - _RADIUS  # nothing may be pushed over the edge by a heavy side
    across, down = room - factor * (right - left) / 2, room - factor * (bottom - top) / 2
    return ink(_moved(scaled, 1.0, _within(middle - x, across), _within(middle - y, down)))


def mass_centre(image: bytes) -> Point:
    """Where the ink is on average; the middle of a blank sheet."""
    total = sum(image)
    if not total:
        return SIDE / 2, SIDE / 2
    across = sum(value * (index % SIDE + 0.5) for index, value in enumerate(image)) / total
    down = sum(value * (index // SIDE + 0.5) for index, value in enumerate(image)) / total
    return across, down


def _moved(strokes: Sequence[Stroke], factor: float, right: float, down: float) -> list[Stroke]:
    return [[(x * factor + right, y * factor + down) for x, y in stroke] for stroke in strokes]


def _within(value: float, limit: float) -> float:
    return min(max(value, -limit), limit)


def _range(values: Sequence[float]) -> tuple[float, float]:
    return min(values), max(values)


def _span(a: float, b: float, reach: float) -> tuple[int, int]:
    """The pixels that a piece of a stroke may reach, within the sheet."""
    return max(0, math.floor(min(a, b) - reach)), min(SIDE, math.ceil(max(a, b) + reach))


def _distance(point: Point, start: Point, end: Point) -> float:
    """From a point to a piece of a straight line."""
    across, down = end[0] - start[0], end[1] - start[1]
    length = across * across + down * down
    share = 0.0
    if length:
        share = ((point[0] - start[0]) * across + (point[1] - start[1]) * down) / length
    share = min(1.0, max(0.0, share))
    return math.hypot(point[0] - start[0] - share * across, point[1] - start[1] - share * down)
