"""The floor: the same checks in one plain pytest process, no isolation, the reference computed every time.

A pytest plugin (`-p benchmarks.plain`); the answer is the file named by $PLAIN_ANSWER.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from grader.catalog import find_missions, load_course
from grader.data import Dataset, load
from grader.sandbox.subject import Subject, local_subject


def pytest_configure(config: pytest.Config) -> None:
    """Register the marks that checks carry."""
    for mark in ("points(n)", "limit_s(seconds)", "slow", "relation"):
        config.addinivalue_line("markers", mark)


@pytest.fixture
def learner() -> Subject:
    """The answer, imported into the process that judges it: what every well-known grader does."""
    path = Path(os.environ["PLAIN_ANSWER"])
    return local_subject(path.read_text(encoding="utf-8"), path.name, module_name="answer")


@pytest.fixture
def reference(request: pytest.FixtureRequest) -> Subject:
    """The solution, in the same process."""
    mission = find_missions(load_course(), [Path(request.node.path).parent.name])[0]
    return local_subject(mission.solution.read_text(encoding="utf-8"), "reference.py")


@pytest.fixture
def mnist() -> Dataset:
    """The same data as a grade uses."""
    return load("auto")


@pytest.fixture
def rng(request: pytest.FixtureRequest) -> Any:
    """A generator for each check."""
    import numpy as np

    return np.random.default_rng(len(request.node.name))


@pytest.fixture
def remember() -> Callable[[str, Callable[[], dict[str, Any]]], dict[str, Any]]:
    """No cache: the reference is trained every time."""
    return lambda _name, compute: compute()


@pytest.fixture
def seed() -> str:
    """The questions as printed."""
    return ""
