"""A class on paper: who handed in what, and what became of it. Plain data that gradebooks and reports are made from.

Everything is in one reader's language already, and a pure function of a batch's journal; nothing here grades. As in
reports, nothing can hold itself, so the garbage collector passes it over.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from enum import StrEnum

import msgspec

from grader.formats.report import MissionReport, Number, tidy


class State(StrEnum):
    """What became of a submission."""

    GRADED = "graded"
    WAITING = "waiting"
    """Its turn has not come: the batch was stopped, or still runs."""
    NOT_GRADED = "not_graded"
    """The grader failed, twice; never a zero."""


class Person(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A student."""

    id: str
    name: str = ""
    email: str = ""
    section: str = ""
    on_roster: bool | None = None
    """Whether the roster has them; None where none was given."""


class Task(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A mission that was asked for."""

    name: str
    number: int
    title: str
    max_points: Number
    kind: str = ""
    """`quiz`, `numpy` ... (`grader.model.Kind`); empty where nobody said. Answers to a quiz are not compared."""
    given: tuple[bytes, ...] = ()
    """What answers may share because it is the course's: the stub, the solution."""


class Entry(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What one student handed in for one mission."""

    student: str
    mission: str
    state: State
    points: Number = 0
    """What the checks gave, before lateness counts."""
    penalty: Number = 0
    """Points that lateness costs, 0 or more."""
    days_late: int = 0
    """Begun days after the deadline, grace taken off; 0 where it was in time or nobody knows."""
    submitted_at: str = ""
    """ISO 8601 with its offset; empty where the source does not say."""
    origin: str = ""
    """Where it was found, a path below what was handed in."""
    source: str = ""
    """SHA-256 of the file, in hex: equal for equal answers, and the key of `Classbook.sources`."""
    seed: str = ""
    notes: tuple[str, ...] = ()
    """What the intake had to say of it."""
    graded_at: str = ""
    isolation: tuple[str, ...] = ()
    """The layers that it was graded in."""
    report: MissionReport | None = None
    """None unless it was graded (or the grader failed at it and left a report)."""

    @property
    def total(self) -> Number:
        """Points that count, never below 0."""
        return tidy(max(0.0, float(self.points - self.penalty)))


class Oddity(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A file that was handed in and is no submission."""

    path: str
    reason: str


class Classbook(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A whole class."""

    lang: str
    title: str
    """The course's."""
    tasks: tuple[Task, ...]
    """In the order of the course."""
    students: tuple[Person, ...]
    """The roster's order, then those who are not on it, by id. Also those who handed in nothing."""
    entries: tuple[Entry, ...]
    """By student, then by mission; at most one of each pair, none where nothing was handed in."""
    odd: tuple[Oddity, ...] = ()
    ignored: Mapping[str, int] = {}
    """How often something was found that is nobody's work: `.git`, `__pycache__` ..."""
    sources: Mapping[str, bytes] = {}
    """The files, by their SHA-256."""
    data: str = ""
    """What it was graded on, as `--data` takes it."""
    isolation: str = ""
    """What was asked for, as `--isolation` takes it."""
    facts: Mapping[str, str] = {}
    """How it was graded, as heading and value: versions, isolation, data, the course's digest ..."""
    policy: tuple[str, ...] = ()
    """The rules of lateness, a sentence each."""


def shown_time(when: datetime | str) -> str:
    """A moment as a person reads it, with what its hours are counted in; of no moment nothing.

    Args:
        when: With a time zone; or in ISO 8601, or empty.

    >>> shown_time("2026-12-04T14:59:30+00:00"), shown_time("2026-12-04T23:59:00+09:00")
    ('2026-12-04 14:59:30 UTC', '2026-12-04 23:59 +09:00')
    """
    if not when:
        return ""
    moment = datetime.fromisoformat(when) if isinstance(when, str) else when
    clock = f"{moment:%Y-%m-%d %H:%M:%S}".removesuffix(":00")
    if moment.utcoffset() == timedelta(0):
        return f"{clock} {UTC}"
    return f"{clock} {moment.isoformat()[-6:]}" if moment.tzinfo is not None else clock
