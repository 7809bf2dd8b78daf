"""Shared by all tests: the miniature course, and a cache that is nobody's."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from grader.engine import Engine
from grader.model import Attempt, Course, Mission
from grader.submission import Submission
from tests.miniature import write_course

Grade = Callable[[str], Attempt]


@pytest.fixture(autouse=True, scope="session")
def _settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Settings that are nobody's: a workspace of another course is noted there."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STUDY_CONFIG", str(tmp_path_factory.mktemp("settings")))
        yield


@pytest.fixture(scope="session")
def course(tmp_path_factory: pytest.TempPathFactory) -> Course:
    """The miniature course, written once; tests that change it write their own."""
    return write_course(tmp_path_factory.mktemp("course"))


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
