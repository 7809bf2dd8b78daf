"""From the key press to the verdict on a screen: `python -m benchmarks.service [MISSION]` says where time goes."""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
import time
from pathlib import Path

from grader.catalog import find_missions, load_course
from grader.model import Course, Mission
from grader.service import CheckDone, Graded, GradingService, Training

_RUNS = 9


async def main(mission: Mission, course: Course, folder: Path) -> None:
    """Measure and print: the first grade of a service that had a moment, then the median of later ones."""
    source = mission.solution.read_bytes()
    async with GradingService(course=course, workspace=folder) as service:
        await service.warm(mission)
        await service.data_info()
        await service.guess([])  # both threads have done what they do ahead
        first = await _grade(service, mission, source)
        later = [await _grade(service, mission, source) for _ in range(_RUNS)]
    median = {name: statistics.median(each[name] for each in later) for name in first}
    print(f"{'mission ' + str(mission.number):<52}{'first':>9}{'later':>9}")
    for name, seconds in first.items():
        print(f"{name:<52}{seconds:8.3f}s{median[name]:8.3f}s")


async def _grade(service: GradingService, mission: Mission, source: bytes) -> dict[str, float]:
    began = time.perf_counter()
    moments = []
    async for event in service.grade(mission, source):
        moments.append(time.perf_counter() - began)
        if isinstance(event, CheckDone | Training):
            continue
        if not isinstance(event, Graded):  # that is no measurement
            sys.exit(repr(event))
        engine = event.reports["en"].missions[0].duration_s
    return {
        "request to the first check's result": moments[0],
        "first check's result to the last one's": moments[-2] - moments[0],
        "last check's result to the verdict": moments[-1] - moments[-2],
        "request to verdict": moments[-1],
        "  of that the engine": engine,
        "  of that reports, progress file and both pipes": moments[-1] - engine,
    }


if __name__ == "__main__":
    chosen = load_course()
    (wanted,) = find_missions(chosen, [sys.argv[1] if len(sys.argv) > 1 else "12"])
    with tempfile.TemporaryDirectory() as scratch:
        asyncio.run(main(wanted, chosen, Path(scratch)))
