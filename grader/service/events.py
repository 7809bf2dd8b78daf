"""What a grade tells while it runs, and what the service answers to the other questions; plain data."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from grader.formats.report import CheckReport, Report
from grader.i18n import Lang

T = TypeVar("T")
Both = dict[Lang, T]
"""The same in each language: `{"en": ..., "ko": ...}`."""
Points = tuple[float | None, ...]
"""A part of a curve; None where it is not finite."""


class CheckDone(msgspec.Struct, frozen=True, tag=True):
    """One more check is known; a mistake is named at the end only."""

    check: Both[CheckReport]


class Training(msgspec.Struct, frozen=True, tag=True):
    """How far a training has come that a check is waiting for."""

    check: str
    unit: str
    """`epoch` or `step`."""
    done: int
    total: int
    batch: int = 0
    batches: int = 0
    """Within the epoch; both 0 where that is not known."""
    values: dict[str, Points] = {}
    """The points of each curve since the last event: `loss`, `accuracy` ..."""
    reference: dict[str, Points] = {}
    """The reference's curves, in the first event of a training only."""
    elapsed_s: float = 0.0
    eta_s: float | None = None


class Graded(msgspec.Struct, frozen=True, tag=True):
    """The verdict, and the last event of a grade."""

    reports: Both[Report]
    attempt_id: int | None = None
    """Its number in the progress; None where it was not kept."""
    notices: tuple[Both[str], ...] = ()
    """What the person should know of the progress: that it could not be saved, say."""


class Stopped(msgspec.Struct, frozen=True, tag=True):
    """The grade was ended, by the person or by the next grade."""


class Failed(msgspec.Struct, frozen=True, tag=True):
    """The grader could not do it; never because of what an answer does."""

    sentence: Both[str]
    internal: bool = False
    """Whether it is a fault of the program, and not of its surroundings or of what it was given."""
    details: str = ""
    """What to copy into a bug report."""


class FindingReport(msgspec.Struct, frozen=True, tag=True):
    """One layer of isolation, or one forbidden thing that was tried."""

    name: str
    title: Both[str]
    holds: bool
    meaning: Both[str]
    detail: Both[str]


class DataInfo(msgspec.Struct, frozen=True, tag=True):
    """The data that missions are graded on here."""

    name: str
    """`mnist` or `digits`."""
    train_rows: int
    test_rows: int
    place: str
    """The file that the images are read from; empty where they are in memory only."""
    cache: str
    digest: str
    notices: tuple[Both[str], ...] = ()


Event = CheckDone | Training | Graded | Stopped | Failed
FINAL = Graded | Stopped | Failed
