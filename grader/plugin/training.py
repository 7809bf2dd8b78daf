"""The check helpers for what was trained: its accuracy, its curve, the network itself."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from itertools import chain, zip_longest
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from grader.feedback.compare import Array, allowed
from grader.feedback.describe import Name
from grader.i18n import M, Message, Text
from grader.model import Curve, Digit
from grader.plugin.reading import finite, numbers
from grader.plugin.recorder import CheckFailed, current

_MAX_DIGITS: Final = 24
Network = Callable[[npt.NDArray[np.uint8]], Any]


def accuracy(
    outputs: Any,
    labels: npt.NDArray[np.integer[Any]],
    name: Name,
    *,
    digits: Sequence[int] | npt.NDArray[np.integer[Any]] | None = None,
) -> float:
    """The share of rows whose largest output is at the label; computed here, on labels the worker never saw.

    Args:
        outputs: Scores or probabilities of shape (n, classes).
        labels: int of shape (n,).
        name: What the learner calls the outputs.
        digits: Which test image each row is; some of the wrong ones go into the report.
    """
    values = finite(outputs, name)
    if values.ndim != 2 or values.shape[0] != labels.shape[0]:  # noqa: PLR2004
        raise CheckFailed(
            M("{name} must have one row for each of the {n} samples; it has shape {shape}.",
              name=name, n=labels.shape[0], shape=values.shape)
        )  # fmt: skip
    right = values.argmax(axis=1) == labels
    if digits is not None:
        current().digits = _wrong(values, labels, np.asarray(digits), ~right)
    return float(np.mean(right))


def _wrong(
    scores: Array, labels: npt.NDArray[Any], rows: npt.NDArray[Any], wrong: npt.NDArray[np.bool_]
) -> tuple[Digit, ...]:
    """Some of the wrong rows: the first of each class, then the second of each ..."""
    classes = [np.flatnonzero(wrong & (labels == label))[:_MAX_DIGITS].tolist() for label in np.unique(labels)]
    turns = [row for row in chain.from_iterable(zip_longest(*classes)) if row is not None][:_MAX_DIGITS]
    shares = probabilities(scores[turns])
    return tuple(
        Digit(int(rows[row]), int(labels[row]), tuple(map(float, share)))
        for row, share in zip(turns, shares, strict=True)
    )


def probabilities(scores: Array) -> Array:
    """Rows as probabilities: as they are where they are such, else through a softmax."""
    if (scores >= 0).all() and (np.abs(scores.sum(axis=1) - 1) < 1e-3).all():  # noqa: PLR2004 - float32
        return scores.clip(0.0, 1.0)
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(powers / powers.sum(axis=1, keepdims=True), dtype=np.float64)


def keep_network(predict: Network) -> None:
    """Name what answers for the trained network, so that a person can try it on digits of his own after the grade.

    Args:
        predict: Gives scores or probabilities of shape (n, 10) for uint8 images of shape (n, 28, 28).
    """
    current().network = predict


def live(name: str, reference: Sequence[float] | npt.NDArray[Any]) -> None:
    """Tell the reference's curve before a training starts, so that the learner's can be drawn over it as it grows.

    Args:
        name: `loss`, `accuracy` ...: a key of the history.
        reference: Its numbers, one for each epoch or step.
    """
    current().reference[name] = tuple(float(value) for value in reference)


def figure(en: str, ko: str, learner: float, reference: float) -> None:
    """Put a number beside the reference's into the report."""
    current().figures.append((Text(en=en, ko=ko), float(learner), float(reference)))


def curve(name: str, series: Any, reference: Sequence[float] | npt.NDArray[Any]) -> None:
    """Put a curve beside the reference's into the report, whatever it is; a training has seeds of its own."""
    got = numbers(series, name).reshape(-1)[: len(reference)]
    current().curves.append(Curve(name, tuple(map(float, got)), tuple(map(float, reference))))


def training_matches(
    series: Sequence[float],
    reference: Sequence[float],
    name: str = "loss",
    *,
    rtol: float = 1e-4,
    message: Message | None = None,
) -> None:
    """Fail unless a curve follows the reference's, step by step; both curves go into the report.

    Args:
        series: The learner's numbers, one for each iteration.
        reference: The reference's.
        name: What the curve shows.
        rtol: Largest relative difference at any iteration.
        message: Replaces the sentence that names the first iteration where the curves part.
    """
    got = numbers(series, name).reshape(-1)
    want = np.asarray(reference, dtype=np.float64)
    length = min(got.size, want.size)
    off = ~(np.abs(got[:length] - want[:length]) <= allowed(want[:length], rtol))
    parts_at = int(off.argmax()) if off.any() else (length if got.size != want.size else None)
    shown = got[: want.size + 1]  # a learner's list may have a million entries
    curve = Curve(name, tuple(float(v) for v in shown), tuple(float(v) for v in want), parts_at)
    current().curves.append(curve)
    if parts_at is None:
        return
    if message is None:
        message = _parting(name, got, parts_at, want.size)
    raise CheckFailed(message)


def _parting(name: str, got: Array, parts_at: int, expected: int) -> Message:
    if parts_at >= got.size or got.size != expected:
        return M("The {name} has {got} values, expected {want}.", name=name, got=got.size, want=expected)
    if not math.isfinite(float(got[parts_at])):
        return M("Your {name} becomes {value} at iteration {i}.", name=name, value=float(got[parts_at]), i=parts_at)
    return M(
        "Your {name} leaves the reference's at iteration {i}, where it is {value:.6g}.",
        name=name,
        i=parts_at,
        value=float(got[parts_at]),
    )
