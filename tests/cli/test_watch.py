"""`grade watch`: grades what is saved, moves on when it is passed, ends with the last grade's exit code."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from grader.cli import saves as saves_module
from grader.cli.saves import Saves, wakes
from grader.errors import Cancelled, SandboxError
from grader.i18n import M
from grader.model import Attempt, Mission
from tests.attempts import attempt, failed
from tests.cli.conftest import FakeEngine, Result

Grade = Callable[..., Result]
DOUBLE, COUNT = "exercise_01_double", "exercise_02_count"
PATIENCE_S = 30.0


class Learner:
    """Does one thing after the other while grades run; Ctrl-C when there is nothing left to do."""

    def __init__(self, *acts: Callable[[Mission], Attempt]) -> None:
        self.acts = list(acts)
        self.graded: list[str] = []

    def __call__(self, mission: Mission, _submission: object) -> Attempt:
        self.graded.append(mission.name)
        if not self.acts:
            raise KeyboardInterrupt
        return self.acts.pop(0)(mission)


def fails_then_saves(path: Path) -> Callable[[Mission], Attempt]:
    def act(mission: Mission) -> Attempt:
        replace(path, f"# {os.urandom(4).hex()}\n")
        return failed(mission)

    return act


def replace(path: Path, text: str) -> None:
    """Save as many editors do: another file takes the name."""
    beside = path.with_suffix(".tmp")
    beside.write_text(text)
    os.replace(beside, path)


def test_grades_at_each_save_and_moves_on_when_it_passes(grade: Grade, home: Path, engine: FakeEngine) -> None:
    learner = Learner(
        fails_then_saves(home / DOUBLE / "answer.py"), attempt, fails_then_saves(home / COUNT / "answer.py")
    )
    engine.judge = learner
    result = grade("watch")
    assert learner.graded == [DOUBLE, DOUBLE, COUNT, COUNT]
    assert result.code == 1
    assert result.err.splitlines()[-1] == "Stopped."
    assert "Watching exercise_01_double/answer.py" in result.err
    assert result.out.count("Passed: 2/2 points") == 1
    assert engine.calls[-1] == "close"
    assert "1 of 2" in grade().out


def test_ends_when_everything_is_passed(grade: Grade, home: Path, engine: FakeEngine) -> None:
    result = grade("watch", "2")
    assert (result.code, engine.calls) == (
        0,
        [f"warm_up {COUNT}", f"grade {COUNT}", f"warm_up {DOUBLE}", f"grade {DOUBLE}", "close"],
    )
    assert "Every mission is passed." in result.out
    assert "Every mission is passed." in grade("watch").out


def test_a_passed_mission_that_is_named_is_watched(grade: Grade, home: Path, engine: FakeEngine) -> None:
    grade("1")
    answer = home / DOUBLE / "answer.py"

    def passes_then_saves(mission: Mission) -> Attempt:
        replace(answer, "# again\n")
        return attempt(mission)

    engine.judge = learner = Learner(passes_then_saves, attempt)
    assert grade("watch", "1").code == 0
    assert learner.graded == [DOUBLE, DOUBLE, COUNT]


def test_ctrl_c_before_anything_was_graded(grade: Grade, home: Path, engine: FakeEngine) -> None:
    engine.judge = Learner()
    result = grade("watch", "1")
    assert (result.code, result.out, result.err) == (0, "", "Stopped.\n")


def test_an_answer_that_is_saved_while_it_is_graded_is_graded_anew(
    grade: Grade, home: Path, engine: FakeEngine
) -> None:
    def saved(mission: Mission) -> Attempt:
        replace(home / DOUBLE / "answer.py", "# better\n")
        raise Cancelled(M("Grading was stopped."))

    engine.judge = learner = Learner(saved, attempt)
    assert grade("watch", "1").code == 0
    assert learner.graded == [DOUBLE, DOUBLE, COUNT]


def test_faults_of_ours_are_told_and_watching_goes_on(grade: Grade, home: Path, engine: FakeEngine) -> None:
    def breaks(_mission: Mission) -> Attempt:
        replace(home / DOUBLE / "answer.py", "# again\n")
        raise SandboxError(M("No worker could be started."))

    engine.judge = Learner(breaks)
    result = grade("watch", "1")
    assert result.code == 3
    assert "No worker could be started." in result.err


def test_without_a_workspace(grade: Grade, engine: FakeEngine) -> None:
    assert grade("watch", "1").code == 2


@pytest.fixture(params=["told", "polled"])
def watched(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[Saves, Path]]:
    """A file that is waited for: with the system's help, and without."""
    if request.param == "polled":

        def nothing(*_: Any) -> Any:
            raise ImportError

        monkeypatch.setattr(saves_module, "_told", nothing)
    path = tmp_path / "mission" / "answer.py"
    path.parent.mkdir()
    path.write_text("one\n")
    with Saves(path) as saves:
        saves.next()
        yield saves, path


def test_a_save_in_place_and_by_rename(watched: tuple[Saves, Path]) -> None:
    saves, path = watched
    path.write_text("written over\n")
    outdated = saves.next()
    replace(path, "replaced\n")
    assert outdated.wait(PATIENCE_S)
    saves.next()


def test_a_file_and_its_folder_that_go_and_come_back(watched: tuple[Saves, Path]) -> None:
    saves, path = watched
    path.unlink()
    path.write_text("back\n")
    saves.next()
    path.unlink()
    path.parent.rmdir()
    path.parent.mkdir()
    path.write_text("back again\n")
    outdated = saves.next()
    path.write_text("and saved\n")
    assert outdated.wait(PATIENCE_S)


def test_a_folder_that_is_not_there_is_looked_for(tmp_path: Path) -> None:
    over = threading.Event()
    looks = wakes(tmp_path / "nowhere", over)
    next(looks)
    next(looks)
    over.set()
    assert list(looks) == []
