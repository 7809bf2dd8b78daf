"""The command on the miniature course, with an engine that grades by what it is told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import pytest

import grader.engine
from grader.cli.app import run
from grader.model import Attempt, Course, Mission
from grader.submission import Submission
from grader.workspace.filling import init
from tests.attempts import attempt

Judge = Callable[[Mission, Submission], Attempt]


@dataclass
class FakeEngine:
    """Stands in for the engine: answers with what `judge` says, and keeps what it was asked."""

    judge: Judge = lambda mission, _submission: attempt(mission)
    settings: dict[str, Any] = field(default_factory=dict)
    calls: list[str] = field(default_factory=list)

    def __call__(self, _course: Course, **settings: Any) -> Self:
        self.settings = settings
        return self

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exc: object) -> None:
        self.calls.append("close")

    def warm_up(self, mission: Mission) -> None:
        self.calls.append(f"warm_up {mission.name}")

    def grade(self, mission: Mission, submission: Submission, **_settings: Any) -> Attempt:
        self.calls.append(f"grade {mission.name}")
        return self.judge(mission, submission)


@dataclass
class Result:
    """What one command line did."""

    code: int
    out: str
    err: str


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch) -> FakeEngine:
    fake = FakeEngine()
    monkeypatch.setattr(grader.engine, "Engine", fake)
    return fake


@pytest.fixture(autouse=True)
def environment(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("CI", "LC_ALL", "LC_MESSAGES", "GRADE_LANG", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.setenv("GRADE_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def grade(
    course: Course, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Callable[..., Result]:
    """Run `grade` outside any workspace."""
    root = course.exercises.parent

    def call(*words: str) -> Result:
        code = run([*words, "--course", str(root)])
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    monkeypatch.chdir(tmp_path)
    return call


@pytest.fixture
def home(course: Course, grade: Callable[..., Result], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A workspace that the command stands in."""
    init(course, tmp_path / "ws")
    monkeypatch.chdir(tmp_path / "ws")
    return tmp_path / "ws"


def lines(text: str) -> Sequence[str]:
    """The lines that say something."""
    return [line for line in text.splitlines() if line.strip()]
