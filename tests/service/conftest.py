"""The service on the miniature course, and what tests ask of it; every test runs an event loop of its own."""

from __future__ import annotations

import asyncio
import os
import select
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest

from grader.model import Course
from grader.service import Event, GradingService
from grader.workspace import Workspace
from grader.workspace.filling import init
from tests.miniature import FILES, write_course

PATIENCE_S = 60.0
RIGHT = b"def double(x):\n    return 2 * x\n"
# The first check passes, the second never ends: it sends a vector.
HANGING = b"def double(x):\n    while x.ndim == 1:\n        pass\n    return 2 * x\n"


@pytest.fixture
def workspace(course: Course, tmp_path: Path) -> Workspace:
    return init(course, tmp_path / "ws").workspace


@pytest.fixture(scope="session")
def patient(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The miniature course with a check that may take longer than any test."""
    limits = "check_s = 900, mission_s = 900"
    text = FILES["exercises/course.toml"].replace("check_s = 5, mission_s = 20", limits)
    assert limits in text
    return write_course(tmp_path_factory.mktemp("patient"), {"exercises/course.toml": text})


def run(coroutine: Coroutine[Any, Any, None]) -> None:
    """Run a test's coroutine; one that waits for ever fails."""
    asyncio.run(asyncio.wait_for(coroutine, PATIENCE_S))


async def events(service: GradingService, source: bytes, mission: str = "1", **settings: Any) -> list[Event]:
    """Everything that a grade tells."""
    return [event async for event in service.grade(mission, source, **settings)]


def kinds(told: list[Event]) -> list[str]:
    """The names of the events."""
    return [type(event).__name__ for event in told]


def descendants(pid: int) -> set[int]:
    """The processes that a process started, and those that these started."""
    if sys.platform != "linux":
        pytest.skip("processes are found in /proc")
    found: set[int] = set()
    for children in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in map(int, children.read_text().split()):
            found |= {child} | descendants(child)
    return found


class Watched:
    """Processes whose end is waited for, by handles that mean these and no later ones."""

    def __init__(self, pids: set[int]) -> None:
        self.handles = [os.pidfd_open(pid) for pid in pids]

    def ended(self) -> bool:
        """Whether all are gone, at the latest after a while."""
        gone = [bool(select.select([handle], [], [], PATIENCE_S)[0]) for handle in self.handles]
        for handle in self.handles:
            os.close(handle)
        return all(gone)
