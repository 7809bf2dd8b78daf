"""The commands around a grade."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from grader.cli.app import COMMANDS
from grader.formats.layout import cell_len
from grader.model import Course
from tests.attempts import SQUARED, failed
from tests.cli.conftest import FakeEngine, Result, lines

Grade = Callable[..., Result]


def test_alone_it_says_where_one_is_and_what_is_next(grade: Grade, home: Path, engine: FakeEngine) -> None:
    assert "0 of 2 missions passed" in grade().out
    grade("1")
    result = grade()
    assert result.code == 0
    assert "1 of 2 missions passed, 2 of 3 points." in result.out
    assert "Next: mission 2, Counting." in result.out
    grade("2")
    assert "Every mission is passed." in grade().out


def test_alone_outside_a_workspace_it_says_how_to_begin(grade: Grade) -> None:
    result = grade()
    assert result.code == 0
    assert "grade init DIR" in result.out


def test_list_names_states_in_words(grade: Grade, home: Path, engine: FakeEngine) -> None:
    grade("1")
    engine.judge = lambda mission, _: failed(mission)
    grade("2")
    assert [line.split()[:3] for line in lines(grade("list").out)] == [
        ["Chapter", "1:", "Beginnings"],
        ["01", "passed", "2/2"],
        ["02", "tried", "0/1"],
    ]


def test_reading_leaves_no_trace(grade: Grade, home: Path) -> None:
    for words in ((), ("list",), ("show", "1"), ("history",)):
        assert grade(*words).code == 0
    assert {path.name for path in (home / ".dl-missions").iterdir()} == {".gitignore", "course"}


def test_show_tells_the_story_without_hints(grade: Grade, home: Path) -> None:
    result = grade("show", "double", "--lang", "ko")
    assert "`double(x)`를 쓰세요." in result.out
    assert "힌트" not in result.out.split("`grade")[0]


def test_hints_come_one_by_one_and_are_remembered(grade: Grade, home: Path) -> None:
    texts = ["Look at one element.", "Twice as much.", "`2 * x`"]
    for text in texts:
        out = grade("hint", "1").out
        assert [each for each in texts if each in out] == [text]
    assert all(text in grade("hint", "1").out for text in texts)


def test_diff_comes_after_the_pass(grade: Grade, home: Path, engine: FakeEngine) -> None:
    answer = home / "exercise_01_double" / "answer.py"
    answer.write_text("def double(x):\n    return x + x  # \x1b[31m\n")
    assert grade("diff", "1").code == 2
    grade("1")
    result = grade("diff", "1")
    assert result.code == 0
    assert "+    return 2 * x" in result.out
    assert "\\x1b[31m" in result.out


def test_history_lists_attempts_and_mistakes_that_come_back(grade: Grade, home: Path, engine: FakeEngine) -> None:
    engine.judge = lambda mission, _: failed(mission, SQUARED)
    grade("1")
    grade("1")
    grade("hint", "1")
    assert [line.split()[2:] for line in lines(grade("history", "1").out)[:2]] == [
        ["0/2", "Not", "passed", "M01.squared"]
    ] * 2
    assert "Hints taken: 1." in grade("history", "1").out
    assert "comes back, M01.squared" in grade("history").out


def test_reset_says_where_the_answer_is_kept(grade: Grade, home: Path) -> None:
    answer = home / "exercise_01_double" / "answer.py"
    answer.write_text("mine")
    assert "answer.py.bak." in grade("reset", "1").out
    assert "already" in grade("reset", "1").out


def test_init_says_what_it_kept(grade: Grade, tmp_path: Path) -> None:
    assert "2 missions are in new; 2 answers are new." in grade("init", "new").out
    result = grade("init", "new")
    assert result.code == 0
    assert "new/exercise_01_double/answer.py" in result.out
    assert "`cd 'my missions'`" in grade("init", "my missions").out
    (tmp_path / "file").touch()
    assert grade("init", "file").code == 2


def test_workspace_may_be_named(grade: Grade, home: Path, engine: FakeEngine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("/")
    assert grade("1", "--workspace", str(home)).code == 0
    assert grade("1", "--workspace", "/nowhere").code == 2


def test_course_check_is_handed_on(grade: Grade, course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Any] = []

    def main(found: Course, names: Any, lang: str, say: Any, jobs: int | None, **chosen: bool) -> int:
        seen.append(([mission.name for mission in found.missions], names, lang, jobs, chosen))
        return 1

    monkeypatch.setattr("grader.course.check.main", main)
    assert grade("course", "check", "1", "--lang", "ko", "--jobs", "2", "--no-mutants").code == 1
    assert seen == [
        ([mission.name for mission in course.missions], ("1",), "ko", 2, {"mutants": False, "thorough": False})
    ]
    assert grade("course", "check", "--jobs", "0").code == 2


def test_doctor_reads_its_findings_in_words(grade: Grade, monkeypatch: pytest.MonkeyPatch) -> None:
    from grader.i18n import M, Message
    from grader.sandbox.doctor import Finding

    findings = [
        Finding("process", Message("process"), holds=True, meaning=M("Fine.")),
        Finding("landlock", Message("landlock"), holds=False, meaning=M("Files."), detail="no \x1b[31m"),
    ]
    monkeypatch.setattr("grader.sandbox.doctor.examine", lambda: findings)
    result = grade("doctor")
    assert result.code == 0
    assert "Missing: landlock." in result.out
    assert "\x1b" not in result.out


def test_data_says_which_and_where(grade: Grade, monkeypatch: pytest.MonkeyPatch) -> None:
    import numpy as np

    import grader.data
    from grader.i18n import M

    asked: list[Any] = []
    rows = np.zeros((2, 28, 28), np.uint8)
    found = grader.data.Dataset("digits", rows, rows[:, 0, 0], rows, rows[:, 0, 0], "0" * 64, (M("A reason."),))

    def load(choice: str, **settings: Any) -> grader.data.Dataset:
        asked.append((choice, settings["download"]))
        return found

    monkeypatch.setattr("grader.data.load", load)
    monkeypatch.setattr("grader.data.verify", lambda _data: True)
    result = grade("data")
    assert result.code == 0
    assert "A reason." in result.out
    assert "Verified" in result.out
    grade("data", "--download")
    assert asked == [("auto", "never"), ("mnist", "now")]
    monkeypatch.setattr("grader.data.verify", lambda _data: False)
    assert grade("data").code == 3


@pytest.mark.parametrize("words", [(), *((name,) for name in COMMANDS), ("course", "check")])
def test_help_of_every_command_in_both_languages(grade: Grade, words: tuple[str, ...]) -> None:
    english, korean = (grade("--lang", lang, *words, "--help") for lang in ("en", "ko"))
    assert english.code == korean.code == 0
    assert english.out.startswith("Usage: grade")
    assert "Show this message" not in english.out  # click's own words
    assert all(cell_len(line) <= 80 for line in lines(korean.out))


def test_a_flag_with_a_value_is_told_that_it_takes_none(grade: Grade) -> None:
    assert "takes no value" in grade("--all=1").err


@pytest.mark.parametrize(
    "words",
    [
        ("--nonsense",), ("1", "--format", "xml"), ("1", "--format"), ("--all=1",), ("show",), ("show", "1", "2"),
        ("course",), ("course", "chk"), ("init",), ("lsit",), ("1", "--lang", "fr"), ("--isolation", "none", "1"),
    ],
)  # fmt: skip
def test_usage_is_2_and_a_sentence(grade: Grade, home: Path, words: tuple[str, ...]) -> None:
    result = grade(*words)
    assert (result.code, result.out) == (2, "")
    assert len(lines(result.err)) == 1
    assert "Error" not in result.err


def test_misspelt_command_is_recognised(grade: Grade) -> None:
    assert "`grade list`" in grade("lsit").err


def test_options_may_stand_before_a_command(grade: Grade, home: Path) -> None:
    assert "두 배" in grade("--lang", "ko", "list").out
    assert "두 배" in grade("list", "--lang=ko").out


def test_a_mission_may_be_called_like_a_command(grade: Grade, home: Path) -> None:
    assert grade("--", "list").code == 2


def test_next_mission_wraps_around(course: Course) -> None:
    from grader.advice import next_mission

    first, second = course.missions
    assert next_mission(course, {second.name}, second) is first
    assert next_mission(course, {first.name, second.name}) is None


def test_version(grade: Grade) -> None:
    assert re.fullmatch(r"grade \S+ \(Python 3\.\S+, numpy \S+, pytest \S+, .*\)\n", grade("--version").out)
