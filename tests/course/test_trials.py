"""Trials come back in their order, and what stops a grade is told apart: the grader's failure, and a person."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Self

import pytest

from grader.course import trials
from grader.course.trials import Role, Trial, Trials
from grader.errors import Cancelled, SandboxError
from grader.i18n import M
from grader.model import Course
from tests.miniature import write_course


class Broken:
    """An engine that answers every grade with one error."""

    def __init__(self, error: Exception) -> None:
        self.error = error
        self.asked: list[dict[str, Any]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exc: object) -> None:
        self.error = RuntimeError("closed")

    def warm_up(self, *_args: object, **_options: object) -> None:
        pass

    def grade(self, *_args: object, **options: Any) -> None:
        self.asked.append(options)
        raise self.error


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return write_course(tmp_path)


def trial(course: Course, role: Role) -> Trial:
    mission = course.missions[0]
    return Trial(mission, role, mission.solution, mission.solution.read_bytes())


def test_a_failure_of_the_grader_is_an_outcome(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = Broken(SandboxError(M("no workers")))
    monkeypatch.setattr("grader.engine.Engine", lambda _course: engine)
    with Trials(course, 1) as bench:
        outcomes = bench.run([trial(course, Role.SOLUTION), trial(course, Role.MUTANT)])
    assert outcomes == [M("no workers"), M("no workers")]
    assert engine.asked == [
        {"stop_at_first_failure": False, "leave_out": frozenset(), "seconds": {}, "diagnose": True},
        {"stop_at_first_failure": True, "leave_out": frozenset(), "seconds": {}, "diagnose": False},
    ]
    assert str(engine.error) == "closed"


def test_a_person_stops_everything(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("grader.engine.Engine", lambda _course: Broken(Cancelled(M("stopped"))))
    with pytest.raises(Cancelled), Trials(course, 1) as bench:
        bench.run([trial(course, Role.SOLUTION)])


def test_a_process_of_the_pool_hands_its_cancellation_over(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trials, "_warm_engine", lambda _course: Broken(Cancelled(M("stopped"))))
    assert trials._grade_here(course, trial(course, Role.SOLUTION)) == M("stopped")


def test_trials_that_were_not_entered_refuse_to_run(course: Course) -> None:
    with pytest.raises(RuntimeError, match="needs `with"):
        Trials(course, 1).run([trial(course, Role.SOLUTION)])
