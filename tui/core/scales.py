"""The arithmetic of an axis: which numbers to write beside it, and where a value stands on it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from typing import Final

# What a learning curve spans when it is flat or empty, so that there is still an axis to draw.
_EMPTY: Final = (0.0, 1.0)
# A learner's curve that runs away may stretch the picture to this many times the reference's height, not further:
# beyond it the reference would be a flat line, and nothing could be compared.
_RUNAWAY: Final = 4.0
_LARGE, _SMALL = 1e5, 1e-3
# Differences below this share of the values are one value with rounding; numbers beyond the other are drawn at it.
_ONE_VALUE, _HUGE = 1e-9, 1e250
# Labels that span more than this are logarithmic: common decimals would be zeros only.
_DECADES: Final = 50.0
_NICE: Final = (1.0, 2.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True, slots=True)
class Scale:
    """A range of values and how they are spread over it."""

    low: float
    high: float
    log: bool = False
    clipped: bool = False
    """Some values lie above `high`."""

    def share(self, value: float) -> float:
        """Where `value` stands between `low` (0.0) and `high` (1.0); values beyond stay at the edge."""
        if self.log:
            value = max(value, self.low)
            low, high, value = math.log10(self.low), math.log10(self.high), math.log10(value)
        else:
            low, high = self.low, self.high
        return min(1.0, max(0.0, (value - low) / (high - low)))


def scale_of(
    series: Iterable[Sequence[float]], reference: Iterable[Sequence[float]] = (), *, log: bool = False
) -> Scale:
    """A scale on which all finite values of both show, but no runaway flattens the reference."""
    theirs = _finite(reference, log=log)
    values = _finite(series, log=log) + theirs
    if not values:
        return Scale(0.1, 1.0, log=True) if log else Scale(*_EMPTY)
    low, high = min(values), max(values)
    if log:
        return _log_scale(low, high)
    clipped = False
    if theirs:
        limit = max(theirs) + (_RUNAWAY - 1) * (max(theirs) - min(0.0, *theirs))
        clipped, high = high > limit > low, (limit if high > limit > low else high)
    if 0 <= low < high / 3:
        low = 0.0  # a loss or an accuracy that comes near zero is read against zero
    one_value = high - low <= _ONE_VALUE * max(abs(low), abs(high))
    margin = (abs(high) * 0.1 or 0.5) if one_value else (high - low) * 0.02
    return Scale(max(0.0, low - margin) if low >= 0 else low - margin, high + margin, clipped=clipped)


def ticks(scale: Scale, most: int = 5) -> tuple[float, ...]:
    """From two to `most` round numbers within the scale."""
    most = max(2, most)
    return _log_ticks(scale, most) if scale.log else _plain_ticks(scale.low, scale.high, most)


def labels(values: Sequence[float]) -> list[str]:
    """Short labels of the numbers on one axis, with the same decimals: `1.50` beside `1.25`."""
    plain = [number(value) for value in values]
    if any("e" in label for label in plain):
        return plain
    decimals = max((len(f"{value:.10g}".partition(".")[2]) for value in values), default=0)
    largest = max((abs(value) for value in values), default=0.0)
    smallest = min((abs(value) for value in values if value), default=1.0)
    return plain if largest / smallest > _DECADES else [f"{value:.{decimals}f}" for value in values]


def whole_ticks(points: int, most: int) -> tuple[int, ...]:
    """Round positions of `points` points, the first included."""
    if points <= 1:
        return (0,) if points else ()
    step = next(step for step in _whole_steps() if (points - 1) // step + 1 <= max(2, most))
    return tuple(range(0, points, step))


def number(value: float) -> str:
    """A number as short as a label can be: `2.3`, `0.045`, `1.2e+30`, `nan`."""
    if not math.isfinite(value) or value == 0:
        return f"{value:g}"
    if _SMALL <= abs(value) < _LARGE:
        return f"{value:.4g}"
    mantissa, exponent = f"{value:.2e}".split("e")
    return f"{float(mantissa):g}e{int(exponent)}"


def first_broken(values: Sequence[float]) -> int | None:
    """The first index that holds no finite number; None where all are finite."""
    return next((index for index, value in enumerate(values) if not math.isfinite(value)), None)


@dataclass(frozen=True, slots=True)
class Bucket:
    """Neighbouring points that share one column of the picture."""

    first: float
    low: float
    high: float
    last: float


def buckets(values: Sequence[float], columns: int, total: int) -> list[Bucket | None]:
    """`values`, the beginning of `total` points, squeezed into `columns` so that each keeps its extremes.

    Values that are not finite are left out; a column that holds none but those, or no point at all, is None.
    Where there are fewer points than columns, a point stands where its index falls and the columns between are None.
    """
    found: list[Bucket | None] = [None] * columns
    span = max(1, total - 1)
    for index, value in enumerate(values):
        if not math.isfinite(value):
            continue
        column = index * (columns - 1) // span if total > columns else round(index * (columns - 1) / span)
        old = found[column]
        if old is None:
            found[column] = Bucket(value, value, value, value)
        else:
            found[column] = Bucket(old.first, min(old.low, value), max(old.high, value), value)
    return found


def _finite(series: Iterable[Sequence[float]], *, log: bool) -> list[float]:
    """What can be drawn, with values that are beyond all reason put where arithmetic still works."""
    known = (value for values in series for value in values if math.isfinite(value))
    if log:
        return [min(max(value, 1 / _HUGE), _HUGE) for value in known if value > 0]
    return [0.0 if abs(value) < 1 / _HUGE else min(max(value, -_HUGE), _HUGE) for value in known]


def _log_scale(low: float, high: float) -> Scale:
    first, last = math.log10(low), math.log10(high)
    margin = (last - first) * 0.02
    if last - first < 0.1:  # noqa: PLR2004 - almost one number: show what is around it
        margin = math.log10(2)
    return Scale(10 ** (first - margin), 10 ** (last + margin), log=True)


def _log_ticks(scale: Scale, most: int) -> tuple[float, ...]:
    first, last = math.ceil(math.log10(scale.low)), math.floor(math.log10(scale.high))
    decades = [10.0**power for power in range(first, last + 1)]
    if len(decades) >= 3:  # noqa: PLR2004 - three decades make an axis
        return tuple(decades[:: math.ceil(len(decades) / most)])
    fine = [m * 10.0**power for power in range(first - 1, last + 1) for m in (1, 2, 5)]
    inside = [value for value in fine if scale.low <= value <= scale.high]
    if len(inside) >= 2:  # noqa: PLR2004 - two numbers make a scale
        return tuple(inside[:: math.ceil(len(inside) / most)])
    return _plain_ticks(scale.low, scale.high, most)


def _whole_steps() -> Iterator[int]:
    for power in count():
        yield from (nice * 10**power for nice in (1, 2, 5))


def _plain_ticks(low: float, high: float, most: int) -> tuple[float, ...]:
    """As many round numbers as there are, up to `most`."""
    power = 10.0 ** math.floor(math.log10((high - low) / most))
    found: tuple[float, ...] = (low, high)
    for step in [nice * power for nice in _NICE] + [nice * power * 10 for nice in _NICE]:
        first, last = math.ceil(low / step - 1e-9), math.floor(high / step + 1e-9)
        if last - first + 1 <= most:
            digits = 12 - math.floor(math.log10(step))
            inside = tuple(round(i * step, digits) for i in range(first, last + 1))
            return inside if len(inside) >= 2 else found  # noqa: PLR2004 - two numbers make a scale
    return found
