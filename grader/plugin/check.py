"""The helpers that checks are written with: each either returns, or fails with a sentence that names what is wrong.

All of them judge plain data that came over the wire; none ever touches an object of the learner's.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from grader.feedback.compare import Array, NotNumbers, Numbers, read_numbers, relative_error
from grader.feedback.compare import close as _close
from grader.feedback.describe import Name, describe_not_numbers, describe_shape, describe_values
from grader.feedback.heatmap import heatmap
from grader.i18n import M, Text
from grader.plugin.network import network
from grader.plugin.reading import finite, numbers
from grader.plugin.recorder import CheckFailed, current
from grader.plugin.training import accuracy, curve, figure, keep_network, live, training_matches
from grader.sandbox.subject import Echo, Kept

__all__ = [
    "CheckFailed",
    "Text",
    "accuracy",
    "close",
    "curve",
    "differ",
    "equal",
    "figure",
    "finite",
    "gradient",
    "keep_network",
    "live",
    "network",
    "numbers",
    "numerical_gradient",
    "parts",
    "scalar",
    "shape",
    "that",
    "training_matches",
    "unchanged_inputs",
]


def that(condition: object, en: str, ko: str, *, code: str | None = None) -> None:
    """Fail with a sentence of the mission's own unless the condition holds."""
    if not condition:
        raise CheckFailed(Text(en=en, ko=ko), code=code)


def shape(got: Any, want: Sequence[int], name: Name) -> Array:
    """Fail unless the value is an array of that shape; returns it as float64."""
    values = numbers(got, name)
    if values.shape != tuple(want):
        raise CheckFailed(describe_shape(name, values.shape, tuple(want)))
    return values


def scalar(got: Any, name: Name) -> float:
    """Fail unless the value is one finite real number (Python, NumPy, or an array of one element)."""
    values = numbers(got, name)
    if values.size != 1:
        raise CheckFailed(M("{name} must be one number; it has shape {shape}.", name=name, shape=values.shape))
    value = float(values.reshape(()))
    if not math.isfinite(value):
        raise CheckFailed(M("{name} is {value}; expected a finite number.", name=name, value=value))
    return value


def close(
    got: Any,
    want: Any,
    name: Name,
    *,
    rtol: float | None = None,
    atol: float | None = None,
    factors: Mapping[str, int] | None = None,
) -> None:
    """Fail unless the learner's value equals the right one.

    Args:
        got: The learner's value.
        want: The right value.
        name: What the learner calls it; starts the sentence.
        rtol: Relative tolerance; by the dtype of `got` where not given (1e-6, float32 2e-4).
        atol: Absolute tolerance; a small share of the largest right value where not given.
        factors: Sizes whose missing or doubled average should be named, `{"N": 4}`.
    """
    read, right = _of_one_shape(got, want, name)
    tolerance = read.rtol if rtol is None else max(rtol, read.rtol if read.rtol > 1e-5 else 0.0)  # noqa: PLR2004
    if not _close(read.values, right, tolerance, atol):
        raise CheckFailed(describe_values(name, read.values, right, tolerance, factors))


def equal(got: Any, want: Any, name: Name) -> None:
    """Fail unless the value is exactly the right whole number, text or list of such."""
    if isinstance(want, int | list | np.ndarray):
        read, right = _of_one_shape(got, want, name)
        if not np.array_equal(read.values, right):
            raise CheckFailed(describe_values(name, read.values, right, 0.0))
    elif type(got) is not type(want) or got != want:
        raise CheckFailed(M("{name} is {got!r}, which is not right.", name=name, got=got))


def _of_one_shape(got: Any, want: Any, name: Name) -> tuple[Numbers, Array]:
    """The learner's numbers and the right ones; fails unless they are numbers, of the same shape."""
    if isinstance(got, Kept):
        got = got.value()
    read, right = read_numbers(got), np.asarray(want, dtype=np.float64)
    if isinstance(read, NotNumbers):
        raise CheckFailed(describe_not_numbers(name, read))
    if read.values.shape != right.shape:
        raise CheckFailed(describe_shape(name, read.values.shape, right.shape))
    return read, right


def differ(one: Any, other: Any, name: Name) -> None:
    """Fail where two values that must differ are equal."""
    first, second = numbers(one, name), numbers(other, name)
    if first.shape == second.shape and np.array_equal(first, second):
        raise CheckFailed(M("{name} stays the same although it must change.", name=name))


def parts(got: Any, count: int, name: Name) -> tuple[Any, ...]:
    """Fail unless the value is a tuple or list of that many items; returns them (kept ones stay kept)."""
    if isinstance(got, Kept):
        items: tuple[Any, ...] = got.parts()
        found = "None" if got.type_name == "NoneType" else got.type_name
    else:
        items = tuple(got) if isinstance(got, tuple | list) else ()
        found = "None" if got is None else type(got).__name__
    if found == "None":
        raise CheckFailed(M("{name} returned None. Did you forget a return?", name=name))
    if len(items) != count:
        what = len(items) if found in {"tuple", "list"} else found
        raise CheckFailed(
            M("{name} must return {count} values; it returned {what}.", name=name, count=count, what=what)
        )
    return items


def unchanged_inputs(echo: Echo, originals: Sequence[Any], names: Sequence[Name]) -> None:
    """Fail unless every argument is, bit by bit, what it was before the call."""
    if isinstance(echo.value, Kept) and echo.value.type_name == "NoneType":
        raise CheckFailed(M("Your function returned None. Did you forget a return?"))  # nothing done changes nothing
    for after, before, name in zip(echo.args, originals, names, strict=False):
        if not _identical(after, before):
            message = M("Your code changed its input {name}. Work on a copy: {name}.copy().", name=name)
            raise CheckFailed(message, code="P8")
    if len(echo.args) != len(originals):
        raise CheckFailed(M("The arguments could not be read back after the call."))


def _identical(after: Any, before: Any) -> bool:
    """Whether plain data is, bit by bit, what it was; containers are compared item by item."""
    if isinstance(before, np.ndarray):
        same = isinstance(after, np.ndarray) and (after.dtype, after.shape) == (before.dtype, before.shape)
        return same and after.tobytes() == before.tobytes()
    if isinstance(before, list | tuple):
        same = isinstance(after, list | tuple) and len(after) == len(before)
        return same and all(map(_identical, after, before))
    if isinstance(before, dict):
        same = isinstance(after, dict) and list(after) == list(before)
        return same and all(_identical(after[key], before[key]) for key in before)
    return type(after) is type(before) and bool(after == before)


def numerical_gradient(f: Callable[[Array], float], x: npt.ArrayLike, h: float = 1e-5) -> Array:
    """The centred difference quotient of f at x, one element after the other.

    Args:
        f: A function of a float64 array, giving one float.
        x: Where, any shape; not changed.
        h: Half of the step.

    Returns:
        float64 of x's shape.

    Source: CS231n, Neural Networks Part 3, "Gradient checks".
    """
    point = np.array(x, dtype=np.float64)
    slope = np.zeros_like(point)
    for index in np.ndindex(point.shape):
        kept = point[index]
        point[index] = kept + h
        above = f(point)
        point[index] = kept - h
        below = f(point)
        point[index] = kept
        slope[index] = (above - below) / (2 * h)
    return slope


def gradient(
    got: Any,
    want: Any,
    name: Name,
    *,
    tolerance: float = 1e-5,
    floor: float = 1e-6,
    factors: Mapping[str, int] | None = None,
) -> None:
    """Fail unless a gradient agrees with the numerical one by the relative error of every element.

    Args:
        got: The learner's gradient.
        want: The numerical gradient (or an analytic one), float64.
        name: What the learner calls it.
        tolerance: Largest relative error; 2e-3 at least where `got` is float32.
        floor: Gradients below this magnitude are compared absolutely.
        factors: As for `close`.
    """
    read, right = _of_one_shape(got, want, name)
    coarse = read.rtol > 1e-5  # noqa: PLR2004 - float32
    limit = max(tolerance, 2e-3) if coarse else tolerance
    floor = max(floor, 1e-2 * float(np.abs(right).max(initial=0.0))) if coarse else floor
    error = relative_error(read.values, right, floor)
    if not np.all(error <= limit):
        label = name if isinstance(name, str) else name.en
        current().heatmap = heatmap(label, read.values, error, limit)
        raise CheckFailed(describe_values(name, read.values, right, limit, factors))
