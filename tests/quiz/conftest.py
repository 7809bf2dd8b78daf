"""The quizzes of the course, for tests that hold for every one of them."""

from __future__ import annotations

import pytest

from grader.catalog import load_course
from grader.model import Kind, Mission
from grader.quiz import Quiz, load_questions

QUIZZES = [mission for mission in load_course().missions if mission.kind is Kind.QUIZ]
SEEDS = ("kim", "이서연", "Müller", "x" * 500, *(f"student {number}" for number in range(60)))


@pytest.fixture(scope="session", params=QUIZZES, ids=lambda mission: mission.name)
def mission(request: pytest.FixtureRequest) -> Mission:
    """Each quiz mission in turn."""
    found = request.param
    assert isinstance(found, Mission)
    return found


@pytest.fixture(scope="session")
def quiz(mission: Mission) -> Quiz:
    """Its questions."""
    return load_questions(mission)


@pytest.fixture(scope="session")
def seeds() -> tuple[str, ...]:
    """Seeds of a class."""
    return SEEDS
