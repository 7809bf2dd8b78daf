"""What the store knows, as plain records."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from grader.i18n import Text
from grader.model import Verdict


@dataclass(frozen=True, slots=True)
class AttemptRecord:
    """One graded attempt; its answer and its reports are asked for by `id`."""

    id: int
    mission: str
    started_at: datetime
    """UTC."""
    duration_s: float
    verdict: Verdict
    score: float
    points: float
    max_points: float
    isolation: tuple[str, ...]
    data: str
    seed: str
    diagnoses: tuple[str, ...]
    """Codes, in the order in which they were found."""

    @property
    def passed(self) -> bool:
        """Whether every check passed."""
        return self.verdict is Verdict.PASSED


@dataclass(frozen=True, slots=True)
class Recurring:
    """A mistake that was made in several attempts."""

    code: str
    title: Text
    attempts: int
    missions: tuple[str, ...]
    """Where, in the order in which it first happened there."""
    last_at: datetime


@dataclass(frozen=True, slots=True)
class CardRecord:
    """A question that comes back on a schedule."""

    mission: str
    question: str
    due: datetime
    """UTC."""
    card: str
    """What the scheduler needs to know, as its own JSON."""


@dataclass(frozen=True, slots=True)
class MissionProgress:
    """How far a learner is with one mission."""

    mission: str
    attempts: int = 0
    passed: bool = False
    best_points: float = 0.0
    best_score: float = 0.0
    hints: int = 0
