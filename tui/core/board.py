"""What is known of the grade that runs, or ran: fed with the service's events, asked by the screen."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from grader import Lang, Outcome, Verdict
from grader.face import CheckDone, Failed, Graded, Stopped, Training

if TYPE_CHECKING:
    from grader import CheckReport, MissionReport
    from grader.face import CheckInfo, Event, Text


class Phase(StrEnum):
    """Where a grade is."""

    IDLE = "idle"
    RUNNING = "running"
    GRADED = "graded"
    STOPPED = "stopped"
    FAILED = "failed"


@dataclass(slots=True)
class Row:
    """One check, before and after it ran."""

    name: str
    title: Text
    max_points: float
    result: dict[Lang, CheckReport] | None = None

    @property
    def outcome(self) -> Outcome | None:
        """How it ended; None while it has not."""
        return self.result["en"].outcome if self.result is not None else None


@dataclass(slots=True)
class Series:
    """A curve as far as it is known: the learner's, and the reference's where there is one."""

    learner: list[float] = field(default_factory=list)
    reference: list[float] = field(default_factory=list)
    parts_at: int | None = None


class Board:
    """The checks of one mission and what became of them."""

    def __init__(self, checks: Sequence[CheckInfo], limit_s: float = 0.0) -> None:
        self.limit_s = limit_s
        """What all checks together may take; 0 where nobody says."""
        self.rows = [Row(each.name, each.title, each.points) for each in checks]
        self.phase = Phase.IDLE
        self.reports: dict[Lang, MissionReport] | None = None
        self.failure: Failed | None = None
        self.training: Training | None = None
        self.curves: dict[str, Series] = {}
        self.attempt_id: int | None = None

    def begin(self) -> None:
        """A grade starts: what was known is of the answer before."""
        for row in self.rows:
            row.result = None
        self.phase, self.reports, self.failure, self.training = Phase.RUNNING, None, None, None
        self.curves = {}

    def take(self, event: Event) -> None:
        """Learn what the service tells."""
        match event:
            case CheckDone():
                self._check(event.check)
                self.training = None
            case Training():
                self._training(event)
            case Graded():
                self.show({lang: report.missions[0] for lang, report in event.reports.items()})
                self.attempt_id = event.attempt_id
            case Stopped():
                self.phase, self.training = Phase.STOPPED, None
            case Failed():
                self.phase, self.failure, self.training = Phase.FAILED, event, None

    def end(self) -> None:
        """The grade is over, whatever it told: one that said nothing of its end counts as stopped."""
        if self.phase is Phase.RUNNING:
            self.phase, self.training = Phase.STOPPED, None

    def show(self, reports: dict[Lang, MissionReport]) -> None:
        """Show a whole report: of the grade that just ended, or of an earlier attempt."""
        self.phase, self.reports, self.training = Phase.GRADED, reports, None
        self.curves = {}
        english, korean = reports["en"].checks, reports["ko"].checks
        for one, other in zip(english, korean, strict=True):
            self._check({"en": one, "ko": other})

    @property
    def done(self) -> int:
        """How many checks are known."""
        return sum(row.result is not None for row in self.rows)

    @property
    def passed(self) -> bool:
        """Whether the mission is passed."""
        return self.reports is not None and self.reports["en"].verdict is Verdict.PASSED

    @property
    def failed_rows(self) -> list[Row]:
        """The checks that failed, in order."""
        return [row for row in self.rows if row.outcome not in {None, Outcome.PASS}]

    def repeats(self, row: Row) -> bool:
        """Whether an earlier check failed with the very same words."""
        for each in self.failed_rows:
            if each is row:
                return False
            if each.result is not None and row.result is not None:
                same = each.result["en"].feedback == row.result["en"].feedback
                if same and each.result["en"].line == row.result["en"].line:
                    return True
        return False

    @property
    def marked_lines(self) -> frozenset[int]:
        """The lines of the answer that failed checks are about."""
        lines = (row.result["en"].line for row in self.failed_rows if row.result is not None)
        return frozenset(line for line in lines if line is not None)

    def _check(self, both: dict[Lang, CheckReport]) -> None:
        report = both["en"]
        row = next((row for row in self.rows if row.name == report.name), None)
        if row is None:
            return
        row.result = both
        for curve in report.curves:
            self.curves[curve.name] = Series(_floats(curve.learner), _floats(curve.reference), curve.parts_at)

    def _training(self, event: Training) -> None:
        first = self.training is None or self.training.check != event.check
        self.training = event
        if first or event.reference:
            self.curves = {name: Series([], _floats(points)) for name, points in event.reference.items()}
        for name, points in event.values.items():
            self.curves.setdefault(name, Series()).learner.extend(_floats(points))


def _floats(points: Sequence[float | None]) -> list[float]:
    return [math.nan if point is None else float(point) for point in points]
