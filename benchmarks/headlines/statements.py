"""What the documents say beside their figures, how our figures judge it, and why."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from typing import Final

from benchmarks.headlines.entries import QUICKSTART
from benchmarks.headlines.judging import Judgement, Results, Statement, above, printed, span, together
from benchmarks.headlines.spread import could_be_one_of, finite

_CHANCE: Final = 0.15


def _changes_nothing(one: str, other: str) -> Callable[[Results], Judgement]:
    """The mean of one could be a run of the other."""

    def judge(results: Results) -> Judgement:
        ours, others = results.values(one), results.values(other, least=2)
        return could_be_one_of(statistics.fmean(ours), others), f"`{one}` {span(ours)}, `{other}` {span(others)}"

    return judge


def _reaches(name: str, accuracy: float) -> Callable[[Results], Judgement]:
    """The mean curve reaches that accuracy, and when."""

    def judge(results: Results) -> Judgement:
        curve, losses = results.curve(name), results.curve(name, "loss")
        epoch = next((number for number, value in enumerate(curve, start=1) if value >= accuracy), None)
        if epoch is None:
            return False, f"`{name}`: {max(curve):.4f} at most in {len(curve)} epochs"
        return True, f"`{name}`: {curve[epoch - 1]:.4f} in epoch {epoch}, with a loss of {losses[epoch - 1]:.4f}"

    return judge


def _five_steps(results: Results) -> Judgement:
    mismatched = [
        value for name in ("five-steps", "five-steps-E1") for value in results.values(name, "mismatched accuracy")
    ]
    under = sum(value <= 0.10 for value in mismatched)
    return under == len(mismatched), f"{under} of {len(mismatched)} runs are at .10 or below ({span(mismatched)})"


def _too_few_steps(results: Results) -> Judgement:
    """Were it for the steps, more of them would help."""
    trained, mismatched = results.values("numpy-loop"), results.values("numpy-loop", "mismatched accuracy")
    matched = results.values("five-steps", "matched accuracy")
    evidence = (
        f"after 50,000 batches the test accuracy is {span(trained)}, and on these mismatched labels still "
        f"{span(mismatched)}; after five steps, the same hundred images with their own labels give {span(matched)}"
    )
    return min(mismatched) > _CHANCE, evidence


def _one_factor(results: Results) -> Judgement:
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


def _zeros(results: Results) -> Judgement:
    zeros, lost = (results.values("softmax-printed", name, least=20) for name in ("zeros at start", "nan"))
    started = sum(value > 0 for value in zeros)
    evidence = f"{started} of {len(zeros)} seeds start with an exact 0, {sum(map(int, lost))} of {len(lost)} end in nan"
    return started == 1, evidence


def _best_is_last(results: Results) -> Judgement:
    name = "cnn" if results.ran("cnn") else "cnn-12k"
    stopped, best = results.values(name, "stopped epoch"), results.values(name, "best epoch")
    losses = [f"{results.values(name, figure)[0]:.4f}" for figure in ("best loss", "loss")]
    evidence = (
        f"`{name}`: best epoch {', '.join(f'{value:.0f}' for value in best)}, last epoch "
        f"{', '.join(f'{value:.0f}' for value in stopped)}; loss {losses[0]} then {losses[1]} (seed 0), accuracy "
        f"{span(results.values(name, 'best accuracy'))} then {span(results.values(name))}"
    )
    return stopped == best, evidence


STATEMENTS: Final = (
    Statement("S3, run 1", "accuracy .8322, loss .5365, if the pixels were raw.", printed("run1-raw")),
    Statement("S3, run 1", "accuracy .8322, loss .5365, if the pixels were divided by 255.", printed("run1-scaled")),
    Statement("S3, run 2", "accuracy .9519, loss .1802, if the pixels were raw and epochs 10.", printed("run2-raw")),
    Statement("S3, run 2", "accuracy .9519, loss .1802, if the pixels were divided by 255.", printed("run2-scaled")),
    Statement("S3, run 2", "reaches .9519 on scaled pixels if trained longer.", _reaches("run2-scaled-long", 0.9519)),
    Statement("S3, run 2", "reaches .9519 on raw pixels.", _reaches("run2-raw", 0.9519)),
    Statement("S3", "ReLU and softmax are what raises 83 % to 95 %.", _one_factor),
    Statement(
        "S3",
        "wider is better: 128 units rather than 32.",
        together(*(above(name, f"{name}-width") for name in ("run1-raw", "run1-scaled", "run2-raw", "run2-scaled"))),
    ),
    Statement(
        "S3, quickstart",
        "test accuracy .9773, loss .0735.",
        printed("quickstart", {name: QUICKSTART[name] for name in ("accuracy", "loss")}),
    ),
    Statement(
        "S3, quickstart",
        "five pairs of training loss and accuracy.",
        printed("quickstart", {name: value for name, value in QUICKSTART.items() if name.startswith("train")}),
    ),
    Statement(
        "S2, Keras 784-50-10",
        "public runs of it print .9680 and .9692.",
        together(*(printed("keras-784-50-10", {"accuracy": value}) for value in (0.9680, 0.9692))),
    ),
    Statement("S2, five steps", "the accuracy is 10 % or less.", _five_steps),
    Statement("S2, five steps", "because there were so few steps.", _too_few_steps),
    Statement("S2 with E1", "the share of the digit 1: .1135 (our own expectation).", printed("numpy-loop-E1")),
    Statement(
        "S2 with E2",
        "a db1 several times too large does not show in the accuracy (our own expectation).",
        _changes_nothing("numpy-loop-E2", "numpy-loop"),
    ),
    Statement("S4", "exact zeros before training in 1 of 20 seeds (our own expectation).", _zeros),
    Statement("S0, CNN", "training that stopped early leaves the best model.", _best_is_last),
    Statement(
        "S1",
        "optimizer='sgd' is the SGD(0.1) that the line before built.",
        _changes_nothing("s1-sgd-string", "s1-sgd-0.1"),
    ),
    Statement("S1", "Adam does better than SGD.", above("s1-adam", "s1-sgd-0.1")),
    Statement(
        "S0, 17-30-1", "mean squared error serves a sigmoid.", _changes_nothing("synthetic-mse", "synthetic-bce")
    ),
)
