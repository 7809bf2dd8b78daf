"""How our figures judge what a document says."""

from __future__ import annotations

import math
import statistics
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from benchmarks.headlines.judging import Judgement, Results
from benchmarks.headlines.spread import could_be_one_of, finite, prediction_interval

_CHANCE: Final = 0.15
_UNLIKELY: Final = 0.025
#: Seeds of run 2 lie that far apart in their loss.
_NEAR: Final = 0.01


def printed(name: str, figures: Mapping[str, float] | None = None, *, spare: int = 0) -> Callable[[Results], Judgement]:
    """The figures that the document prints (or these) could be one more run of ours.

    Of very many figures, each with an interval that holds 95 of 100, one or two lie outside by chance: `spare` of them.
    """

    def judge(results: Results) -> Judgement:
        words: dict[bool, list[str]] = {True: [], False: []}
        for figure, claimed in (figures or results.claim(name)).items():
            ours = results.values(name, figure, least=2)
            lost = len(ours) - len(finite(ours))
            inside = not lost and could_be_one_of(claimed, ours)
            low, high = prediction_interval(ours) if not lost else (math.nan, math.nan)
            interval = f"[{low:.4f}, {high:.4f}]" if not lost else f"nan in {lost} of {len(ours)} runs"
            words[inside].append(f"{figure} {claimed:.4f} {'in' if inside else 'OUTSIDE'} {interval}")
        return len(words[False]) <= spare, f"`{name}`: {'; '.join(words[False] + words[True])}"

    return judge


def above(better: str, worse: str, figure: str = "accuracy") -> Callable[[Results], Judgement]:
    """Every run of one lies above every run of the other."""

    def judge(results: Results) -> Judgement:
        high, low = results.values(better, figure), results.values(worse, figure)
        return min(high) > max(low), f"`{better}` {span(high)}, `{worse}` {span(low)}"

    return judge


def together(*judges: Callable[[Results], Judgement]) -> Callable[[Results], Judgement]:
    """All of them hold."""

    def judge(results: Results) -> Judgement:
        each = [one(results) for one in judges]
        return all(held for held, _ in each), "; ".join(evidence for _, evidence in each)

    return judge


def span(values: Sequence[float]) -> str:
    """The lowest and the highest, and of how many.

    >>> span([0.95, 0.97])
    '0.9500 to 0.9700'
    >>> span([0.95])
    '0.9500 (one seed)'
    """
    numbers = finite(values)
    if not numbers:
        return "nan"
    words = f"{min(numbers):.4f}" if len(set(numbers)) == 1 else f"{min(numbers):.4f} to {max(numbers):.4f}"
    return words if len(values) > 1 else f"{words} (one seed)"


def changes_nothing(one: str, other: str) -> Callable[[Results], Judgement]:
    """The mean of one could be a run of the other."""

    def judge(results: Results) -> Judgement:
        ours, others = results.values(one), results.values(other, least=2)
        return could_be_one_of(statistics.fmean(ours), others), f"`{one}` {span(ours)}, `{other}` {span(others)}"

    return judge


def differ(one: str, other: str) -> Callable[[Results], Judgement]:
    """The same seeds give other figures."""

    def judge(results: Results) -> Judgement:
        pairs = [
            (figure, list(zip(results.values(one, figure), results.values(other, figure), strict=False)))
            for figure in ("accuracy", "loss")
        ]
        words = [f"{figure} {a:.4f} and {b:.4f}" for figure, each in pairs for a, b in each]
        different = any(a != b for _, each in pairs for a, b in each)
        return different, f"`{one}` and `{other}`, seed by seed: {', '.join(words)}"

    return judge


def reaches(name: str, accuracy: float, loss: float) -> Callable[[Results], Judgement]:
    """The mean curve reaches that accuracy, and has about that loss when it does."""

    def judge(results: Results) -> Judgement:
        curve, losses = results.curve(name), results.curve(name, "loss")
        epoch = next((number for number, value in enumerate(curve, start=1) if value >= accuracy), None)
        if epoch is None:
            return False, f"`{name}`: {max(curve):.4f} at most in {len(curve)} epochs"
        reached = losses[epoch - 1]
        evidence = f"`{name}`: {curve[epoch - 1]:.4f} in epoch {epoch}, with a loss of {reached:.4f}"
        return abs(reached - loss) <= _NEAR, evidence

    return judge


def five_steps(results: Results) -> Judgement:
    mismatched = [
        value for name in ("five-steps", "five-steps-E1") for value in results.values(name, "mismatched accuracy")
    ]
    under = sum(value <= 0.10 for value in mismatched)
    return under == len(mismatched), f"{under} of {len(mismatched)} runs are at .10 or below ({span(mismatched)})"


def too_few_steps(results: Results) -> Judgement:
    """Were it for the steps, more of them would help."""
    trained, mismatched = results.values("numpy-loop"), results.values("numpy-loop", "mismatched accuracy")
    matched = results.values("five-steps", "matched accuracy")
    evidence = (
        f"after 50,000 batches the test accuracy is {span(trained)}, and on these mismatched labels still "
        f"{span(mismatched)}; after five steps, the same hundred images with their own labels give {span(matched)}"
    )
    return min(mismatched) > _CHANCE, evidence


def one_factor(results: Results) -> Judgement:
    """The change that the slides name explains the gain only if it gains by itself, on either input."""
    held, words = True, []
    for scale in ("raw", "scaled"):
        before = results.values(f"run1-{scale}")
        for factor in ("hidden", "output"):
            after = results.values(f"run1-{scale}-{factor}")
            held = held and min(finite(after) or [0.0]) > max(before)
            words.append(f"`run1-{scale}-{factor}` {span(after)}")
        words.append(f"`run1-{scale}` {span(before)}")
    return held, "; ".join(words)


def zeros(results: Results) -> Judgement:
    """One of 20 is a small sample: could it come of the share that many draws show?"""
    with_zero, draws = (results.values("softmax-starts", name)[0] for name in ("draws with an exact 0", "draws"))
    lost = results.values("softmax-starts", "of these lost in one epoch")[0]
    ours = results.values("softmax-nan", "nan", least=20)
    chance = 1 - (1 - with_zero / draws) ** 20
    evidence = (
        f"{with_zero:.0f} of {draws:.0f} draws start with an exact 0, and {lost:.0f} of those are nan after one epoch; "
        f"one or more of 20 has a probability of {100 * chance:.0f} %; of our own 20 seeds {sum(ours):.0f} ended in nan"
    )
    return chance > _UNLIKELY, evidence


def best_is_last(results: Results) -> Judgement:
    name = "cnn" if results.ran("cnn") else "cnn-12k"
    stopped, best = results.values(name, "stopped epoch"), results.values(name, "best epoch")
    losses = [f"{results.values(name, figure)[0]:.4f}" for figure in ("best loss", "loss")]
    evidence = (
        f"`{name}`: best epoch {', '.join(f'{value:.0f}' for value in best)}, last epoch "
        f"{', '.join(f'{value:.0f}' for value in stopped)}; loss {losses[0]} then {losses[1]} (seed 0), accuracy "
        f"{span(results.values(name, 'best accuracy'))} then {span(results.values(name))}"
    )
    return stopped == best, evidence
