"""One batch from the folder to the last result: intake, plan, journal, and the places that grade."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Self

import msgspec

from grader.batch.fingerprint import versions
from grader.batch.journal import Journal
from grader.batch.model import Done, House, Job
from grader.batch.plan import make_plan
from grader.batch.policy import Policy
from grader.batch.pool import cores, grade_here
from grader.errors import UsageError
from grader.i18n import M, Message
from grader.intake import Intake, Roster, find
from grader.model import Course, Mission

_PROOF: Final = b"which secret a batch was begun with"


@dataclass(frozen=True, slots=True)
class Settings:
    """What an instructor asks for."""

    course: Course
    source: Path
    out: Path
    missions: tuple[Mission, ...] = ()
    """What counts, in the order of the course; if empty, every mission that somebody answered."""
    roster: Roster | None = None
    policy: Policy = field(default_factory=Policy)
    secret: bytes = b""
    data: str = "auto"
    isolation: str = "strict"
    at_once: int = field(default_factory=cores)
    scheduler: str = ""
    resume: bool = False


@dataclass(slots=True)
class Tally:
    """How far a batch has come."""

    total: int
    """Jobs of this run."""
    done: int = 0
    lost: int = 0
    """Of those, where the grader failed."""
    began: float = field(default_factory=time.monotonic)

    @property
    def eta_s(self) -> float | None:
        """Seconds until the end, if it goes on like this; None at the beginning."""
        return (time.monotonic() - self.began) / self.done * (self.total - self.done) if self.done else None


OnTally = Callable[[Tally], None]


class Batch:
    """One run over a class. A context manager: its journal is open, and nobody else's."""

    def __init__(self, settings: Settings) -> None:
        """Find what was handed in, and note what is to be graded.

        Raises:
            GraderError: Nothing can be read, or the folder of results cannot be used.
        """
        self.settings = settings
        self.notices: tuple[Message, ...] = ()
        """What an instructor should know of the data: that it is not MNIST, say."""
        self.intake = self._find()
        self._house = self._make_house()
        self.policy = self._policy()
        self.plan = make_plan(self.intake, self._missions(), settings.roster, self._house, settings.secret)
        self.journal = Journal.begin(settings.out, resume=settings.resume)
        try:
            self._require_same_secret()
            self.journal.write_plan(self.plan, self._meta())
            waiting = set(self.journal.waiting())
        except BaseException:
            self.journal.close()
            raise
        self.jobs: tuple[Job, ...] = tuple(job for job in self.plan.jobs if job.key in waiting)
        """What this run grades."""

    def __enter__(self) -> Self:
        """The batch itself."""
        return self

    def __exit__(self, *_exc: object) -> None:
        """Close the journal."""
        self.journal.close()

    def run(self, on_tally: OnTally) -> Tally:
        """Grade what waits; each result is in the journal before the next one counts.

        Raises:
            GraderError: Nothing can be graded here, or nothing can be kept.
            KeyboardInterrupt: Ctrl-C; every process that grades has ended.
        """
        tally = Tally(len(self.jobs))
        on_tally(tally)

        def keep(done: Done) -> None:
            self.journal.record(done)
            tally.done += 1
            tally.lost += not done.graded
            on_tally(tally)

        if self.jobs:
            asyncio.run(self._grade(keep))
        return tally

    async def _grade(self, keep: Callable[[Done], None]) -> None:
        asyncio.get_running_loop().set_exception_handler(_complain)
        if self.settings.scheduler:
            from grader.batch.cluster import grade_there

            await grade_there(self.jobs, self._house, self.settings.scheduler, keep)
        else:
            at_once = max(1, min(self.settings.at_once, len(self.jobs)))
            await grade_here(self.jobs, self._house, at_once, keep)

    def _find(self) -> Intake:
        settings = self.settings
        source, out = (Path(os.path.realpath(each)) for each in (settings.source, settings.out))
        if source in {out, *out.parents}:
            raise UsageError(
                M("{out} lies in what the class handed in. Name a folder for results elsewhere.", out=settings.out)
            )
        return find(settings.source, settings.course, settings.roster, missions=settings.missions or None)

    def _policy(self) -> Policy:
        roster = self.settings.roster
        return self.settings.policy.of_class((*(roster.students if roster else ()), *self.intake.students))

    def _missions(self) -> tuple[Mission, ...]:
        """What the gradebook is about."""
        answered = {each.mission.name for each in self.intake.submissions}
        every = self.settings.course.missions
        return self.settings.missions or tuple(each for each in every if each.name in answered)

    def _make_house(self) -> House:
        from grader.catalog import load_course
        from grader.data import load

        settings = self.settings
        data = load(settings.data)
        self.notices = data.notices
        is_named = settings.data in {"auto", "mnist", "digits"}
        installed = load_course(None)
        root = settings.course.exercises.parent
        return House(
            versions=versions(),
            data=data.name if is_named else os.path.abspath(settings.data),
            digest=data.digest,
            isolation=settings.isolation,
            course="" if installed.exercises == settings.course.exercises else str(root.absolute()),
            hidden=(str(settings.source.absolute()), str(settings.out.absolute())),
        )

    def _meta(self) -> dict[str, str]:
        settings, house = self.settings, self._house
        title = settings.course.title
        return {
            "title_en": title.en,
            "title_ko": title.ko,
            "policy": msgspec.json.encode(self.policy).decode(),
            "data": house.data,
            "data_sha256": house.digest,
            "isolation": house.isolation,
            "versions": msgspec.json.encode(house.versions).decode(),
            "secret": _proof(settings.secret),
        }

    def _require_same_secret(self) -> None:
        """Another secret would draw other numbers for every student: that is another batch."""
        before = self.journal.meta.get("secret")
        if before is not None and not hmac.compare_digest(before, _proof(self.settings.secret)):
            raise UsageError(
                M("This batch was begun with another secret, or without one. Give the same, or name another folder.")
            )


def _complain(loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
    """SIGTERM ends the loop wherever it is, also within a task, which then says that nobody asked for its error."""
    if not isinstance(context.get("exception"), KeyboardInterrupt):
        loop.default_exception_handler(context)


def _proof(secret: bytes) -> str:
    """What tells whether a secret is the same, and not what it is."""
    return hmac.new(secret, _PROOF, hashlib.sha256).hexdigest() if secret else ""


def chosen(course: Course, missions: Sequence[Mission]) -> tuple[Mission, ...]:
    """Missions in the order of the course."""
    return tuple(each for each in course.missions if each in missions)
