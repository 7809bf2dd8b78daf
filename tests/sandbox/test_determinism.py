"""The same answer gives the same report, alone and beside others."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from dataclasses import replace
from multiprocessing import get_context
from pathlib import Path

import pytest

from grader.catalog import load_course
from grader.engine import Engine
from grader.model import Attempt, Course
from grader.submission import Submission

ANSWERS = {
    "right": "def double(x):\n    return 2 * x\n",
    "wrong": "import random\ndef double(x):\n    print(random.random(), hash('x'))\n    return x * x\n",
    "drawing": "from numpy import random\ndef double(x):\n    print(random.rand())\n    return x + random.rand()\n",
    "raising": "def double(x):\n    raise ValueError({'a', 'b', 'c'})\n",
    "crashing": "import os\ndef double(x):\n    os._exit(3)\n",
    "object": "def double(x):\n    return {i: object() for i in 'abc'}\n",
}


def without_durations(attempt: Attempt) -> Attempt:
    checks = tuple(replace(check, duration_s=0.0) for check in attempt.checks)
    return replace(attempt, checks=checks, duration_s=0.0)


def grade_here(root: Path, times: int, source: str) -> list[Attempt]:
    course = load_course(root)
    with Engine(course) as engine:
        submission = Submission(source.encode(), "answer.py")
        return [without_durations(engine.grade(course.missions[0], submission)) for _ in range(times)]


@pytest.mark.parametrize("name", ANSWERS)
def test_many_grades_are_one_report(course: Course, name: str) -> None:
    first, *others = grade_here(course.exercises.parent, 20 if name == "wrong" else 4, ANSWERS[name])
    assert [other for other in others if other != first] == []


@pytest.mark.parametrize("name", ["wrong", "drawing"])
def test_four_at_a_time_are_the_report_of_one_alone(course: Course, name: str) -> None:
    root = course.exercises.parent
    source = ANSWERS[name]
    (alone,) = grade_here(root, 1, source)
    with ProcessPoolExecutor(4, mp_context=get_context("spawn")) as pool:
        together = list(pool.map(grade_here, [root] * 4, [3] * 4, [source] * 4))
    assert {len(attempts) for attempts in together} == {3}
    assert [attempt for attempts in together for attempt in attempts if attempt != alone] == []
