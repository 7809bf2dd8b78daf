"""How far seeds lie apart, and whether a figure of somebody else's could be one more of them."""

from __future__ import annotations

import math
import statistics
from collections.abc import Sequence
from typing import Final

#: Student's t, 97.5 %, for 1 to 19 degrees of freedom; beyond that the last is close enough.
_T: Final = (
    12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228,
    2.201, 2.179, 2.160, 2.145, 2.131, 2.120, 2.110, 2.101, 2.093,
)  # fmt: skip
#: What rounding to four decimals hides.
_ROUNDING: Final = 0.00005


def finite(values: Sequence[float]) -> list[float]:
    """The values that are numbers."""
    return [value for value in values if math.isfinite(value)]


def prediction_interval(values: Sequence[float]) -> tuple[float, float]:
    """Where one more run falls in 95 of 100 cases, if runs are normally distributed; needs two of them.

    >>> low, high = prediction_interval([0.97, 0.972, 0.974])
    >>> round(low, 3), round(high, 3)
    (0.962, 0.982)
    """
    n = len(values)
    margin = _T[min(n - 1, len(_T)) - 1] * statistics.stdev(values) * math.sqrt(1 + 1 / n) + _ROUNDING
    mean = statistics.fmean(values)
    return mean - margin, mean + margin


def could_be_one_of(figure: float, values: Sequence[float]) -> bool:
    """Whether somebody's figure could be one more run of ours."""
    low, high = prediction_interval(values)
    return low <= figure <= high
