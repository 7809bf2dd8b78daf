"""The exercise that other graders are asked for, and how their points are read."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks import course, rivals
from benchmarks.figure import LeftOutError
from benchmarks.rival.checks import POINTS, call, source
from benchmarks.rival.graders import Otter, PlainPytest
from grader.catalog import find_missions, load_course
from grader.course.check import Dossier
from grader.course.table import Counts

MISSION = find_missions(load_course(), ["12"])[0]


def functions(path: Path) -> dict[str, Any]:
    namespace: dict[str, Any] = {}
    exec(path.read_text(encoding="utf-8"), namespace)
    return namespace


def test_the_checks_are_worth_what_ours_are() -> None:
    assert sum(POINTS.values()) == MISSION.points


@pytest.mark.parametrize("check", POINTS, ids=lambda check: check.__name__)
def test_each_check_stands_alone_and_passes_the_solution(check: Any) -> None:
    exec(source(check) + call(check), functions(MISSION.solution))


def test_zeros_pass_only_what_holds_for_them() -> None:
    zeros = functions(rivals.ATTACKS / "zeros.py")
    passed = []
    for check in POINTS:
        try:
            exec(source(check) + call(check), dict(zeros))
        except AssertionError:
            continue
        passed.append(check.__name__)
    assert passed == ["test_rows_add_up"]


def test_every_hostile_answer_says_what_it_does() -> None:
    for path in rivals.ATTACKS.glob("*.py"):
        assert path.read_text(encoding="utf-8").startswith('"""'), path.name


def test_what_is_not_named_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OTTER_PYTHON", raising=False)
    with pytest.raises(LeftOutError, match="--otter"):
        next(iter(rivals.measure(quick=True)))


def test_pytest_gives_points_for_what_passed(tmp_path: Path) -> None:
    report = tmp_path / "report.xml"
    assert PlainPytest._one(report) is None
    report.write_text('<testsuite><testcase name="test_dx"/><testcase name="test_dw"><failure/></testcase></testsuite>')
    assert PlainPytest._one(report) == 2


def test_otter_gives_the_sum_of_its_tests(tmp_path: Path) -> None:
    results = tmp_path / "results.json"
    assert Otter._one(results) is None
    results.write_text(json.dumps({"tests": [{"name": "Public Tests"}, {"name": "q12", "score": 7.0}]}))
    assert Otter._one(results) == 7


def test_the_course_is_summed_over_missions() -> None:
    counts = Counts(checks=2, wrong=3, diagnosed=2, killed=5, surviving=1)
    found = {figure.name: figure for figure in course.figures([Dossier(MISSION, counts=counts)] * 2)}
    assert (found["missions"].value, found["checks"].value, found["killed"].value) == (2, 4, 10)
    assert (found["unnamed"].value, found["surviving"].value) == (2, 2)
    assert not found["surviving"].kept
