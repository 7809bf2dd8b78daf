"""An answer is found from anywhere in its workspace, and never lost."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from grader.errors import CourseError, GraderError, UsageError
from grader.model import Course, Mission
from grader.workspace import MARKER, Workspace, filling, find_workspace, open_workspace
from grader.workspace.filling import init, reset
from tests.miniature import write_course


@pytest.fixture
def workspace(course: Course, tmp_path: Path) -> Workspace:
    return init(course, tmp_path / "ws").workspace


def test_found_from_any_depth(workspace: Workspace, double: Mission) -> None:
    assert find_workspace(workspace.answer_path(double).parent) == workspace


def test_checkout_is_its_exercises_folder(tmp_path: Path) -> None:
    course = write_course(tmp_path)
    for start in (tmp_path, tmp_path / "solutions", course.exercises, course.missions[0].folder):
        assert find_workspace(start) == Workspace(course.exercises)
    assert open_workspace(tmp_path) == Workspace(course.exercises)


def test_nowhere(tmp_path: Path) -> None:
    assert find_workspace(tmp_path) is None
    with pytest.raises(UsageError, match="grade init"):
        open_workspace(tmp_path)


def test_init_writes_what_a_learner_needs(workspace: Workspace, course: Course) -> None:
    for mission in course.missions:
        names = {path.name for path in (workspace.root / mission.name).iterdir()}
        assert names == {"answer.py", "mission.en.md", "mission.ko.md", "test_answer.py"}
        assert workspace.answer_path(mission).read_bytes() == mission.stub.read_bytes()
    assert (workspace.root / MARKER / ".gitignore").read_text() == "*\n"
    assert not list(workspace.root.rglob(".*.py.*"))  # nothing half-written stays


def test_init_copies_the_conftest(tmp_path: Path) -> None:
    course = write_course(tmp_path / "course", {"exercises/conftest.py": "# for pytest\n"})
    init(course, tmp_path / "ws")
    assert (tmp_path / "ws" / "conftest.py").read_text() == "# for pytest\n"


def test_init_keeps_answers_and_renews_the_rest(workspace: Workspace, course: Course, double: Mission) -> None:
    answer = workspace.answer_path(double)
    answer.write_text("mine")
    answer.with_name("mission.en.md").write_text("old")
    filled = init(course, workspace.root)
    assert set(filled.kept) == {workspace.answer_path(mission) for mission in course.missions}
    assert filled.written == ()
    assert answer.read_text() == "mine"
    assert answer.with_name("mission.en.md").read_bytes() == (double.folder / "mission.en.md").read_bytes()


def test_init_keeps_an_answer_that_is_a_broken_link(course: Course, double: Mission, tmp_path: Path) -> None:
    answer = tmp_path / double.name / "answer.py"
    answer.parent.mkdir()
    answer.symlink_to("nowhere.py")
    assert answer in init(course, tmp_path).kept
    assert answer.is_symlink()


def test_init_into_a_file(course: Course, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match="is no folder"):
        init(course, tmp_path / "file")
    with pytest.raises(GraderError, match="cannot be written"):
        init(course, tmp_path / "file" / "below")


def test_init_writes_nothing_where_the_course_is_not_whole(tmp_path: Path) -> None:
    course = write_course(tmp_path / "course")
    course.missions[1].checks.unlink()
    with pytest.raises(CourseError, match=r"test_answer\.py"):
        init(course, tmp_path / "ws")
    assert not (tmp_path / "ws").exists()


def test_disk_full_is_a_sentence_and_leaves_the_answer(
    workspace: Workspace, double: Mission, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    answer = workspace.answer_path(double)
    answer.write_text("mine")
    monkeypatch.setattr(filling.os, "fsync", full)  # type: ignore[attr-defined]
    with pytest.raises(GraderError, match="No space left on device"):
        reset(workspace, double)
    assert answer.read_text() == "mine"
    assert [path.name for path in answer.parent.glob("*answer*")].count("answer.py.bak") == 0


def test_reset_keeps_every_answer(workspace: Workspace, double: Mission) -> None:
    answer = workspace.answer_path(double)
    names = []
    for text in ("first", "second", "third"):
        answer.write_text(text)
        backup = reset(workspace, double)
        assert backup is not None
        names.append(backup.name)
        assert backup.read_text() == text
        assert answer.read_bytes() == double.stub.read_bytes()
    assert names == ["answer.py.bak", "answer.py.bak2", "answer.py.bak3"]


def test_reset_of_a_stub_does_nothing(workspace: Workspace, double: Mission) -> None:
    assert reset(workspace, double) is None
    assert [path.name for path in workspace.answer_path(double).parent.glob("*.bak*")] == []


def test_reset_writes_a_missing_answer(workspace: Workspace, double: Mission) -> None:
    answer = workspace.answer_path(double)
    answer.unlink()
    assert reset(workspace, double) is None
    assert answer.read_bytes() == double.stub.read_bytes()


@pytest.mark.skipif(not hasattr(os, "umask") or os.name == "nt", reason="POSIX modes")
def test_answers_are_as_readable_as_any_new_file(workspace: Workspace, double: Mission) -> None:
    plain = workspace.root / "plain"
    plain.touch()
    assert workspace.answer_path(double).stat().st_mode == plain.stat().st_mode


def _git(folder: Path, *arguments: str) -> None:
    identity = ["-c", "user.name=a", "-c", "user.email=a@b", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *identity, *arguments], cwd=folder, check=True, capture_output=True)


def test_reset_in_a_checkout_asks_git_for_the_stub(tmp_path: Path) -> None:
    course = write_course(tmp_path)
    mission, place = course.missions[0], Workspace(course.exercises)
    answer = place.answer_path(mission)
    stub = answer.read_bytes()
    _git(tmp_path, "init", "-q")
    _git(tmp_path, "add", ".")
    _git(tmp_path, "commit", "-qm", "course")
    answer.write_text("def double(x):\n    return x + x\n")
    _git(tmp_path, "commit", "-qam", "my answer")
    answer.write_text("def double(x):\n    return 2 * x\n")
    backup = reset(place, mission)
    assert backup is not None
    assert backup.read_text().endswith("2 * x\n")
    assert answer.read_bytes() == stub
    answer.unlink()
    reset(place, mission)
    assert answer.read_bytes() == stub


def test_reset_where_no_stub_can_be_had(tmp_path: Path) -> None:
    course = write_course(tmp_path)
    mission, place = course.missions[0], Workspace(course.exercises)
    place.answer_path(mission).write_text("def double(x):\n    return 2 * x\n")
    with pytest.raises(GraderError, match="stub"):
        reset(place, mission)
    assert place.answer_path(mission).read_text().endswith("2 * x\n")


def test_a_new_workspace_begins_with_stubs_though_the_checkout_is_solved(tmp_path: Path) -> None:
    course = write_course(tmp_path / "course")
    stubs = {mission.name: mission.stub.read_bytes() for mission in course.missions}
    _git(tmp_path, "init", "-q")
    _git(tmp_path, "add", ".")
    _git(tmp_path, "commit", "-qm", "course")
    for mission in course.missions:
        mission.stub.write_bytes(mission.solution.read_bytes())
    _git(tmp_path, "commit", "-qam", "my answers")
    filled = init(course, tmp_path / "new")
    assert {path.parent.name: path.read_bytes() for path in filled.written} == stubs
