"""What a batch is made of: jobs, how each ended, and what the machines that grade must have in common."""

from __future__ import annotations

from typing import Final

import msgspec

from grader.i18n import Lang
from grader.model import Verdict

FILENAME: Final = "answer.py"
"""What messages call every answer, whatever its file is called: equal answers get equal reports."""


class Job(msgspec.Struct, frozen=True, kw_only=True):
    """One answer to one mission; several students may have handed it in."""

    key: str
    """SHA-256 over all that its result depends on, in hex."""
    mission: str
    source: bytes
    seed: str
    fingerprint: str
    """Of the mission's files, see `fingerprint`."""


class Done(msgspec.Struct, frozen=True, kw_only=True):
    """How a job ended. It crosses from machine to machine as JSON."""

    key: str
    graded: bool
    """False where the grader failed; the reports then say how far it came, if there are any."""
    tries: int
    reports: dict[Lang, bytes]
    """JSON, report/v1; empty where there is none."""
    verdict: Verdict = Verdict.INTERNAL_ERROR
    duration_s: float = 0.0
    where: str = ""
    """The machine, where several grade."""
    details: str = ""
    """Of the grader's own failure, for a bug report."""


class House(msgspec.Struct, frozen=True, kw_only=True):
    """What every machine that grades a batch must have in common, so that no place gives other points."""

    versions: dict[str, str]
    """Of Python, the grader and the libraries that results depend on."""
    data: str
    """The data set: a name, or a path that is the same everywhere."""
    digest: str
    """SHA-256 of its arrays."""
    isolation: str
    course: str = ""
    """The course's folder; empty for the one that is installed."""
    hidden: tuple[str, ...] = ()
    """Folders that no answer may see: what the class handed in, and the results."""
