"""Several places that grade, on this machine."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterable

from grader.batch.model import Done, House, Job
from grader.batch.slot import Slot
from grader.errors import GraderError

OnDone = Callable[[Done], None]


def cores() -> int:
    """How many cores this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # macOS, Windows
        return os.cpu_count() or 1


async def grade_here(jobs: Iterable[Job], house: House, count: int, on_done: OnDone) -> None:
    """Grade jobs, so many at a time.

    Args:
        jobs: In the order in which they are begun.
        house: What every place has in common.
        count: How many at a time.
        on_done: Called with each result; it is kept when that returns.

    Raises:
        GraderError: Nothing can be graded here, or nothing can be kept.
    """
    waiting = iter(jobs)

    async def work() -> None:
        async with Slot(house) as slot:
            for job in waiting:
                on_done(await slot.grade(job))

    try:
        async with asyncio.TaskGroup() as group:
            for _ in range(count):
                group.create_task(work())
    except* GraderError as errors:
        raise _first(errors) from None


def _first(errors: BaseExceptionGroup[GraderError]) -> GraderError:
    """One of several; they say the same."""
    error: BaseException = errors
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    assert isinstance(error, GraderError)
    return error
