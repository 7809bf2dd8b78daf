"""The curve doctor: what shape a learning curve has, what that usually means, and where to look.

The first shape that fits, in the order of `Shape`, is the answer: a curve that breaks off is not also called slow.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from statistics import fmean
from typing import Final

from grader.face import M, Message
from tui.core.scales import first_broken, number
from tui.core.series import CALM, STILL, is_still, parting, rounding, start_level, swing_of, tail, tame, turns

# Fewer points than this have no shape yet.
_FEWEST: Final = 5
# Tail over start above which a curve counts as growing.
_GROWN: Final = 1.25
# Of the reference's way down, the share below which a curve crawls.
_SLOW: Final = 0.5
# Without a reference: share of the start still left, and last half over first half, of a straight slow descent.
_LEFT, _STRAIGHT = 0.6, 0.5
# A jump from point to point, as a share of the level, that is a swing.
_SWING: Final = 0.5
# Share of points at which the curve turns: independent noise turns at two thirds, swinging steps nearly always.
_ALTERNATES: Final = 0.8
# Accuracy on the training rows over that on the test rows, and its growth, in shares of one.
_GAP, _GAP_GROWTH = 0.04, 0.02
# A gap this wide needs no growth to be called one.
_WIDE_GAP: Final = 0.1


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


def examine(case: Case) -> Finding:
    """Name the shape of a training."""
    broken = _broken(case)
    if broken is not None:
        return broken
    case = replace(case, learner=tame(case.learner), reference=tame(case.reference))
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
    start, end = start_level(case.learner), fmean(tail(case.learner))
    if len(case.learner) < _FEWEST or end <= _GROWN * start or end - start <= rounding(start):
        return None
    sentence = M("The loss grows: from {start} to {end}.", start=number(case.learner[0]), end=number(end))
    advice = M(
        "The learning rate is too high, or the step goes up the gradient instead of down: check the "
        "minus sign, then try a tenth of the rate."
    )
    return Finding(Shape.DIVERGES, sentence, advice, case.parts_at)


def _flat(case: Case) -> Finding | None:
    values = case.learner
    start = start_level(values)
    if len(values) < _FEWEST or not is_still(values):
        return None
    if case.beside and is_still(case.beside):
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
    swing = swing_of(half)
    if case.beside:
        theirs = case.beside[len(case.learner) // 2 :]
        # Batches are noisy by themselves: what counts is to jump more than the reference does, and to end no better.
        wild = swing > 3 * swing_of(theirs) + CALM and fmean(half) > fmean(theirs)
    else:
        wild = swing > _SWING or (swing > CALM and turns(half) > _ALTERNATES)
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
    start, end = start_level(values), fmean(tail(values))
    if len(values) < _FEWEST or end >= start:
        return None
    advice = M(
        "The steps are too small: try a larger learning rate, and check that the gradient is divided by "
        "the batch size only once."
    )
    if theirs := case.beside:
        way = start_level(theirs) - fmean(tail(theirs))
        if way <= STILL * abs(start_level(theirs)) or start - end >= _SLOW * way:
            return None
        sentence = M(
            "The loss falls too slowly: to {end}, where the reference is at {reference} by now.",
            end=number(end),
            reference=number(fmean(tail(theirs))),
        )
        return Finding(Shape.CRAWLS, sentence, advice, case.parts_at)
    middle = fmean(tail(values[: len(values) // 2 + 1]))
    first, second = start - middle, middle - end
    if end < _LEFT * start or first <= 0 or second < _STRAIGHT * first:
        return None
    sentence = M(
        "The loss falls in a straight, slow line: from {start} only to {end}.", start=number(start), end=number(end)
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
    first, last = gaps[0], fmean(tail(gaps))
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
    first, end = case.learner[0], fmean(tail(case.learner))
    if end >= first:
        words = M("Nothing stands out in this curve: from {start} to {end}.", start=number(first), end=number(end))
    else:
        words = M("The loss falls as it should: from {start} to {end}.", start=number(first), end=number(end))
    return Finding(Shape.FINE, words)
