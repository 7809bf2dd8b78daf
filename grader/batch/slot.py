"""One place that grades: a process with a warm engine, asked for one job after the other, here or elsewhere."""

from __future__ import annotations

import asyncio
import os
import platform
from contextlib import aclosing
from pathlib import Path
from typing import Final, Self

from grader.batch.fingerprint import fingerprint, versions
from grader.batch.model import FILENAME, Done, House, Job
from grader.catalog import find_missions, load_course
from grader.errors import ServiceError
from grader.formats.report import to_json
from grader.i18n import M, quoted
from grader.model import Mission, Verdict
from grader.service import DataInfo, Failed, Graded, GradingService

_TRIES: Final = 2
"""A failure of the grader may be the moment's: memory that was short, a process that was killed."""
_THREADS: Final = 1
"""Of the libraries in the process that grades: places fill the cores, and threads that wait for work burn them."""
_PATIENCE: Final = 20.0
_PATIENCE_S: Final = 600.0
"""How long a grade may take beyond its own limits before the process that grades counts as lost."""


class Slot:
    """Grades jobs one at a time. An asynchronous context manager."""

    def __init__(self, house: House) -> None:
        """Load the course.

        Args:
            house: What every place has in common.

        Raises:
            ServiceError: Other versions are installed here than where the batch was begun.
            CourseError: The course is not here.
        """
        self._house = house
        self._course = load_course(Path(house.course) if house.course else None)
        self._service: GradingService | None = None
        _require_equal(house.versions, versions())

    async def __aenter__(self) -> Self:
        """Nothing starts before the first job."""
        return self

    async def __aexit__(self, *_exc: object) -> None:
        """End the process that grades."""
        await self.close()

    async def close(self) -> None:
        """End the process that grades; another starts when it is needed."""
        service, self._service = self._service, None
        if service is not None:
            await service.close()

    async def grade(self, job: Job) -> Done:
        """Grade one answer; where the grader fails it is tried once more, by a new process.

        Raises:
            ServiceError: Nothing can be graded here: isolation that was asked for is missing, the data are others.
        """
        mission = self._mission(job)
        for tries in range(1, _TRIES + 1):
            done = await self._once(job, mission, tries)
            if done.graded:
                break
            await self.close()  # also the last time: what hangs or is broken must not take the next job with it
        return done

    async def _once(self, job: Job, mission: Mission, tries: int) -> Done:
        try:
            async with asyncio.timeout(_PATIENCE * mission.limits.mission_s + _PATIENCE_S):
                event = await self._verdict(job)
        except TimeoutError:
            event = None
        where = platform.node()
        if isinstance(event, Failed) and not event.internal:
            raise ServiceError(quoted(event.sentence))
        if not isinstance(event, Graded):
            details = event.details if event is not None else "no verdict in time"
            return Done(key=job.key, graded=False, tries=tries, reports={}, where=where, details=details)
        (graded,) = event.reports["en"].missions
        return Done(
            key=job.key,
            graded=graded.verdict is not Verdict.INTERNAL_ERROR,
            tries=tries,
            reports={lang: to_json(report) for lang, report in event.reports.items()},
            verdict=graded.verdict,
            duration_s=graded.duration_s,
            where=where,
        )

    async def _verdict(self, job: Job) -> Graded | Failed | None:
        service = await self._served()
        grading = service.grade(job.mission, job.source, job.seed, record=False, watched=False, filename=FILENAME)
        async with aclosing(grading) as events:
            async for event in events:
                if isinstance(event, Graded | Failed):
                    return event
        return None

    async def _served(self) -> GradingService:
        """The process that grades, proven to grade on the data of this batch."""
        if self._service is None:
            service = GradingService(
                course=self._course,
                data=self._house.data,
                isolation=self._house.isolation,
                hidden=[Path(os.fsdecode(each)) for each in self._house.hidden],
                threads=_THREADS,
            )
            try:
                _require_same_data(self._house, await service.data_info(fetch=True))
            except BaseException:
                await service.close()
                raise
            self._service = service
        return self._service

    def _mission(self, job: Job) -> Mission:
        """The mission of a job, its files being those that the batch was planned with."""
        mission = find_missions(self._course, [job.mission])[0]
        if fingerprint(mission) != job.fingerprint:  # each time: somebody may mend a check while a batch runs
            raise ServiceError(
                M(
                    "{machine} has other files of {mission} than the batch was planned with. "
                    "Leave the course as it is while it is used, or install the same everywhere, and --resume.",
                    machine=platform.node(),
                    mission=job.mission,
                )
            )
        return mission


def _require_equal(wanted: dict[str, str], found: dict[str, str]) -> None:
    for name, version in wanted.items():
        if found.get(name) != version:
            raise ServiceError(
                M(
                    "{machine} has {name} {found}, the batch was begun with {wanted}. Install the same everywhere.",
                    machine=platform.node(),
                    name=name,
                    found=found.get(name, "?"),
                    wanted=version,
                )
            )


def _require_same_data(house: House, data: DataInfo) -> None:
    if data.digest != house.digest:
        raise ServiceError(
            M(
                "{machine} has other data than the batch was begun with: {place}.",
                machine=platform.node(),
                place=data.place,
            )
        )
