"""A class on the miniature course, and `grade batch` as a process of its own that can be killed."""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from grader.batch import Batch, Settings, Tally
from grader.cli.app import run
from grader.model import Course

ROOT = Path(__file__).parents[2]
RIGHT = "def double(x):\n    return 2 * x\n"
WRONG = "def double(x):\n    return x\n"
Result = tuple[int, str, str]


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("CI", "LC_ALL", "LC_MESSAGES", "GRADE_LANG", "NO_COLOR", "GRADE_SECRET"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """Three students: two with the same right answer, one with a wrong one; a quiz by one of them; one odd file."""
    folder = tmp_path / "inbox"
    for student, answer in (("kim", RIGHT), ("lee", RIGHT), ("박", WRONG)):
        hand_in(folder, student, answer)
    hand_in(folder, "kim", "ONE = 1\n", "exercise_02")
    (folder / "readme.txt").write_text("hello")
    return folder


def hand_in(folder: Path, student: str, answer: str, mission: str = "exercise_01") -> Path:
    path = folder / student / f"{mission}.py"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(answer, encoding="utf-8")
    return path


@pytest.fixture
def grade(course: Course, capsys: pytest.CaptureFixture[str]) -> Callable[..., Result]:
    """Run `grade` on the miniature course."""
    root = course.exercises.parent

    def call(*words: object, course: Path = root) -> Result:
        code = run([*map(str, words), "--course", str(course)])
        captured = capsys.readouterr()
        return code, captured.out, captured.err

    return call


def graded(settings: Settings) -> Tally:
    """Run a batch to its end."""
    with Batch(settings) as batch:
        return batch.run(lambda _tally: None)


@contextlib.contextmanager
def running(*words: object) -> Iterator[subprocess.Popen[str]]:
    """`grade batch` in a process of its own, whose progress is read line by line."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "LANG": "en_US.UTF-8"}
    process = subprocess.Popen(
        [sys.executable, "-m", "grader.cli.main", "batch", *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
        cwd="/",
    )
    with process:
        try:
            yield process
        finally:
            process.kill()


def told(process: subprocess.Popen[str], word: str) -> str:
    """Read what the process says until a line has a word; that line."""
    stream = process.stderr
    assert isinstance(stream, io.TextIOBase)
    for line in stream:
        if word in line:
            return line
    message = f"the process ended without a word of {word!r}"
    raise AssertionError(message)
