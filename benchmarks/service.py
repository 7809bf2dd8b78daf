"""From the request of a screen to the verdict: what the process that grades adds to the engine.

`python -m benchmarks.service`
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.figure import Figure, main
from grader.catalog import find_missions, load_course
from grader.model import Mission
from grader.service import CheckDone, Graded, GradingService, Training


def measure(quick: bool) -> Iterator[Figure]:
    """The first grade of a service that had a moment, then the median of later ones."""
    course = load_course()
    for mission in find_missions(course, ["12", "15"]):
        grades = asyncio.run(_grades(mission, runs=1 if quick else 9))
        first, *later = grades
        name, title = f"mission_{mission.number}", f"mission {mission.number}, request to verdict"
        verdict, engine, seen = (statistics.median(times) for times in zip(*later, strict=True))
        yield Figure(f"{name}_first", f"{title}, the first", first[0])
        yield Figure.beside(name, f"{title}, later", "of that the engine", (verdict, engine))
        yield Figure(f"{name}_seen", "  request to the first check's result", seen)


async def _grades(mission: Mission, runs: int) -> list[tuple[float, float, float]]:
    source = mission.solution.read_bytes()
    with tempfile.TemporaryDirectory() as folder:
        async with GradingService(course=load_course(), workspace=Path(folder)) as service:
            await service.warm(mission)
            await service.data_info()
            await service.guess([])  # both threads have done what they do ahead
            return [await _grade(service, mission, source) for _ in range(runs + 1)]


async def _grade(service: GradingService, mission: Mission, source: bytes) -> tuple[float, float, float]:
    """Seconds to the verdict, of that the engine's, and seconds to the first check's result."""
    began = time.perf_counter()
    checked = 0.0
    async for event in service.grade(mission, source):
        if isinstance(event, CheckDone):
            checked = checked or time.perf_counter() - began
        elif isinstance(event, Graded):
            return time.perf_counter() - began, event.reports["en"].missions[0].duration_s, checked
        elif not isinstance(event, Training):  # that is no measurement
            raise SystemExit(repr(event))
    raise SystemExit("the service ended without a verdict")


if __name__ == "__main__":
    sys.exit(main(measure))
