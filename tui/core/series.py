"""What can be measured on a series of numbers: where it begins and ends, how it jumps, where two part."""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from statistics import fmean, median
from typing import Final

STILL: Final = 0.02
"""Share of the start that a curve must lose, or wobble by, not to be called flat."""
CALM: Final = 0.05
"""A jump from point to point, as a share of the level, that is noise at most."""
# Two runs of the same arithmetic agree to about this much; a different formula does not.
_SAME_REL, _SAME_ABS = 1e-3, 1e-6
# The tail is the last fifth.
_TAIL: Final = 5
# Larger numbers than this are cut to it: what they mean is the same, and their sums stay numbers.
_HUGE: Final = 1e150


def parting(learner: Sequence[float], reference: Sequence[float]) -> int | None:
    """The first index where two series differ by more than rounding, on the length that they share."""
    for index, (mine, theirs) in enumerate(zip(learner, reference, strict=False)):
        if not (mine == theirs or math.isclose(mine, theirs, rel_tol=_SAME_REL, abs_tol=_SAME_ABS)):
            return index
    return None


def tame(values: Sequence[float]) -> tuple[float, ...]:
    """The same with numbers that can be added up; what is no number is a huge one."""
    return tuple(min(max(value, -_HUGE), _HUGE) if math.isfinite(value) else _HUGE for value in values)


def tail(values: Sequence[float]) -> Sequence[float]:
    """The end of a series, by which it is judged."""
    return values[-max(1, len(values) // _TAIL) :]


def start_level(values: Sequence[float]) -> float:
    """The level at the beginning; the median of a few, for the first batch may be an odd one."""
    return median(values[: max(1, min(3, len(values) // 20))])


def is_still(values: Sequence[float]) -> bool:
    """Whether a series stays where it started: neither level nor single points move away, noise aside."""
    start = start_level(values)
    away = abs(fmean(tail(values)) - start)
    return (
        away <= STILL * abs(start) and swing_of(values) <= CALM and max(values) - min(values) <= 4 * CALM * abs(start)
    )


def swing_of(values: Sequence[float]) -> float:
    """The usual jump from one point to the next, as a share of the level."""
    level = fmean(map(abs, values)) or 1.0
    return median(abs(b - a) for a, b in pairwise(values)) / level


def turns(values: Sequence[float]) -> float:
    """The share of points at which the curve changes direction."""
    steps = [b - a for a, b in pairwise(values)]
    return sum(a * b < 0 for a, b in pairwise(steps)) / max(1, len(steps) - 1)


def rounding(value: float) -> float:
    """How much a value may differ by rounding."""
    return _SAME_ABS + _SAME_REL * abs(value)
