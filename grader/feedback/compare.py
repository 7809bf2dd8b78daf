"""Whether a value equals another within what its dtype can hold; values are plain data by now, never objects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
RTOL: Final = {"f8": 1e-6, "f4": 2e-4}
"""Relative tolerance by the dtype of the answer."""
_ATOL_SHARE: Final = 0.05
"""Share of the largest magnitude times rtol that is allowed where the right value is near zero."""


@dataclass(frozen=True, slots=True)
class Numbers:
    """A learner's value read as numbers."""

    values: Array
    """float64, of the value's own shape."""
    rtol: float
    """What its dtype can be held to."""


@dataclass(frozen=True, slots=True)
class NotNumbers:
    """Why a value is no array of real numbers."""

    reason: str
    """`none`, `type`, `ragged` or `dtype`."""
    found: str
    """The type or dtype that was found instead."""


def read_numbers(value: Any) -> Numbers | NotNumbers:
    """Read a plain value as real numbers.

    Args:
        value: int, float, list or tuple of such, or a base array; anything else is not numbers.

    Returns:
        The numbers, or why there are none. bool, float16 and complex are no numbers here.
    """
    if value is None:
        return NotNumbers("none", "None")
    if isinstance(value, bool) or not isinstance(value, int | float | list | tuple | np.ndarray):
        reason = "dtype" if isinstance(value, bool) else "type"
        return NotNumbers(reason, getattr(value, "type_name", type(value).__name__))
    try:
        array = np.asarray(value) if _all_numbers(value) else np.asarray(None)
    except (ValueError, OverflowError):
        return NotNumbers("ragged", type(value).__name__)
    if array.dtype == object:
        return NotNumbers("type", type(value).__name__)
    kind = array.dtype.kind + str(array.dtype.itemsize)
    if array.dtype.kind not in "iuf" or kind == "f2":
        return NotNumbers("dtype", str(array.dtype))
    return Numbers(array.astype(np.float64), RTOL["f4"] if kind == "f4" else RTOL["f8"])


def _all_numbers(values: Any) -> bool:
    """Whether nested lists hold numbers only: of texts NumPy makes an array as wide as the longest of them."""
    waiting: list[Any] = [values]
    while waiting:
        item = waiting.pop()
        if isinstance(item, list | tuple):
            waiting.extend(item)
        elif not isinstance(item, int | float | complex | np.ndarray):
            return False
    return True


def close(got: Array, want: Array, rtol: float, atol: float | None = None) -> bool:
    """Whether two arrays of one shape agree element by element; nan agrees with nothing."""
    if got.shape != want.shape:
        return False
    return bool(np.all(np.abs(got - want) <= allowed(want, rtol, atol))) if got.size else True


def allowed(want: Array, rtol: float, atol: float | None = None) -> Array:
    """The error that each element may have."""
    if atol is None:
        finite = np.abs(want[np.isfinite(want)])
        atol = max(_ATOL_SHARE * rtol * float(finite.max(initial=0.0)), 1e-12)
    return np.asarray(atol + rtol * np.abs(want), dtype=np.float64)


def relative_error(got: Array, want: Array, floor: float = 1e-8) -> Array:
    """|a - b| / max(floor, |a| + |b|), element by element.

    Source: CS231n, Neural Networks Part 3, "Gradient checks".
    """
    return np.asarray(np.abs(got - want) / np.maximum(floor, np.abs(got) + np.abs(want)), dtype=np.float64)


def same_plain(one: Any, other: Any, rtol: float = 1e-6) -> bool:
    """Whether two plain values are equal in shape and, within rtol, in value; for comparing with wrong variants."""
    numbers = read_numbers(one), read_numbers(other)
    if isinstance(numbers[0], Numbers) and isinstance(numbers[1], Numbers):
        wide = max(rtol, numbers[0].rtol, numbers[1].rtol)
        left, right = numbers[0].values, numbers[1].values
        if left.shape != right.shape:
            return False
        with np.errstate(invalid="ignore"):  # inf - inf is no agreement, and no warning either
            both_nan = np.isnan(left) & np.isnan(right)
            near = np.isfinite(right) & (np.abs(left - right) <= allowed(right, wide))
            return bool(np.all(both_nan | (left == right) | near))
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(same_plain(a, b, rtol) for a, b in zip(one, other, strict=True))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same_plain(one[key], other[key], rtol) for key in one)
    if isinstance(one, np.ndarray) and isinstance(other, np.ndarray):
        return one.dtype == other.dtype and np.array_equal(one, other)
    return type(one) is type(other) and bool(one == other)
