"""Verdicts on what the documents say, computed from the figures."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.headlines.entry import Entry
from benchmarks.headlines.spread import could_be_one_of, finite, prediction_interval
from benchmarks.headlines.store import Run


class NotYetRunError(Exception):
    """A verdict needs results that are not there; the message says which."""


class Results:
    """The figures by configuration."""

    def __init__(self, entries: Sequence[Entry], runs: Mapping[str, Sequence[Run]]) -> None:
        self._entries = {entry.name: entry for entry in entries}
        self._runs = runs

    def claim(self, name: str) -> Mapping[str, float]:
        """What the document prints."""
        return self._entries[name].claim

    def ran(self, name: str) -> int:
        """How many runs are done."""
        return len(self._runs.get(name, ()))

    def values(self, name: str, figure: str = "accuracy", *, least: int = 1) -> list[float]:
        """That figure of every run, by seed.

        Raises:
            NotYetRunError: Fewer than `least` runs are done.
        """
        if self.ran(name) < least:
            raise NotYetRunError(f"`{name}`: {self.ran(name)} of at least {least} runs")
        return [run.figures[figure] for run in self._runs[name]]

    def curve(self, name: str, curve: str = "accuracy") -> list[float]:
        """The mean over the seeds, epoch by epoch."""
        self.values(name)
        return [statistics.fmean(each) for each in zip(*(run.curves[curve] for run in self._runs[name]), strict=False)]


#: Whether the claim held, and the figures that say so.
Judgement = tuple[bool, str]


@dataclass(frozen=True, slots=True)
class Statement:
    """Something a document says, how to tell, and why the verdict is what it is.

    Attributes:
        source: The document.
        text: What it says.
        judge: Computes the verdict; raises `NotYetRunError`.
        why: The explanation of a verdict, by the verdict; a verdict that nobody expected has none.
    """

    source: str
    text: str
    judge: Callable[[Results], Judgement]
    why: Mapping[bool, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    """A statement with its verdict: None where runs are missing."""

    statement: Statement
    held: bool | None
    evidence: str
    why: str = ""


def judged(statements: Sequence[Statement], results: Results) -> list[Finding]:
    """The verdict on every statement."""
    return [_finding(statement, results) for statement in statements]


def _finding(statement: Statement, results: Results) -> Finding:
    try:
        held, evidence = statement.judge(results)
    except NotYetRunError as error:
        return Finding(statement, None, f"Not yet run: {error}")
    return Finding(statement, held, evidence, statement.why.get(held, "(An explanation is still to be written.)"))


def printed(name: str, figures: Mapping[str, float] | None = None) -> Callable[[Results], Judgement]:
    """Every figure that the document prints (or these) could be one more run of ours."""

    def judge(results: Results) -> Judgement:
        held, words = True, []
        for figure, claimed in (figures or results.claim(name)).items():
            ours = results.values(name, figure, least=2)
            if len(finite(ours)) < len(ours):
                held = False
                words.append(f"{figure}: nan in {len(ours) - len(finite(ours))} of {len(ours)} runs")
                continue
            low, high = prediction_interval(ours)
            inside = could_be_one_of(claimed, ours)
            held = held and inside
            words.append(f"{figure} {claimed:.4f} is {'in' if inside else 'outside'} [{low:.4f}, {high:.4f}]")
        return held, f"`{name}`: {'; '.join(words)}"

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
    """The lowest and the highest.

    >>> span([0.95, 0.97])
    '0.9500 to 0.9700'
    """
    if not finite(values):
        return "nan"
    low, high = min(finite(values)), max(finite(values))
    return f"{low:.4f}" if low == high else f"{low:.4f} to {high:.4f}"
