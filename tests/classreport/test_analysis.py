"""Figures of a class: by hand, and by NumPy."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.classreport.analysis import answers, correlation, histogram, items, read, standings, totals
from grader.formats.classbook import State
from grader.formats.report import MissionReport, build_report
from grader.model import Course, Diagnosis, Fault, Mission, Verdict
from tests.attempts import SQUARED, attempt, check
from tests.classes import CODE, book, entry, kept, person, small, task, unsettled


def report(mission: Mission, *points: float) -> MissionReport:
    """A report whose checks, of one point each, earned these."""
    checks = [check(f"test_{place}", passes=value == 1, points=float(value)) for place, value in enumerate(points)]
    return build_report([attempt(mission, *checks)], "en").missions[0]


def test_by_hand(double: Mission) -> None:
    # Ali Bo Cy Di: the first check goes with the rest, the second goes against it, the third never varies.
    table = [(1, 0, 1, 1), (1, 0, 1, 1), (0, 1, 1, 0), (0, 1, 1, 1)]
    first, second, third, fourth = items([report(double, *row) for row in table])
    assert [item.difficulty for item in (first, second, third, fourth)] == [0.5, 0.5, 1, 0.75]
    # Rest of the first: 2, 2, 2, 3; it is 1, 1, 0, 0. Covariance -1/8, deviations 1/2 and sqrt(3)/4.
    assert first.discrimination == pytest.approx(-1 / math.sqrt(3))
    # Rest of the second: 3, 3, 1, 2; it is 0, 0, 1, 1. Covariance -3/8, deviations 1/2 and sqrt(11)/4.
    assert second.discrimination == pytest.approx(-3 / math.sqrt(11))
    assert third.discrimination is None
    # Rest of the fourth: 2 each, for all have one of the first two.
    assert fourth.discrimination is None
    assert not any(item.weak for item in (first, second, third, fourth)), "four answers are too few to judge a check"


@given(st.lists(st.tuples(*[st.sampled_from([0.0, 0.25, 0.5, 1.0])] * 3), min_size=3, max_size=12))
def test_as_numpy_says(rows: list[tuple[float, ...]]) -> None:
    points = np.array(rows)
    for column in range(3):
        own = points[:, column]
        rest = points.sum(axis=1) - own
        found = correlation(own, rest)
        if np.ptp(own) == 0 or np.ptp(rest) == 0:
            assert found is None
        else:
            assert found == pytest.approx(np.corrcoef(own, rest)[0, 1], abs=1e-9)


def test_three_answers_at_least() -> None:
    assert correlation(np.array([0.0, 1.0]), np.array([0.0, 1.0])) is None
    assert correlation(np.array([0.0, 1.0, 1.0]), np.array([0.0, 1.0, 1.0])) == pytest.approx(1)


def test_weak_checks_are_flagged(double: Mission) -> None:
    good, bad = [report(double, 1, 1, 0)] * 6, [report(double, 0, 0, 1)] * 6
    first, _, third = items([*good, *bad])
    assert (first.weak, third.weak) == (False, True)
    assert third.discrimination == pytest.approx(-1)


def test_one_check_tells_nothing_of_itself(double: Mission) -> None:
    (only,) = items([report(double, value) for value in (0, 1, 1)])
    assert only.difficulty == pytest.approx(2 / 3)
    assert only.discrimination is None


def test_a_check_that_was_not_reached_earned_nothing(double: Mission) -> None:
    first, second = items([report(double, 1, 1), report(double, 1), report(double, 0)])
    assert (first.answers, second.answers) == (3, 3)
    assert second.difficulty == pytest.approx(1 / 3)


def test_who_has_not_begun_is_left_out(double: Mission) -> None:
    stub = attempt(double, check(passes=False, fault=Fault.NOT_WRITTEN))
    assert stub.verdict is Verdict.NOT_ATTEMPTED
    assert items(build_report([stub], "en").missions) == ()
    assert items([]) == ()


def test_a_class(course: Course) -> None:
    first, second = standings(small(course))
    assert (first.submitted, first.waiting, first.not_graded, first.late) == (6, 1, 1, 1)
    assert (first.graded, first.passed) == (4, 2)
    assert first.verdicts == {Verdict.PASSED: 2, Verdict.FAILED: 2}
    assert (first.points, first.duration_s) == (1.5, 0.5)
    assert (second.submitted, second.passed) == (1, 1)
    (slip,) = first.slips
    assert (slip.code, slip.title, slip.count) == (SQUARED.code, "squared", 2)
    assert slip.example == "return x ** 2", "the comment with a name is gone"


def test_the_example_of_a_line_without_end_is_cut_before_it_is_searched(course: Course) -> None:
    double = course.missions[0]
    source = "\n" * 4 + '"' + "#" * (1 << 20)  # none of these signs begins a comment
    named = Diagnosis(SQUARED.code, SQUARED.title, SQUARED.text)
    wrong = attempt(double, check("test_leaves_input", passes=False, diagnosis=named, line=5))
    ((sha, content),) = kept(source).items()
    (one,) = standings(book([task(double)], [person()], [entry(person(), wrong, source=sha)], sources={sha: content}))
    assert [slip.example for slip in one.slips] == ['"' + "#" * 159]


def test_nothing_graded_is_no_figure(course: Course) -> None:
    double = course.missions[0]
    (one,) = standings(book([task(double)], [person()], [unsettled(person(), double)]))
    assert (one.graded, one.points, one.duration_s, one.items) == (0, None, None, ())


def test_totals_are_of_those_whose_work_is_graded(course: Course) -> None:
    values, left_out = totals(small(course))
    assert sorted(values) == [1, 1, 2, 2.7]
    assert left_out == 2


def test_histogram() -> None:
    assert histogram([0, 0.5, 1, 9.9, 10], 10) == [2, 1, 0, 0, 0, 0, 0, 0, 0, 2]
    assert histogram([0.1 * 3, 0.7, 0.6], 1) == [0, 0, 0, 1, 0, 0, 1, 1, 0, 0]
    assert histogram([], 0) == [0] * 10
    assert sum(histogram([-1, 12, 5], 10)) == 3


def test_quizzes_are_not_compared(course: Course) -> None:
    double, count = course.missions
    (sha,) = kept(CODE)
    entries = [entry(person(), attempt(mission), source=sha) for mission in course.missions]
    a_class = book([task(double), task(count)], [person()], entries, sources=kept(CODE))
    assert answers(a_class, task(double)) == {person().id: CODE}
    assert answers(a_class, task(count)) == {}


def test_an_answer_whose_file_is_gone(course: Course) -> None:
    double = course.missions[0]
    lost = entry(person(), attempt(double), source="00", state=State.GRADED)
    assert answers(book([task(double)], [person()], [lost]), task(double)) == {}


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("x = '가'\r\n".encode(), "x = '가'\n"),
        ("# coding: cp949\nx = '가'".encode("cp949"), "# coding: cp949\nx = '가'"),
        (b"\xff\xfe", "\ufffd\ufffd"),
        (b"# coding: nonsense\n", "# coding: nonsense\n"),
        (b"# coding: idna\n\xff", "# coding: idna\n\ufffd"),
    ],
)
def test_sources_are_read_as_far_as_they_can_be(source: bytes, text: str) -> None:
    assert read(source) == text
