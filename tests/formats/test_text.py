"""What a person reads: words first, in columns, with nothing of the learner's that a terminal would obey."""

from __future__ import annotations

import math
import re
from dataclasses import replace

import pytest

from grader.formats import Page, render
from grader.formats.layout import cell_len
from grader.formats.report import build_report
from grader.i18n import M, Text
from grader.model import Course, Digit, Fault, Mission
from tests.attempts import ESCAPE, SQUARED, attempt, check, curve, failed

LONG = Text("word " * 60, "한국어 문장은 글자마다 두 칸을 씁니다 " * 12)


def _text(*attempts: object, lang: str = "en", **page: object) -> str:
    return render("text", build_report(attempts, lang), Page(**page))  # type: ignore[arg-type]


def test_diagnosis_first_then_checks_then_verdict_then_one_line(double: Mission) -> None:
    done = attempt(double, check(), check("test_b", passes=False, diagnosis=SQUARED))
    text = render("text", build_report([done], "en", {double.name: M("Next: edit it.")}))
    places = [text.index(each) for each in ("M01.squared: squared", "PASS", "FAIL", "1/2 points", "Next: edit it.")]
    assert places == sorted(places)
    assert text.endswith("Next: edit it.\n")


def test_no_escape_of_ours_without_colour_and_some_with(double: Mission) -> None:
    assert "\x1b" not in _text(attempt(double))
    assert "\x1b[32m" in _text(attempt(double), color=True)


def test_colour_changes_no_word(double: Mission) -> None:
    done = attempt(double, check(), check("test_b", passes=False, diagnosis=SQUARED))
    assert re.sub(r"\x1b\[\d+m", "", _text(done, color=True)) == _text(done)


@pytest.mark.parametrize("text", [ESCAPE, "\x9b2J", "\x07", "\u202e", "a\rb", "\ud800", "\x00"])
def test_nothing_of_the_learner_reaches_the_terminal_as_a_control(double: Mission, text: str) -> None:
    hostile = Text(text, text)
    done = attempt(
        double,
        check(passes=False, output=text, feedback=hostile, figures=((hostile, 1.0, 1.0),), curves=(curve(name=text),)),
        notes=(hostile,),
    )
    assert _text(done).replace("\n", "").isprintable()


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("width", [40, 80])
def test_no_line_is_wider_than_the_page(double: Mission, lang: str, width: int) -> None:
    bad = check(passes=False, title=LONG, feedback=LONG, output=LONG.ko, figures=((LONG, 0.912, 0.921),))
    text = _text(attempt(double, bad, notes=(LONG,)), lang=lang, width=width)
    assert max(cell_len(line) for line in text.splitlines()) <= width


def test_the_same_feedback_is_said_once(double: Mission) -> None:
    checks = [check(name, passes=False, fault=Fault.WRONG) for name in ("test_a", "test_b")]
    text = _text(attempt(double, *checks))
    assert text.count("It is 4, not 2.") == 1
    assert text.count("For the same reason.") == 1


def test_a_mission_not_begun_is_a_plan_and_no_list_of_failures(double: Mission) -> None:
    checks = [check(name, passes=False, fault=Fault.NOT_WRITTEN) for name in ("test_a", "test_b")]
    text = _text(attempt(double, *checks))
    assert "This is what will be checked:" in text
    assert text.count("Every element is doubled.") == 2
    assert "FAIL" not in text


def test_figures_and_curves_are_told_in_words(double: Mission) -> None:
    figures = ((Text("accuracy", "정확도"), 0.912, 0.921), (Text("loss", "손실"), math.nan, 0.3))
    text = _text(attempt(double, check(figures=figures, curves=(curve(),))))
    assert "accuracy 0.912, reference 0.921" in text
    assert "loss nan, reference 0.3" in text
    assert "from 2.3 to 0.3" in text
    assert "They part at iteration 2." in text


def test_curve_of_nothing_and_of_extremes(double: Mission) -> None:
    extremes = curve(learner=(1e308, -1e308, math.nan), reference=(), parts_at=None)
    assert "yours" in _text(attempt(double, check(curves=(extremes, curve(learner=(1.0,) * 500)))))


def test_long_output_is_cut_and_marked(double: Mission) -> None:
    text = _text(attempt(double, check(output="line\n" * 50)))
    assert text.count("| line") == 20
    assert "(30 more lines)" in text


def test_several_missions_are_summed_up(course: Course) -> None:
    double, count = course.missions
    text = _text(attempt(double), failed(count))
    assert text.endswith("1 of 2 missions passed, 2/3 points.\n")


def test_wrong_digits_are_told_in_words(double: Mission) -> None:
    seen = tuple(float(guess == 6) for guess in range(10))
    done = attempt(double, replace(check(), digits=(Digit(8, 5, seen),)))
    assert "Test images it gets wrong: 8 (a 5, taken for 6)." in _text(done)
    assert "8번(정답 5, 예측 6)" in _text(done, lang="ko")
