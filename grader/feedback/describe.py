"""The shape of wrongness: how a wrong array differs from the right one, in one sentence, without giving it away."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import numpy as np

from grader.feedback.compare import Array, NotNumbers, allowed, close, relative_error
from grader.i18n import M, Message, Text

_FACTOR_SPREAD: Final = 1e-3
Name = str | Text
"""What the learner calls a value: code, or words in both languages."""


def describe_not_numbers(name: Name, problem: NotNumbers) -> Message:
    """Say what came instead of numbers."""
    if problem.reason == "none":
        return M("{name} is None. Did you forget a return?", name=name)
    if problem.reason == "ragged":
        return M("{name} is a list whose rows have different lengths; expected one array.", name=name)
    if problem.reason == "dtype":
        return M("{name} has dtype {dtype}; expected float64 or float32 numbers.", name=name, dtype=problem.found)
    return M("{name} is a {type}; expected an array of numbers.", name=name, type=problem.found)


def describe_shape(name: Name, got: tuple[int, ...], want: tuple[int, ...]) -> Message:
    """Say how a shape differs."""
    values = {"name": name, "got": _shape(got), "want": _shape(want)}
    if got == want[::-1]:
        return M("{name} has shape {got}, expected {want}: it is transposed.", **values)
    if not got and want:
        return M(
            "{name} is a single number, expected shape {want}. "
            "Was it summed over every axis, or are two results exchanged?",
            **values,
        )
    if tuple(size for size in got if size != 1) == tuple(size for size in want if size != 1):
        return M("{name} has shape {got}, expected {want}: look at the axes of length 1.", **values)
    if len(got) != len(want):
        return M("{name} has shape {got}, expected {want}: the number of axes differs.", **values)
    axis = next(i for i, (a, b) in enumerate(zip(got, want, strict=True)) if a != b)
    return M(
        "{name} has shape {got}, expected {want}: axis {axis} has {a} entries instead of {b}.",
        axis=axis,
        a=got[axis],
        b=want[axis],
        **values,
    )


def describe_values(
    name: Name, got: Array, want: Array, rtol: float, factors: Mapping[str, int] | None = None
) -> Message:
    """Say how two arrays of one shape differ: the first of the known patterns that fits.

    Args:
        name: What the learner calls it.
        got: The learner's numbers.
        want: The right ones; none of them appears in the sentence.
        rtol: What counts as equal.
        factors: Sizes that a forgotten or doubled average would show as a factor, `{"N": 4}`.
    """
    if not np.isfinite(got).all():
        return _describe_not_finite(name, got)
    patterns: tuple[Callable[[], Message | None], ...] = (
        lambda: _describe_transposed(name, got, want, rtol),
        lambda: _describe_zero(name, got, want),
        lambda: _describe_factor(name, got, want, factors or {}),
        lambda: _describe_offset(name, got, want, rtol),
        lambda: _describe_rows(name, got, want, rtol),
    )
    found = next((message for pattern in patterns if (message := pattern()) is not None), None)
    return found or _describe_worst(name, got, want, rtol)


def _describe_not_finite(name: Name, got: Array) -> Message:
    bad = ~np.isfinite(got)
    where = _index(bad)
    what = "nan" if np.isnan(got[np.unravel_index(int(bad.argmax()), got.shape)]) else "inf"
    return M(
        "{name} holds {what}, first at {where} ({count} of {all} values).",
        name=name,
        what=what,
        where=where,
        count=int(bad.sum()),
        all=got.size,
    )


def _describe_transposed(name: Name, got: Array, want: Array, rtol: float) -> Message | None:
    if got.ndim == 2 and got.shape[0] == got.shape[1] and close(got.T, want, rtol):  # noqa: PLR2004
        return M("{name} is the transpose of what it should be.", name=name)
    return None


def _describe_zero(name: Name, got: Array, want: Array) -> Message | None:
    if got.any() or not want.any():
        return None
    return M("{name} is zero everywhere; it should not be.", name=name)


def _describe_factor(name: Name, got: Array, want: Array, factors: Mapping[str, int]) -> Message | None:
    factor = _common_factor(got, want)
    if factor is None or abs(factor - 1) < _FACTOR_SPREAD:
        return None
    if abs(factor + 1) < _FACTOR_SPREAD:
        return M("{name} has the right size but the wrong sign everywhere.", name=name)
    for label, size in factors.items():
        if size > 1 and abs(factor - size) < _FACTOR_SPREAD * size:
            return M("{name} is {label} = {size} times too large everywhere.", name=name, label=label, size=size)
        if size > 1 and abs(factor * size - 1) < _FACTOR_SPREAD:
            return M("{name} is {label} = {size} times too small everywhere.", name=name, label=label, size=size)
    if got.size == 1:  # any two numbers have some ratio
        return None
    return M("{name} is {factor:.4g} times what it should be, everywhere.", name=name, factor=factor)


def _common_factor(got: Array, want: Array) -> float | None:
    """What got is of want, where that is the same everywhere; values near zero must be near zero in both."""
    strong = np.abs(want) > 1e-3 * np.abs(want).max(initial=0.0)
    if not strong.any() or np.abs(got[~strong]).max(initial=0.0) > 2e-3 * np.abs(got).max(initial=0.0):
        return None
    ratios = got[strong] / want[strong]
    factor = float(np.median(ratios))
    return factor if factor and np.ptp(ratios) <= _FACTOR_SPREAD * abs(factor) else None


def _describe_offset(name: Name, got: Array, want: Array, rtol: float) -> Message | None:
    offset = float((got - want).flat[0]) if got.size > 1 else 0.0
    if got.size > 1 and abs(offset) > 0 and close(got - offset, want, max(rtol, 1e-5)):
        return M("{name} is off by the same amount, {offset:.4g}, everywhere.", name=name, offset=offset)
    return None


def _describe_rows(name: Name, got: Array, want: Array, rtol: float) -> Message | None:
    if got.ndim < 2 or got.shape[0] < 2:  # noqa: PLR2004 - of a vector each value is told by itself
        return None
    wrong = (np.abs(got - want) > allowed(want, rtol)).reshape(got.shape[0], -1).any(axis=1)
    if wrong.all():
        return None
    rows = ", ".join(str(row) for row in np.flatnonzero(wrong)[:5])
    return M(
        "{name} is right in {right} of {all} rows; wrong in row {rows}.",
        name=name,
        right=int((~wrong).sum()),
        all=got.shape[0],
        rows=rows + (" …" if int(wrong.sum()) > 5 else ""),  # noqa: PLR2004
    )


def _describe_worst(name: Name, got: Array, want: Array, rtol: float) -> Message:
    if got.ndim == 0:
        return M("{name} is {value:.6g}, which is not right.", name=name, value=float(got))
    error = relative_error(got, want)
    wrong = int((np.abs(got - want) > allowed(want, rtol)).sum())
    worst = np.unravel_index(int(error.argmax()), got.shape)
    return M(
        "{name}: {count} of {all} values are wrong; the worst is at {where}, where yours is {value:.6g} "
        "(relative error {error:.2g}).",
        name=name,
        count=wrong,
        all=got.size,
        where="[" + ", ".join(str(int(i)) for i in worst) + "]",
        value=float(got[worst]),
        error=float(error[worst]),
    )


def _index(mask: np.typing.NDArray[np.bool_]) -> str:
    first = np.unravel_index(int(mask.argmax()), mask.shape)
    return "[" + ", ".join(str(int(i)) for i in first) + "]"


def _shape(shape: tuple[int, ...]) -> str:
    return str(tuple(int(size) for size in shape))
