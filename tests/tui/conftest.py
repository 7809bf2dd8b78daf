"""study on the miniature course: a folder of its own, settings of its own, a grader of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from grader import Course, Lang
from grader.face import GradingService, Store, Workspace, init_workspace
from tests.miniature import write_course
from tui.app import StudyApp
from tui.core.settings import Settings
from tui.core.study import Study

Begin = Callable[..., StudyApp]


@pytest.fixture
def course(tmp_path: Path) -> Course:
    return write_course(tmp_path / "course")


@pytest.fixture
def workspace(course: Course, tmp_path: Path) -> Workspace:
    return init_workspace(course, tmp_path / "ws").workspace


@pytest.fixture(autouse=True)
def faults_are_raised(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of ours fails the test; where a test wants to see its screen, it says so."""
    monkeypatch.setenv("STUDY_RAISE", "1")


@pytest.fixture
def begin(course: Course, workspace: Workspace, tmp_path: Path) -> Begin:
    """Makes the app as `study` would."""

    def make(start: str = "", *, lang: Lang = "en", toured: bool = True, **chosen: object) -> StudyApp:
        settings = Settings(toured=toured, **chosen)  # type: ignore[arg-type]
        service = GradingService(course=course, workspace=workspace, data="digits")
        study = Study(course, workspace, Store.open(workspace.progress_path))
        return StudyApp(study, service, settings, config=tmp_path / "config", start=start, lang=lang)

    return make
