"""A course outside of the package: every command works with --course DIR, and its workspace remembers it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from grader.catalog import load_course
from grader.cli.app import run
from grader.course.entry import MARKER as MARKER_LINE
from grader.course.new import Wish, make_mission
from grader.model import Kind
from grader.workspace import MARKER
from tests.miniature import edit

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Result:
    """What one command line did."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> str:
        """Everything, however the lines were broken."""
        return " ".join((self.out + self.err).split())


Grade = Callable[..., Result]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course of two missions, as `grade course new` begins it."""
    root = tmp_path_factory.mktemp("courses") / "my-course"
    make_mission(Wish("centring"), root)
    make_mission(Wish("counting", Kind.QUIZ), root)
    return root


@pytest.fixture
def own(made: Path, tmp_path: Path) -> Path:
    """A copy of it, which may be spoilt."""
    return Path(shutil.copytree(made, tmp_path / "my-course"))


@pytest.fixture
def grade(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Grade:
    """Run `grade` where there is no workspace; nobody has named any course yet."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("STUDY_CONFIG", str(tmp_path / "config"))
    monkeypatch.setenv("GRADE_CACHE", str(tmp_path / "cache"))

    def call(*words: str) -> Result:
        code = run([*words, "--lang", "en"])
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return call


def test_every_command_takes_another_course(own: Path, grade: Grade) -> None:
    solution = "my-course/solutions/exercise_01_centring/answer.py"
    assert "Centring" in grade("list", "--course", "my-course").out
    assert "My course: 2 missions" in grade("--course", "my-course").out
    assert "center_columns(X)" in grade("show", "1", "--course", "my-course").out
    assert "How many means" in grade("hint", "centring", "--course", "my-course").out
    shown = grade("show", "2", "--seed", "kim", "--course", "my-course").out
    assert "A dense layer has 9 inputs" not in shown
    assert "neurons. How many parameters" in shown
    done = grade("1", "--answer", solution, "--course", "my-course")
    assert (done.code, "Passed: 10/10 points" in done.said) == (0, True)


def test_a_workspace_remembers_its_course(own: Path, grade: Grade, monkeypatch: pytest.MonkeyPatch) -> None:
    assert grade("init", "ws", "--course", "my-course").code == 0
    assert (own.parent / "ws" / MARKER / "course").read_text() == f"{own}\n"
    monkeypatch.chdir(own.parent / "ws" / "exercise_01_centring")
    assert "Centring" in grade("list").out
    result = grade("1")
    assert (result.code, "Not attempted: 0/10" in result.out) == (1, True)
    shutil.copy(own / "solutions/exercise_01_centring/answer.py", "answer.py")
    assert grade("1").code == 0
    assert "answer.py is as it was at the beginning" in grade("reset", "1").said
    monkeypatch.chdir(own.parent)
    assert "Centring" in grade("list", "--workspace", "ws").out
    assert "Affine" in grade("list").out  # out of the workspace it is our own course again


def test_a_course_that_moved_is_missed_and_found_again(
    own: Path, grade: Grade, monkeypatch: pytest.MonkeyPatch
) -> None:
    grade("init", "ws", "--course", "my-course")
    answer = own.parent / "ws" / "exercise_01_centring" / "answer.py"
    answer.write_text("# mine\n")
    own.rename(own.with_name("moved"))
    monkeypatch.chdir(own.parent / "ws")
    missed = grade("1")
    assert missed.code == 2
    assert f"The course of {own.parent / 'ws'} is gone" in missed.said
    assert f"there is no exercises/course.toml in {own}" in missed.said
    assert grade("init", ".", "--course", "../moved").code == 0
    assert "Centring" in grade("list").out
    assert answer.read_text() == "# mine\n"


def test_a_folder_that_was_handed_in_cannot_bring_its_own_checks(
    own: Path, grade: Grade, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    marker = tmp_path / "submission" / MARKER
    marker.mkdir(parents=True)
    (marker / "course").write_text(f"{own}\n")
    checks = own / "exercises" / "exercise_01_centring" / "test_answer.py"
    checks.write_text(f"open({str(tmp_path / 'ran')!r}, 'w')\n" + checks.read_text("utf-8"), encoding="utf-8")
    monkeypatch.chdir(marker.parent)
    refused = grade("1")
    assert refused.code == 2
    assert "A course runs its own programs, so it is for you to name" in refused.said
    monkeypatch.chdir(own)  # nor does a course that one merely stands in
    assert "Affine" in grade("list").out
    assert not (tmp_path / "ran").exists()


def test_our_own_course_leaves_no_note(own: Path, grade: Grade, monkeypatch: pytest.MonkeyPatch) -> None:
    grade("init", "ws", "--course", "my-course")
    assert grade("init", "ws", "--course", str(ROOT)).code == 0
    assert not (own.parent / "ws" / MARKER / "course").exists()


def test_who_has_named_a_course_once_and_stands_in_it_need_not_name_it_again(
    own: Path, grade: Grade, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(own)
    assert "Affine" in grade("list").out
    assert "Centring" in grade("list", "--course", ".").out
    assert "exercise_02_counting is being written" in grade("course", "check", "2", "--no-mutants", "--jobs", "1").out
    assert "Counting" in grade("list").out


def test_plain_pytest_takes_the_course_that_the_checks_stand_in(own: Path, grade: Grade) -> None:
    grade("init", "ws", "--course", "my-course")
    for mission in load_course(own).missions:
        shutil.copy(mission.solution, mission.stub)
    for target in (["my-course/exercises"], ["ws/exercise_02_counting"], ["my-course/exercises/exercise_01_centring"]):
        done = subprocess.run(
            [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *target],
            cwd=own.parent,
            env={**os.environ, "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"},
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )
        whole = target == ["my-course/exercises"]
        assert ("exercise_02_counting: " in done.stdout) is ("01" not in target[0]), done.stdout
        assert ("exercise_01_centring: passed 10/10" in done.stdout) is (whole or "01" in target[0]), done.stdout
        assert done.returncode == (1 if "ws" in target[0] else 0)


def test_a_class_is_graded_by_it(own: Path, grade: Grade) -> None:
    for name, source in (("kim", "solutions"), ("lee", "exercises")):
        folder = own.parent / "submissions" / name / "exercise_02_counting"
        folder.mkdir(parents=True)
        shutil.copy(own / source / "exercise_02_counting" / "answer.py", folder)
    words = ["batch", "submissions", "--out", "results", "--course", "my-course", "--jobs", "1", "--isolation", "auto"]
    assert grade(*words).code == 1
    rows = (own.parent / "results" / "gradebook.csv").read_text("utf-8-sig").splitlines()
    assert "2. Counting (of 10)" in rows[0]
    assert any(row.startswith("kim,") and "10" in row for row in rows)


def test_an_export_for_gradescope_carries_it(own: Path, grade: Grade) -> None:
    assert grade("export", "gradescope", "bundle", "--course", "my-course").code == 0
    bundle = own.parent / "bundle"
    shutil.rmtree(own)
    assert [mission.slug for mission in load_course(bundle / "course").missions] == ["centring", "counting"]
    submission = bundle.parent / "submission"
    submission.mkdir()
    solution = bundle / "course" / "solutions" / "exercise_01_centring" / "answer.py"
    shutil.copy(solution, submission / "exercise_01_centring.py")
    done = subprocess.run(
        [sys.executable, "-m", "grader.export.hosted", str(submission), str(bundle.parent / "results.json")],
        cwd=bundle,
        env={**os.environ, "PYTHONPATH": str(bundle), "GRADE_ISOLATION": "auto"},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert json.loads((bundle.parent / "results.json").read_text())["score"] == 10


FAULTS = {
    "exercises/course.toml": ('kind = "numpy"', 'kind = "torch"', "cannot have the value"),
    "exercises/exercise_01_centring/test_answer.py": (
        "import pytest",
        "import nothing_of_that_name",
        "No module named 'nothing_of_that_name'",
    ),
    "solutions/exercise_01_centring/answer.py": ("return X - means, means", "return X - (", "does not compile"),
    "solutions/exercise_01_centring/wrong/one_mean.py": ('code = "M01.one_mean"', "code = 7", "code is a whole number"),
}


@pytest.mark.parametrize("file", FAULTS)
def test_a_fault_in_its_programs_is_a_sentence(own: Path, grade: Grade, file: str) -> None:
    old, new, said = FAULTS[file]
    edit(own / file, old, new)
    answer = own.parent / "answer.py"
    answer.write_text("def center_columns(X):\n    return X, X\n")
    result = grade("1", "--answer", "answer.py", "--course", "my-course")
    assert result.code in {2, 3}
    assert said in result.said
    assert "Traceback" not in result.said
    checked = grade("course", "check", "1", "--no-mutants", "--jobs", "1", "--course", "my-course")
    assert checked.code in {1, 2}
    assert "Traceback" not in checked.said


def test_a_missing_file_is_a_sentence(own: Path, grade: Grade) -> None:
    (own / "exercises" / "exercise_01_centring" / "mission.en.md").unlink()
    (own / "solutions" / "exercise_02_counting" / "questions.py").write_text("QUESTIONS = 1 / 0\n")
    assert "mission.en.md does not exist" in grade("show", "1", "--course", "my-course").said
    assert "mission.en.md" in grade("init", "ws", "--course", "my-course").said
    assert "questions.py holds no usable questions" in grade("show", "2", "--seed", "a", "--course", "my-course").said
    for path in (path for path in own.rglob("*") if path.suffix in {".md", ".py", ".toml"}):
        lines = path.read_text("utf-8").splitlines(keepends=True)
        path.write_text("".join(line for line in lines if MARKER_LINE not in line), encoding="utf-8")
    checked = grade("course", "check", "--no-mutants", "--jobs", "1", "--course", "my-course")
    assert "mission.en.md does not exist" in checked.said
    assert "ZeroDivisionError" in checked.said
    assert "Traceback" not in checked.said
    assert "exercises/course.toml does not exist" in grade("list", "--course", "nowhere").said
