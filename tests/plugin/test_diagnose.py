"""A mistake is named when its values are met again, and never on evidence that others would leave too."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from grader.catalog import WrongVariant
from grader.engine import Engine
from grader.i18n import M, Text
from grader.model import Attempt, Fault, Outcome
from grader.plugin.diagnose import diagnose
from grader.plugin.evidence import Evidence
from grader.plugin.recorder import CheckFailed
from grader.sandbox.subject import Call, Subject
from grader.submission import Submission
from tests.miniature import DOUBLE, FILES, write_course

CHECKS = f"exercises/{DOUBLE}/test_answer.py"
WRONG = f"solutions/{DOUBLE}/wrong/squared.py"
MORE = '''

@pytest.mark.points(1)
def test_note(learner):
    """The note says two.

    ko: 메모는 2입니다.
    """
    check.equal(learner.constant("NOTE"), 2, "NOTE")


@pytest.mark.points(1)
def test_history(learner):
    """A history is kept.

    ko: 기록을 남깁니다.
    """
    check.close(learner.history(), [1.0], "history()")


@pytest.mark.points(1)
@pytest.mark.slow
def test_long(learner, reference, rng):
    """It doubles for long.

    ko: 오래 두 배로 합니다.
    """
    x = rng.normal(size=3)
    check.close(learner.double(x), reference.double(x), "double(x)")
'''
RIGHT = "def double(x):\n    return 2 * x\n\n\nNOTE = 2\n\n\ndef history():\n    return [1.0]\n"
SQUARED = RIGHT.replace("2 * x", "x * x").replace("NOTE = 2", "NOTE = 3").replace("[1.0]", "[]")
HEADER = FILES[WRONG].split('"""')[1]
ALL = 'checks = ["test_doubles", "test_note", "test_history", "test_long"]'

Diagnosed = Callable[[str], Attempt]


@pytest.fixture
def diagnosed(tmp_path: Path) -> Diagnosed:
    """Grade against a variant that squares, notes 3 and keeps no history, and is listed for all of that."""
    header = HEADER.replace('checks = ["test_doubles"]', ALL)
    course = write_course(tmp_path, {CHECKS: FILES[CHECKS] + MORE, WRONG: f'"""{header}"""\n\n\n{SQUARED}'})
    for name in ("exercises", "solutions"):
        (tmp_path / name / DOUBLE / "answer.py").write_text(RIGHT, encoding="utf-8")

    def grade(source: str) -> Attempt:
        with Engine(course) as engine:
            return engine.grade(course.missions[0], Submission(source.encode(), "mine.py"))

    return grade


def codes(attempt: Attempt) -> dict[str, str | None]:
    return {c.name: c.diagnosis.code if c.diagnosis else None for c in attempt.checks if c.fault}


def test_a_proven_mistake_explains_its_weaker_traces_and_its_slow_checks(diagnosed: Diagnosed) -> None:
    assert codes(diagnosed("# mine\n" + SQUARED)) == dict.fromkeys(
        ["test_doubles", "test_note", "test_history", "test_long"], "M01.squared"
    )


def test_a_bare_constant_proves_nothing(diagnosed: Diagnosed) -> None:
    assert codes(diagnosed(RIGHT.replace("NOTE = 2", "NOTE = 3"))) == {"test_note": None}


def test_an_empty_answer_proves_nothing(diagnosed: Diagnosed) -> None:
    assert codes(diagnosed(RIGHT.replace("[1.0]", "[]"))) == {"test_history": None}


def test_other_numbers_are_another_mistake(diagnosed: Diagnosed) -> None:
    assert codes(diagnosed(RIGHT.replace("2 * x", "x + 2"))) == {"test_doubles": None, "test_long": None}


def failed_check(name: str, value: object, *, slow: bool = False) -> Evidence:
    """A check that failed after `f` returned the value; run again, it asks `f` once and fails."""

    def again(subject: Subject) -> None:
        subject.ask("f", {"op": name})
        raise CheckFailed(M("wrong"))

    return Evidence(name, again, slow, outcome=Outcome.FAIL, fault=Fault.WRONG, trace=[Call("f", "value", value)])


def searched(checks: list[Evidence], variants: Mapping[str, Mapping[str, object]]) -> tuple[dict[str, str], list[str]]:
    """The code of each check, and the variants that were opened; each variant gives its values, check by check."""
    opened: list[str] = []

    @contextmanager
    def open_variant(path: Path, _module: str) -> Iterator[Subject]:
        opened.append(path.stem)
        values = variants[path.stem]
        yield Subject(lambda request: {"status": "ok", "value": values[request["op"]]})

    text = Text("It is wrong.", "틀립니다.")
    known = [WrongVariant(Path(f"{name}.py"), name, text, text, tuple(told)) for name, told in variants.items()]
    found = diagnose(checks, known, lambda _item: None, {}, open_variant)
    return {name: diagnosis.code for name, diagnosis in found.items()}, opened


def test_the_search_ends_with_a_mistake_that_explains_everything_and_breaks_nothing_else() -> None:
    checks = [failed_check("one", 1.5), failed_check("two", 2.5), failed_check("long", 9.0, slow=True)]
    wrong = {
        "also_a_third": {"one": 1.5, "two": 2.5, "three": 0.5},
        "it": {"one": 1.5, "two": 2.5, "long": 9.0},
        "other": {"one": 1.5, "two": 0.5},
    }
    assert searched(checks, wrong) == ({"one": "it", "two": "it", "long": "it"}, ["other", "other", "it", "it"])


def test_nothing_less_ends_it() -> None:
    checks = [failed_check("one", 1.5), failed_check("two", 2.5)]
    wrong = {"also_a_third": {"one": 1.5, "two": 2.5, "three": 0.5}, "half": {"one": 1.5}}
    codes, opened = searched(checks, wrong)
    assert codes == {"one": "also_a_third", "two": "also_a_third"}
    assert set(opened) == {"also_a_third", "half"}


def test_a_variant_that_most_of_its_checks_contradict_is_not_asked_further() -> None:
    checks = [failed_check(name, 1.5) for name in ("one", "two", "three")]
    assert searched(checks, {"it": {"one": 0.5, "two": 0.5, "three": 1.5}}) == ({}, ["it", "it"])
