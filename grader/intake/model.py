"""What an intake is made of: students, what they submitted, and what is odd."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from grader.i18n import Message
from grader.model import Mission


@dataclass(frozen=True, slots=True)
class Student:
    """Someone who hands in; the id alone says who it is."""

    id: str
    """In Unicode's composed form, good as the name of a folder."""
    name: str = ""
    email: str = ""
    section: str = ""


@dataclass(frozen=True, slots=True)
class Submitted:
    """One answer of one student to one mission."""

    student: Student
    mission: Mission
    source: bytes
    origin: str
    """Where it was found: a path below the source, through archives."""
    submitted_at: datetime | None = None
    """With a time zone; None where the source does not say."""
    late: bool = False
    """Whether the platform marked it as late."""
    notes: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Odd:
    """A file that is no submission, and why."""

    path: str
    reason: Message
    expected: bool = False
    """Whether nothing is lost by it: an older version, an answer to a mission that is not asked for."""


@dataclass(frozen=True, slots=True)
class Intake:
    """Everything that a source holds."""

    submissions: tuple[Submitted, ...] = ()
    """By student, then in the order of the course; at most one of each pair."""
    odd: tuple[Odd, ...] = ()
    ignored: Mapping[str, int] = field(default_factory=dict)
    """How often something was found that is nobody's work: `.git`, `__pycache__`, a mission's own texts ..."""

    @property
    def students(self) -> tuple[Student, ...]:
        """Everyone who handed in something, in order."""
        return tuple({each.student.id: each.student for each in self.submissions}.values())
