"""`grade MISSION...`: one verdict, remembered, with the right exit code."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from grader.cli.grading import isolation
from grader.errors import SandboxError
from grader.i18n import M
from grader.model import Outcome
from grader.store import Store
from tests.attempts import ESCAPE, SQUARED, attempt, check, failed
from tests.cli.conftest import FakeEngine, Result

Grade = Callable[..., Result]
DOUBLE, COUNT = "exercise_01_double", "exercise_02_count"


@pytest.mark.parametrize("word", ["1", "01", "exercise_01", "double", DOUBLE, f"{DOUBLE}/", f"{DOUBLE}/answer.py"])
def test_a_mission_is_named_in_many_ways(grade: Grade, home: Path, engine: FakeEngine, word: str) -> None:
    result = grade(word)
    assert result.code == 0
    assert engine.calls == [f"warm_up {DOUBLE}", f"grade {DOUBLE}", "close"]
    assert "Passed: 2/2 points" in result.out


def test_what_fails_is_1_and_what_is_next_is_one_line(grade: Grade, home: Path, engine: FakeEngine) -> None:
    engine.judge = lambda mission, _: failed(mission, SQUARED)
    result = grade("1")
    assert result.code == 1
    assert "Mistake found, M01.squared: squared" in result.out
    assert "`grade hint 1`" in result.out.splitlines()[-1]


def test_our_own_fault_is_3_and_no_attempt(grade: Grade, home: Path, engine: FakeEngine) -> None:
    engine.judge = lambda mission, _: attempt(mission, check(outcome=Outcome.ERROR, points=0.0))
    assert grade("1").code == 3
    assert "no attempt yet" in grade("history", "1").out


def test_several_missions_and_all(grade: Grade, home: Path, engine: FakeEngine) -> None:
    engine.judge = lambda mission, _: attempt(mission) if mission.number == 1 else failed(mission)
    for words in (("1", "2"), ("--all",)):
        result = grade(*words)
        assert result.code == 1
        assert "1 of 2 missions passed, 2/3 points." in result.out
    assert engine.calls.count(f"warm_up {DOUBLE}") == 2


def test_all_leaves_out_what_has_no_answer(grade: Grade, home: Path, engine: FakeEngine) -> None:
    (home / COUNT / "answer.py").unlink()
    result = grade("--all")
    assert result.code == 0
    assert COUNT in result.err
    assert grade("2").code == 2


def test_json_is_the_only_thing_on_standard_output(grade: Grade, home: Path, engine: FakeEngine) -> None:
    report = json.loads(grade("1", "2", "--format", "json").out)
    assert [mission["mission"] for mission in report["missions"]] == [DOUBLE, COUNT]
    assert report["missions"][0]["next"].startswith("Next: mission 2")


def test_output_goes_into_a_file(grade: Grade, home: Path, engine: FakeEngine) -> None:
    result = grade("1", "--format=json", "--output", "report.json")
    assert (result.code, result.out) == (0, "")
    assert json.loads((home / "report.json").read_text(encoding="utf-8"))["schema"] == "report/v1"
    assert grade("1", "--output", "nowhere/report").code == 3


def test_attempt_is_remembered_with_answer_and_reports(grade: Grade, home: Path, engine: FakeEngine) -> None:
    (home / DOUBLE / "answer.py").write_bytes(b"mine \xff")
    grade("1", "--seed", "kim")
    with Store.open(home / ".dl-missions" / "progress.sqlite3") as store:
        (record,) = store.attempts()
        assert store.answer(record.id) == b"mine \xff"
        assert json.loads(store.report(record.id, "ko"))["lang"] == "ko"
    assert engine.settings["seed"] == "kim"


def test_answer_anywhere_needs_no_workspace(grade: Grade, tmp_path: Path, engine: FakeEngine) -> None:
    path = tmp_path / DOUBLE / "mine.py"
    path.parent.mkdir()
    path.write_text("x")
    assert grade("1", "--answer", str(path)).code == 0
    assert grade("--answer", str(path)).code == 0  # its folder says which mission
    assert not list(tmp_path.rglob("progress.sqlite3*"))


def test_answer_without_a_mission(grade: Grade, tmp_path: Path, engine: FakeEngine) -> None:
    (tmp_path / "a.py").write_text("x")
    assert grade("--answer", "a.py").code == 2
    assert grade("1", "2", "--answer", "a.py").code == 2
    assert engine.calls == []


@pytest.mark.parametrize("words", [("nonsense",), ("1", "--answer", "missing.py"), ("1", "--answer", ".")])
def test_what_cannot_be_graded_is_2_before_anything_starts(
    grade: Grade, home: Path, engine: FakeEngine, words: tuple[str, ...]
) -> None:
    result = grade(*words)
    assert (result.code, result.out, engine.calls) == (2, "", [])
    assert result.err.strip()


def test_without_a_workspace(grade: Grade, engine: FakeEngine) -> None:
    result = grade("1")
    assert result.code == 2
    assert "grade init DIR" in result.err


def test_error_of_the_sandbox_is_3(grade: Grade, home: Path, engine: FakeEngine) -> None:
    def judge(*_: Any) -> Any:
        raise SandboxError(M("No worker could be started."))

    engine.judge = judge
    result = grade("1")
    assert (result.code, result.err) == (3, "No worker could be started.\n")
    assert engine.calls[-1] == "close"


def test_unforeseen_error_is_a_sentence_and_a_file(
    grade: Grade, home: Path, engine: FakeEngine, tmp_path: Path
) -> None:
    def judge(*_: Any) -> Any:
        raise ZeroDivisionError(ESCAPE)

    engine.judge = judge
    result = grade("1")
    (log,) = (tmp_path / "cache" / "logs").iterdir()
    assert result.code == 3
    assert str(log) in result.err
    assert "Traceback" not in result.err + result.out
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")


def test_ctrl_c_ends_the_engine(grade: Grade, home: Path, engine: FakeEngine) -> None:
    def judge(*_: Any) -> Any:
        raise KeyboardInterrupt

    engine.judge = judge
    with pytest.raises(KeyboardInterrupt):
        grade("1")
    assert engine.calls[-1] == "close"


def test_hostile_feedback_is_escaped(grade: Grade, home: Path, engine: FakeEngine) -> None:
    engine.judge = lambda mission, _: attempt(mission, check(output=ESCAPE))
    for words in (("1",), ("1", "--format", "json")):
        assert "\x1b" not in grade(*words).out


def test_progress_that_cannot_be_saved_is_said_and_grading_goes_on(
    grade: Grade, home: Path, engine: FakeEngine
) -> None:
    (home / ".dl-missions" / "progress.sqlite3").mkdir()
    result = grade("1")
    assert result.code == 0
    assert "not saved" in result.err


def test_unreadable_progress_is_said_once(grade: Grade, home: Path, engine: FakeEngine) -> None:
    (home / ".dl-missions" / "progress.sqlite3").write_bytes(b"garbage" * 20)
    assert grade("1").err.count("sqlite3.unreadable") == 1
    assert grade("1").err == ""


@pytest.mark.parametrize(
    ("asked", "environ", "expected"),
    [
        (None, {}, "auto"),
        (None, {"CI": "true"}, "strict"),
        ("basic", {"CI": "true"}, "basic"),
        (None, {"CI": "0"}, "auto"),
    ],
)
def test_isolation_is_strict_on_a_build_server(asked: str | None, environ: dict[str, str], expected: str) -> None:
    assert isolation(asked, environ) == expected
