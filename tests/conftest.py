"""Shared by all tests: the miniature course, and a cache that is nobody's."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

from grader.engine import Engine
from grader.model import Attempt, Course, Mission
from grader.submission import Submission

Grade = Callable[[str], Attempt]


def _load(name: str) -> ModuleType:
    """Import a helper of the tests by path: the tests are no package."""
    qualified = f"tests.{name}"
    if qualified not in sys.modules:
        spec = importlib.util.spec_from_file_location(qualified, Path(__file__).parent / f"{name}.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        sys.modules[qualified] = module
        spec.loader.exec_module(module)
    return sys.modules[qualified]


@pytest.fixture(scope="session")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The miniature course, written once; tests that change it write their own."""
    written: Course = _load("miniature").write_course(tmp_path_factory.mktemp("course"))
    return written


@pytest.fixture(scope="session")
def double(course: Course) -> Mission:
    """The miniature course's code mission."""
    return course.missions[0]


@pytest.fixture(scope="module")
def engine(course: Course) -> Iterator[Engine]:
    """A warm engine on the miniature course."""
    with Engine(course) as warm:
        yield warm


@pytest.fixture
def grade(engine: Engine, double: Mission) -> Grade:
    """Grade a source as an answer to the doubling mission."""
    return lambda source: engine.grade(double, Submission(source.encode(), "answer.py"))
