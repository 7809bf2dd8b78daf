"""The hand-drawn skeletons of `digits`: for every class the ways people write it, as pen strokes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]

#: Points sampled along a skeleton, spread over its strokes by length.
SAMPLES: Final = 96

# One line is one way of writing a digit, in a frame of 100 x 100 with y pointing down. The pen moves smoothly
# through the points, "|" turns a corner at the point before it, "/" lifts the pen. Equal coordinates are the
# same point, so that a jittered loop stays closed and a jittered junction stays joined.
_SKELETONS: Final[tuple[tuple[str, ...], ...]] = (
    (
        "50,0 22,16 12,50 22,84 50,100 78,84 88,50 78,16 50,0",
        "58,0 36,18 24,52 30,86 46,100 66,86 78,48 74,14 58,0",
        "62,4 34,8 14,40 18,80 46,100 78,84 90,46 76,12 50,2 38,14",
        "50,10 18,24 6,54 20,86 50,96 82,86 94,54 80,24 50,10",
        "40,6 18,34 16,70 40,98 70,88 84,52 74,18 52,4 30,10",
    ),
    (
        "50,0 50,33 50,67 50,100",
        "64,0 55,33 46,67 36,100",
        "54,0 46,30 50,65 46,100",
        "32,22 52,0 | 52,50 52,100",
        "30,20 50,0 | 50,50 50,100 / 24,100 50,100 76,100",
    ),
    (
        "14,24 26,6 50,0 76,10 80,32 60,60 36,80 12,98 | 50,97 90,98",
        "16,22 34,4 58,2 76,18 72,44 50,72 26,92 12,90 20,76 40,80 66,96 92,92",
        "20,16 44,0 74,10 76,36 54,64 14,96 | 40,88 64,96 92,88",
        "10,10 40,2 72,8 78,30 58,58 18,92 | 50,94 80,84",
        "24,30 30,8 56,0 74,20 64,50 40,78 16,88 22,76 44,84 70,100 94,98",
    ),
    (
        "14,12 36,0 66,4 78,22 66,40 42,47 | 70,54 84,74 70,94 40,100 12,88",
        "14,4 46,3 78,4 | 44,42 | 72,50 84,72 68,94 40,100 12,90",
        "18,14 44,0 72,14 66,38 44,48 72,58 78,82 48,100 16,90",
        "16,14 44,0 72,16 60,42 36,50 40,42 66,54 78,78 50,100 14,88",
        "22,6 56,0 76,18 58,40 34,46 | 62,50 78,66 70,86 46,98 20,100",
    ),
    (
        "18,4 12,30 14,52 | 46,54 84,48 / 76,0 72,50 66,100",
        "62,0 34,32 8,64 | 50,64 92,62 / 62,0 62,50 60,100",
        "22,0 14,50 | 48,51 84,50 / 72,16 70,58 68,100",
        "24,2 18,36 36,52 74,42 / 80,2 74,42 66,100",
        "40,0 26,26 10,56 | 48,54 90,52 / 62,24 60,62 54,100",
    ),
    (
        "80,2 54,3 30,4 | 27,24 24,44 | 50,36 78,52 80,78 54,100 16,90",
        "82,4 50,2 30,8 26,36 52,44 76,62 70,88 42,100 14,88",
        "32,6 26,46 | 54,40 80,58 74,88 44,100 16,88 / 32,6 58,5 84,2",
        "76,0 40,6 | 34,42 | 62,46 70,72 52,96 18,98",
        "86,8 60,6 42,8 | 34,38 | 56,48 62,72 42,92 12,98",
    ),
    (
        "66,0 36,18 18,52 20,84 46,100 74,86 72,62 48,54 22,72",
        "58,0 36,30 22,66 34,96 62,98 76,78 62,58 38,62 24,80",
        "50,0 32,40 24,76 40,100 66,96 72,74 54,60 30,74",
        "84,6 46,10 16,46 14,80 44,100 80,88 82,64 52,54 20,68",
        "44,0 30,36 24,78 44,98 74,94 82,74 62,64 40,76 34,94",
    ),
    (
        "12,6 48,5 86,4 | 62,50 46,100",
        "12,6 48,5 86,4 | 62,50 46,100 / 36,52 58,50 80,48",
        "14,22 16,4 | 50,4 86,4 | 58,54 50,100",
        "10,14 40,4 84,8 66,44 50,100",
        "16,18 40,10 72,6 76,26 64,60 58,100",
    ),
    (
        "70,14 44,0 22,18 40,42 66,60 74,84 48,100 22,84 34,58 62,40 74,22 70,14",
        "50,0 26,10 26,36 50,46 74,36 74,10 50,0 / 50,46 22,58 20,88 50,100 80,88 78,58 50,46",
        "78,8 50,0 26,16 44,42 70,64 66,94 38,98 24,80 44,56 72,32 82,10",
        "64,6 42,4 32,22 46,44 58,66 56,92 36,98 26,80 44,54 68,32 70,12 64,6",
        "56,50 32,34 36,8 62,0 82,18 56,50 30,74 34,96 58,100 70,80 56,50",
    ),
    (
        "76,20 56,2 28,8 18,34 36,52 64,42 76,20 | 74,60 66,100",
        "74,28 58,4 30,6 18,30 34,50 60,46 74,28 / 76,4 74,28 72,60 70,100",
        "78,24 54,2 26,14 22,42 48,50 74,34 78,24 | 80,60 64,92 30,100",
        "72,10 46,2 24,20 28,44 54,46 72,10 | 70,56 58,100",
        "80,12 52,0 26,18 34,38 62,34 78,14 | 66,54 44,100",
    ),
)


@dataclass(frozen=True, slots=True)
class Skeletons:
    """Every skeleton as matrices, ready to be drawn many at a time.

    Attributes:
        control: float64 of shape (styles, controls, 2), the points (x, y) in units of the frame,
            -0.5 to 0.5; rows after a skeleton's own points are zero.
        basis: float64 of shape (styles, SAMPLES, controls); `basis @ control` is the curve, even in length.
        pen: float64 of shape (styles, SAMPLES - 1), 1 where ink joins two samples, 0 where the pen is up.
        per_class: Styles of one class, those of class k start at row `k * per_class`.
    """

    control: Floats
    basis: Floats
    pen: Floats
    per_class: int


@cache
def skeletons() -> Skeletons:
    """The skeletons of all ten classes, computed once."""
    parsed = [_parse(text) for styles in _SKELETONS for text in styles]
    width = max(len(points) for points, _ in parsed)
    control = np.zeros((len(parsed), width, 2))
    basis = np.zeros((len(parsed), SAMPLES, width))
    pen = np.zeros((len(parsed), SAMPLES - 1))
    for row, (points, strokes) in enumerate(parsed):
        control[row, : len(points)] = points
        basis[row, :, : len(points)], pen[row] = _sample(points, strokes)
    return Skeletons(control, basis, pen, len(_SKELETONS[0]))


def _parse(text: str) -> tuple[Floats, list[list[int]]]:
    """Read one skeleton: its points, each once, and its strokes as rows of those points."""
    index: dict[str, int] = {}
    strokes: list[list[int]] = [[]]
    for word in text.split():
        if word == "/":
            strokes.append([])
        elif word == "|":
            strokes.append([strokes[-1][-1]])
        else:
            strokes[-1].append(index.setdefault(word, len(index)))
    points = np.array([[float(number) for number in word.split(",")] for word in index])
    return points / 100 - 0.5, strokes


def _sample(points: Floats, strokes: list[list[int]]) -> tuple[Floats, Floats]:
    """The basis (SAMPLES, points) and the pen (SAMPLES - 1,) of one skeleton."""
    fine = [_spline(stroke, len(points)) for stroke in strokes]
    lengths = [_arc_length(rows @ points) for rows in fine]
    counts = _shares([float(length[-1]) for length in lengths])
    parts: list[Floats] = []
    pen: list[float] = []
    for rows, length, count in zip(fine, lengths, counts, strict=True):
        nearest = np.searchsorted(length, np.linspace(0, length[-1] * (1 - 1e-12), count))
        parts.append(rows[nearest])
        pen += [1.0] * (count - 1) + [0.0]
    return np.concatenate(parts), np.array(pen[:-1])


def _shares(lengths: list[float]) -> list[int]:
    """Split SAMPLES over strokes by their lengths."""
    edges = np.rint(np.cumsum([0.0, *lengths]) / sum(lengths) * SAMPLES)
    return [int(stop - start) for start, stop in pairwise(edges)]


def _arc_length(curve: Floats) -> Floats:
    """Length from the start to each point of a curve of shape (n, 2)."""
    steps = np.sqrt((np.diff(curve, axis=0) ** 2).sum(axis=1))
    return np.concatenate(([0.0], np.cumsum(steps)))


def _spline(stroke: list[int], width: int) -> Floats:
    """A Catmull-Rom spline through a stroke, as weights of shape (samples, width) of the points.

    Source: E. Catmull and R. Rom, A class of local interpolating splines, 1974.
    """
    closed = stroke[0] == stroke[-1]
    before, after = (stroke[-2], stroke[1]) if closed else (stroke[0], stroke[-1])
    knots = [before, *stroke, after]
    t = np.linspace(0, 1, 64, endpoint=False)
    blend = 0.5 * np.stack(
        [-t + 2 * t**2 - t**3, 2 - 5 * t**2 + 3 * t**3, t + 4 * t**2 - 3 * t**3, -(t**2) + t**3], axis=1
    )
    rows = np.zeros((len(t) * (len(stroke) - 1) + 1, width))
    for segment in range(len(stroke) - 1):
        for column in range(4):
            rows[segment * len(t) : (segment + 1) * len(t), knots[segment + column]] += blend[:, column]
    rows[-1, stroke[-1]] = 1
    return rows
