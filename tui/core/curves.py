"""The curve doctor: what shape a learning curve has, what that usually means, and where to look.

The first shape that fits, in the order of `Shape`, is the answer: a curve that breaks off is not also called slow.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from statistics import fmean, median
from typing import Final

from grader import M, Message
from tui.core.scales import first_broken, number

# Fewer points than this have no shape yet.
_FEWEST: Final = 5
# Two runs of the same arithmetic agree to about this much; a different formula does not.
_SAME_REL, _SAME_ABS = 1e-3, 1e-6
# The tail, by which a curve is judged, is its last fifth.
_TAIL: Final = 5
# Tail over start above which a curve counts as growing.
_GROWN: Final = 1.25
# Share of the start that a curve must lose, or wobble by, not to be called flat.
_STILL: Final = 0.02
# Of the reference's way down, the share below which a curve crawls.
_SLOW: Final = 0.5
# Without a reference: share of the start still left, and last half over first half, of a straight slow descent.
_LEFT, _STRAIGHT = 0.6, 0.5
# A jump from point to point, as a share of the level, that is noise at most below and a swing above.
_SWING, _CALM = 0.5, 0.05
# Share of points at which the curve turns: independent noise turns at two thirds, swinging steps nearly always.
_ALTERNATES: Final = 0.8
# Accuracy on the training rows over that on the test rows, and its growth, in shares of one.
_GAP, _GAP_GROWTH = 0.04, 0.02
# A gap this wide needs no growth to be called one.
_WIDE_GAP: Final = 0.1
# Larger numbers than this are cut to it: what they mean is the same, and their sums stay numbers.
_HUGE: Final = 1e150


class Shape(StrEnum):
    """What a curve does."""

    SHORT = "short"
    BROKEN = "broken"
    DIVERGES = "diverges"
    FLAT = "flat"
    OSCILLATES = "oscillates"
    CRAWLS = "crawls"
    PARTS = "parts"
    OVERFITS = "overfits"
    FINE = "fine"


@dataclass(frozen=True, slots=True)
class Finding:
    """What the doctor says."""

    shape: Shape
    sentence: Message
    advice: Message | None = None
    at: int | None = None
    """The iteration that the sentence speaks of, or from which the learner's curve is another than the reference's."""


@dataclass(frozen=True, slots=True)
class Case:
    """The series that belong to one training."""

    learner: Sequence[float]
    """The learner's loss, one number for each iteration."""
    reference: Sequence[float] = ()
    """The reference's on the same iterations; empty where there is none."""
    train: Sequence[float] = ()
    """The learner's accuracy on the training rows, in [0, 1]."""
    test: Sequence[float] = ()
    """The learner's accuracy on rows that were not trained on."""
    classes: int = 10
    """Among how many classes the network decides."""

    @property
    def beside(self) -> Sequence[float]:
        """The reference's loss on the learner's iterations; empty where it does not reach so far."""
        return self.reference[: len(self.learner)] if len(self.reference) >= len(self.learner) else ()

    @property
    def parts_at(self) -> int | None:
        """The first iteration at which the learner's loss is not the reference's; None where it always is."""
        return parting(self.learner, self.reference)


def parting(learner: Sequence[float], reference: Sequence[float]) -> int | None:
    """The first index where two series differ by more than rounding, on the length that they share."""
    for index, (mine, theirs) in enumerate(zip(learner, reference, strict=False)):
        if not (mine == theirs or math.isclose(mine, theirs, rel_tol=_SAME_REL, abs_tol=_SAME_ABS)):
            return index
    return None


def examine(case: Case) -> Finding:
    """Name the shape of a training."""
    broken = _broken(case)
    if broken is not None:
        return broken
    case = replace(case, learner=_tame(case.learner), reference=_tame(case.reference))
    if not case.learner or (len(case.learner) < _FEWEST and not case.reference):
        return Finding(Shape.SHORT, M("Too few points yet to say anything about the curve."))
    follows = bool(case.reference) and case.parts_at is None
    found = None if follows else next((found for rule in _RULES if (found := rule(case)) is not None), None)
    return found or (None if follows else _overfits(case)) or _fine(case, follows=follows)


def _broken(case: Case) -> Finding | None:
    at = first_broken(case.learner)
    if at is None:
        return None
    before, start = case.learner[:at], next(iter(case.learner))
    sentence = M("The loss is {value} from iteration {at} on.", value=number(case.learner[at]), at=at)
    if before and max(before) > 2 * abs(start) > 0:
        return Finding(
            Shape.BROKEN,
            M("{sentence} It grew before that.", sentence=sentence),
            M(
                "Each step makes it worse until numbers overflow: try a learning rate ten times smaller, and "
                "check the sign of the update."
            ),
            at,
        )
    advice = M(
        "Look for log(0), a division by zero, or exp of a large number: print the smallest and largest "
        "values just before."
    )
    return Finding(Shape.BROKEN, sentence, advice, at)


def _diverges(case: Case) -> Finding | None:
    start, tail = _start(case.learner), fmean(_tail(case.learner))
    if len(case.learner) < _FEWEST or tail <= _GROWN * start or tail - start <= _same(start):
        return None
    sentence = M("The loss grows: from {start} to {end}.", start=number(case.learner[0]), end=number(tail))
    advice = M(
        "The learning rate is too high, or the step goes up the gradient instead of down: check the "
        "minus sign, then try a tenth of the rate."
    )
    return Finding(Shape.DIVERGES, sentence, advice, case.parts_at)


def _flat(case: Case) -> Finding | None:
    values = case.learner
    start = _start(values)
    if len(values) < _FEWEST or not _still(values):
        return None
    if case.beside and _still(case.beside):
        return None  # the reference does not move either: that is how this training is
    guess = math.log(case.classes) if case.classes > 1 else 0.0
    if guess and math.isclose(start, guess, rel_tol=0.05):
        sentence = M(
            "The loss stays at {value}, which is ln {classes}: what a network has that only guesses.",
            value=number(start),
            classes=case.classes,
        )
    else:
        sentence = M("The loss stays at {value}: nothing is learned.", value=number(start))
    advice = M(
        "Do the weights change at all? Check that the gradients are not zero and that the update "
        "reaches the weights that predict."
    )
    return Finding(Shape.FLAT, sentence, advice, case.parts_at)


def _oscillates(case: Case) -> Finding | None:
    if len(case.learner) < 2 * _FEWEST:
        return None
    half = case.learner[len(case.learner) // 2 :]
    swing = _swing(half)
    if case.beside:
        theirs = case.beside[len(case.learner) // 2 :]
        # Batches are noisy by themselves: what counts is to jump more than the reference does, and to end no better.
        wild = swing > 3 * _swing(theirs) + _CALM and fmean(half) > fmean(theirs)
    else:
        wild = swing > _SWING or (swing > _CALM and _turns(half) > _ALTERNATES)
    if not wild:
        return None
    low, high = min(half), max(half)
    sentence = M(
        "The loss jumps up and down between {low} and {high} and does not settle.", low=number(low), high=number(high)
    )
    advice = M("Each step leaps over the valley: try a learning rate two to ten times smaller, or a larger batch.")
    return Finding(Shape.OSCILLATES, sentence, advice, case.parts_at)


def _crawls(case: Case) -> Finding | None:
    values = case.learner
    start, tail = _start(values), fmean(_tail(values))
    if len(values) < _FEWEST or tail >= start:
        return None
    advice = M(
        "The steps are too small: try a larger learning rate, and check that the gradient is divided by "
        "the batch size only once."
    )
    if theirs := case.beside:
        way = _start(theirs) - fmean(_tail(theirs))
        if way <= _STILL * abs(_start(theirs)) or start - tail >= _SLOW * way:
            return None
        sentence = M(
            "The loss falls too slowly: to {end}, where the reference is at {reference} by now.",
            end=number(tail),
            reference=number(fmean(_tail(theirs))),
        )
        return Finding(Shape.CRAWLS, sentence, advice, case.parts_at)
    middle = fmean(_tail(values[: len(values) // 2 + 1]))
    first, second = start - middle, middle - tail
    if tail < _LEFT * start or first <= 0 or second < _STRAIGHT * first:
        return None
    sentence = M(
        "The loss falls in a straight, slow line: from {start} only to {end}.", start=number(start), end=number(tail)
    )
    return Finding(Shape.CRAWLS, sentence, advice)


def _parts(case: Case) -> Finding | None:
    at = case.parts_at
    if at is None:
        return None
    mine, theirs = number(case.learner[at]), number(case.reference[at])
    sentence = M(
        "Your curve leaves the reference at iteration {at}: {mine} instead of {theirs}.",
        at=at,
        mine=mine,
        theirs=theirs,
    )
    if at == 0:
        advice = M(
            "It differs before any step was made: look at the starting weights, the forward pass and the "
            "loss, not at the update."
        )
    elif at == 1:
        advice = M("The first loss is right and the second is not: look at the gradients and at the update.")
    else:
        advice = M(
            "The first {at} iterations are right: look at what happens only now and then, such as the order "
            "of the rows, the end of an epoch or a state that is kept.",
            at=at,
        )
    return Finding(Shape.PARTS, sentence, advice, at)


_RULES: Final[tuple[Callable[[Case], Finding | None], ...]] = (_diverges, _flat, _oscillates, _crawls, _parts)


def _overfits(case: Case) -> Finding | None:
    gaps = [a - b for a, b in zip(case.train, case.test, strict=False) if math.isfinite(a) and math.isfinite(b)]
    if len(gaps) < 3:  # noqa: PLR2004 - a gap that grows has a beginning, a middle and an end
        return None
    first, last = gaps[0], fmean(gaps[-max(1, len(gaps) // _TAIL) :])
    if last < _WIDE_GAP and (last < _GAP or last - first < _GAP_GROWTH):
        return None
    sentence = M(
        "The network learns its training rows by heart: {train:.1%} right there, {test:.1%} on new rows.",
        train=case.train[len(gaps) - 1],
        test=case.test[len(gaps) - 1],
    )
    advice = M("Stop earlier, or use more data, fewer units, dropout or weight decay.")
    return Finding(Shape.OVERFITS, sentence, advice)


def _fine(case: Case, *, follows: bool) -> Finding:
    if follows and len(case.learner) < len(case.reference):
        return Finding(Shape.FINE, M("So far your curve is the reference's."))
    if follows:
        return Finding(Shape.FINE, M("Your curve is the reference's, from the first iteration to the last."))
    first, tail = case.learner[0], fmean(_tail(case.learner))
    if tail >= first:
        words = M("Nothing stands out in this curve: from {start} to {end}.", start=number(first), end=number(tail))
    else:
        words = M("The loss falls as it should: from {start} to {end}.", start=number(first), end=number(tail))
    return Finding(Shape.FINE, words)


def _tame(values: Sequence[float]) -> tuple[float, ...]:
    return tuple(min(max(value, -_HUGE), _HUGE) if math.isfinite(value) else _HUGE for value in values)


def _tail(values: Sequence[float]) -> Sequence[float]:
    return values[-max(1, len(values) // _TAIL) :]


def _start(values: Sequence[float]) -> float:
    """The level at the beginning; the median of a few, for the first batch may be an odd one."""
    return median(values[: max(1, min(3, len(values) // 20))])


def _still(values: Sequence[float]) -> bool:
    """Whether a series stays where it started: neither level nor single points move away, noise aside."""
    start = _start(values)
    away = abs(fmean(_tail(values)) - start)
    return (
        away <= _STILL * abs(start) and _swing(values) <= _CALM and max(values) - min(values) <= 4 * _CALM * abs(start)
    )


def _swing(values: Sequence[float]) -> float:
    """The usual jump from one point to the next, as a share of the level."""
    level = fmean(map(abs, values)) or 1.0
    return median(abs(b - a) for a, b in pairwise(values)) / level


def _turns(values: Sequence[float]) -> float:
    """The share of points at which the curve changes direction."""
    steps = [b - a for a, b in pairwise(values)]
    return sum(a * b < 0 for a, b in pairwise(steps)) / max(1, len(steps) - 1)


def _same(value: float) -> float:
    return _SAME_ABS + _SAME_REL * abs(value)
