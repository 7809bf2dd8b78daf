"""`digits`: our own handwriting in MNIST's shapes, drawn from skeletons with a seeded random generator.

The same seed gives the same bytes on every machine: random numbers come from `Generator.random` alone,
geometry is rounded to a grid before it matters, and ink spreads in whole numbers that float32 holds exactly,
so neither a BLAS nor a libm has a say in a pixel.
"""

from __future__ import annotations

import math
from functools import cache
from typing import Final

import numpy as np
import numpy.typing as npt

from grader.data.glyphs import SAMPLES, Floats, skeletons

Bytes = npt.NDArray[np.uint8]

#: Raised whenever the pictures change: it names the cached copy, and a test pins the bytes that belong to it.
GENERATION: Final = 1

_SIDE: Final = 28  # pixels of a picture's side
_FINE: Final = 2 * _SIDE  # cells of the finer grid that ink falls on before it spreads
_BOX: Final = 20.0  # pixels: MNIST fits the longer side of a digit into this box
_BLOCK: Final = 500  # pictures drawn at a time, which keeps the scratch arrays in the processor's cache

# The hand. These numbers are the calibration: benchmarks/digits_calibration.py says what they lead to.
_JITTER: Final = 0.035  # deviation of a control point of everybody, in frames (1 = the height of a digit)
_CARELESS: Final = 0.06  # added for the most careless writer; most are not, the share falls with the cube
_BOW: Final = 0.25  # deviation of how far one half of the frame is stretched at the other's expense
_WARP: Final = 0.04  # deviation of the amplitude of the slow waves that bend the whole digit, in frames
_ROTATION: Final = 0.13  # deviation, radians
_LEAN, _SLANT = 0.12, 0.21  # mean and deviation of the shear to the right
_WIDTH, _ASPECT = 0.95, 0.2  # width of a digit against its skeleton's, and the deviation of its logarithm
_DRIFT: Final = 0.4  # deviation of the centre of mass from the middle, pixels
_THIN, _THICK = 0.72, 1.4  # standard deviation of the ink across a stroke, pixels
_PRESSURE: Final = 0.25  # how much ink varies along a stroke
_PALE: Final = 40.0  # how much darker than 255 the palest pen is

_UNIT: Final = 16  # whole units of ink in a stroke of one pixel's length
_SPREAD: Final = 128  # whole units that the spreading kernel divides ink into, per axis
_PENS: Final = 16  # widths of pens between _THIN and _THICK


def generate(n: int, seed: int) -> tuple[Bytes, Bytes]:
    """Draw handwritten digits, every class equally often.

    Args:
        n: Pictures to draw; about 0.1 ms each.
        seed: Seed of the random generator; the same n and seed give the same bytes.

    Returns:
        Images, uint8 of shape (n, 28, 28), 0 paper and 255 ink; labels, uint8 of shape (n,), 0 to 9.
    """
    rng = np.random.Generator(np.random.PCG64(seed))
    labels = (np.arange(n) % 10)[np.argsort(rng.random(n), kind="stable")].astype(np.uint8)
    images = np.empty((n, _SIDE, _SIDE), np.uint8)
    for start in range(0, n, _BLOCK):
        points, pen = _write(rng, labels[start : start + _BLOCK])
        images[start : start + _BLOCK] = _ink(rng, points, pen)
    return images, labels


def _bell(rng: np.random.Generator, *shape: int) -> Floats:
    """Nearly normal numbers of unit variance that never leave (-3.5, 3.5): no outlier tears a digit apart."""
    draws = rng.random((4, *shape))
    total: Floats = draws[0] + draws[1] + draws[2] + draws[3]
    return (total - 2) * math.sqrt(3)


def _write(rng: np.random.Generator, labels: Bytes) -> tuple[Floats, Floats]:
    """Move the pen.

    Returns:
        The curves, float64 of shape (n, SAMPLES, 2) in frames, and the pen, float64 of (n, SAMPLES - 1).
    """
    shapes = skeletons()
    n, controls = len(labels), shapes.control.shape[1]
    habit = rng.random(n)
    habit *= np.sqrt(habit)  # the first ways of writing a class are the common ones
    style = labels.astype(np.intp) * shapes.per_class + (habit * shapes.per_class).astype(np.intp)
    care = rng.random((n, 1, 1))
    shake = _bell(rng, n, controls + 2, 2)
    # neighbours along the stroke move together, or the line would kink
    shake = (0.5 * shake[:, :-2] + shake[:, 1:-1] + 0.5 * shake[:, 2:]) / np.sqrt(1.5)
    control = shapes.control[style] + (_JITTER + _CARELESS * care * care * care) * shake
    points = np.matmul(shapes.basis[style], control)
    return np.matmul(_bend(rng, points), _tilt(rng, n)), shapes.pen[style]


def _bend(rng: np.random.Generator, points: Floats) -> Floats:
    """Stretch halves of the frame at each other's expense, then bend it in slow waves; (n, SAMPLES, 2)."""
    n = len(points)
    points = points + _BOW * _bell(rng, n, 1, 2) * (points * points - 0.25)
    phase = 2 * np.pi * rng.random((n, 1, 2))
    frequency = 2 * np.pi * (0.5 + rng.random((n, 1, 2)))
    return points + _WARP * _bell(rng, n, 1, 2) * np.sin(frequency * points[..., ::-1] + phase)


def _tilt(rng: np.random.Generator, n: int) -> Floats:
    """Matrices of shape (n, 2, 2) that widen, slant and rotate rows (x, y)."""
    angle = _ROTATION * _bell(rng, n)
    slant = _LEAN + _SLANT * _bell(rng, n)
    width = _WIDTH * np.exp(_ASPECT * _bell(rng, n))
    cos, sin = np.cos(angle), np.sin(angle)
    rows = [width * cos, width * sin, -slant * cos - sin, cos - slant * sin]
    return np.stack(rows, axis=1).reshape(n, 2, 2)


def _ink(rng: np.random.Generator, points: Floats, pen: Floats) -> Bytes:
    """Draw curves of shape (n, SAMPLES, 2) as pictures, uint8 of shape (n, 28, 28)."""
    n = len(points)
    kernels, crests = _kernels()
    nib = (rng.random(n) * _PENS).astype(np.intp)
    grid = _drop(rng, _fit(points, _nib_width(nib)), pen)
    kernel = kernels[nib]
    spread = np.matmul(np.matmul(kernel, grid), kernel.transpose(0, 2, 1))
    # no ink shows below `dry` and no more above `wet`: flat strokes with soft edges, as a scanner sees them
    dry = 0.16 + 0.1 * rng.random(n)
    wet = dry + 0.35 + 0.25 * rng.random(n)
    pale = rng.random(n)
    bright = 255 - _PALE * pale * pale * pale
    gain = bright / ((wet - dry) * crests[nib])
    level = spread * gain[:, None, None] - (dry * crests[nib] * gain)[:, None, None]
    grey: Floats = np.minimum(np.maximum(level, 0), bright[:, None, None])
    return grey.astype(np.uint8)


def _fit(points: Floats, width: Floats) -> Floats:
    """Scale curves to pixels so that their ink, `width` (n,) pixels to each side, fills MNIST's box."""
    extent = (points.max(axis=1) - points.min(axis=1)).max(axis=1)
    scale: Floats = (_BOX - 2 * width) / extent
    return points * scale[:, None, None]


def _drop(rng: np.random.Generator, points: Floats, pen: Floats) -> npt.NDArray[np.float32]:
    """Drop whole units of ink along curves in pixels, centre of mass in the middle; shape (n, 56, 56)."""
    n = len(points)
    middle = (points[:, 1:] + points[:, :-1]) / 2
    step = points[:, 1:] - points[:, :-1]
    length = np.sqrt(step[..., 0] * step[..., 0] + step[..., 1] * step[..., 1]) * pen
    wave = rng.random((n, 1)) + rng.random((n, 1)) * np.linspace(0, 1, SAMPLES - 1)
    mass = np.rint(_UNIT * length * (1 + _PRESSURE * np.sin(2 * np.pi * wave)))
    centre = np.matmul(mass[:, None, :], middle) / mass.sum(axis=1)[:, None, None]
    place = middle - centre + (_DRIFT * _bell(rng, n, 1, 2) + _SIDE / 2)
    cell = np.clip(np.floor(2 * place), 0, _FINE - 1).astype(np.intp)
    flat = (np.arange(n)[:, None] * _FINE + cell[..., 1]) * _FINE + cell[..., 0]
    grid = np.bincount(flat.ravel(), mass.ravel(), n * _FINE * _FINE)
    return grid.astype(np.float32).reshape(n, _FINE, _FINE)


def _nib_width(nib: npt.NDArray[np.intp]) -> Floats:
    """Standard deviation, in pixels, of the ink that pens number `nib` leave across a stroke."""
    return _THIN + (_THICK - _THIN) * (nib + 0.5) / _PENS


@cache
def _kernels() -> tuple[npt.NDArray[np.float32], Floats]:
    """How ink spreads from the fine grid to pixels.

    Returns:
        Whole numbers as float32 of shape (_PENS, 28, 56), and the value on the crest of a long straight
        stroke, float64 of shape (_PENS,).
    """
    width = _nib_width(np.arange(_PENS))
    pixel = np.arange(_SIDE)[:, None] + 0.5
    cell = (np.arange(_FINE)[None, :] + 0.5) / 2
    peak = 1 / (np.sqrt(2 * np.pi) * width)
    bells = peak[:, None, None] * np.exp(-((pixel - cell) ** 2) / (2 * width[:, None, None] ** 2))
    return np.rint(_SPREAD * bells).astype(np.float32), _UNIT * _SPREAD * _SPREAD * peak
