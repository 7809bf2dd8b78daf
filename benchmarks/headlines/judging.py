"""Verdicts on what the documents say, computed from the figures."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from benchmarks.headlines.entry import Entry
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
