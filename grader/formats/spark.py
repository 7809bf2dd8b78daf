"""Curves in one line of text: the learner's over the reference's, on one scale."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

_STEPS: Final = "▁▂▃▄▅▆▇█"
_MISSING: Final = "·"


def sparks(series: Sequence[Sequence[float | None]], width: int) -> list[str]:
    """One line for each series, all on the same scale; a value that is not finite is a dot.

    >>> sparks([[0, 1, 2, 3], [3, 3, None, 3]], width=4)
    ['▁▃▆█', '██·█']
    """
    thinned = [_thin(values, width) for values in series]
    finite = [value for values in thinned for value in values if value is not None]
    low, high = (min(finite), max(finite)) if finite else (0.0, 0.0)
    return ["".join(_step(value, low, high) for value in values) for values in thinned]


def _thin(values: Sequence[float | None], width: int) -> list[float | None]:
    """At most `width` of the values, the first and the last among them."""
    if len(values) <= width:
        return list(values)
    return [values[round(index * (len(values) - 1) / (width - 1))] for index in range(width)]


def _step(value: float | None, low: float, high: float) -> str:
    if value is None:
        return _MISSING
    # Halved before subtracting: the difference of two finite numbers need not be finite.
    span = high / 2 - low / 2
    place = (value / 2 - low / 2) / span if span > 0 else 0.0
    return _STEPS[round(place * (len(_STEPS) - 1))]


def ends(values: Iterable[float | None]) -> tuple[str, str]:
    """The first and the last value, in words for whoever cannot see the line."""
    listed = [number(value) for value in values]
    return (listed[0], listed[-1]) if listed else ("-", "-")


def number(value: float | None) -> str:
    """A number as a person reads it; one that is not finite came as None."""
    return "nan" if value is None else f"{value:.4g}"
