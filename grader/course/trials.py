"""Many answers graded: in this process, or spread over processes that each keep an engine warm."""

from __future__ import annotations

import atexit
import multiprocessing
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from grader.errors import Cancelled, GraderError
from grader.i18n import Message
from grader.model import Attempt, Course, Mission
from grader.submission import Submission

if TYPE_CHECKING:
    from grader.engine import Engine


class Role(StrEnum):
    """What an answer is to the course, and so how it must be graded."""

    STUB = "stub"
    SOLUTION = "solution"
    ACCEPTED = "accepted"
    WRONG = "wrong"
    MUTANT = "mutant"


@dataclass(frozen=True, slots=True)
class Trial:
    """One answer to grade."""

    mission: Mission
    role: Role
    path: Path
    """The file that it is, or was made from."""
    source: bytes
    leave_out: frozenset[str] = frozenset()
    """Checks that are not asked."""
    seconds: Mapping[str, float] = field(default_factory=dict)
    """What each check takes the solution, where the quickest shall be asked first."""


Outcome = Attempt | Message
"""An attempt, or why the grader could not grade."""
Runner = Callable[[Sequence[Trial]], list[Outcome]]
"""Grades trials, and answers in their order."""


class Trials:
    """Grades trials; a context manager that keeps its processes until it ends."""

    def __init__(self, course: Course, jobs: int) -> None:
        self.course = course
        self.jobs = jobs
        self._stack = ExitStack()
        self._pool: ProcessPoolExecutor | None = None
        self._engine: Engine | None = None

    def __enter__(self) -> Self:
        """Processes start when there is work for them."""
        if self.jobs > 1:
            # spawn: a fork would copy the threads' locks, and share the descriptors of a warm engine.
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(self.jobs, mp_context=context)
        else:
            self._engine = self._stack.enter_context(_new_engine(self.course))
        return self

    def __exit__(
        self, _type: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        """End the processes; after an error without waiting for what is still to be graded."""
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=error is not None)
        self._stack.close()

    def run(self, trials: Sequence[Trial]) -> list[Outcome]:
        """Grade `trials`; the outcomes are in their order, however they were spread."""
        if self._pool is not None:
            return list(self._pool.map(_grade_here, [self.course] * len(trials), trials))
        if self._engine is None:
            message = "Trials.run() needs `with Trials(...)` around it"
            raise RuntimeError(message)
        return [_grade(self._engine, trial) for trial in trials]


def _new_engine(course: Course) -> Engine:
    from grader.engine import Engine  # only now: it brings the sandbox along

    return Engine(course)


@cache
def _warm_engine(course: Course) -> Engine:
    """The engine of this process; it lives as long as the process, which `spawn` ends in the ordinary way."""
    stack = ExitStack()
    atexit.register(stack.close)
    return stack.enter_context(_new_engine(course))


def _grade_here(course: Course, trial: Trial) -> Outcome:
    try:
        return _grade(_warm_engine(course), trial)
    except Cancelled as error:  # Ctrl-C reached this process too; the other one ends the work
        return error.message


def _grade(engine: Engine, trial: Trial) -> Outcome:
    """Grade one trial; of a mutant it is only asked whether any check notices it."""
    mutant = trial.role is Role.MUTANT
    submission = Submission(source=trial.source, filename="answer.py")
    try:
        engine.warm_up(trial.mission, wait=True)  # what a check takes is measured, and compared with its limit
        return engine.grade(
            trial.mission,
            submission,
            stop_at_first_failure=mutant,
            leave_out=trial.leave_out,
            seconds=trial.seconds,
            diagnose=not mutant,
        )
    except Cancelled:
        raise
    except GraderError as error:
        return error.message
