"""A plain `pytest exercises/exercise_12_affine`: the same checks, sandbox and verdict as `grade 12`.

A course's conftest.py imports `pytest_configure` from here; nothing is registered as a pytest entry point.
"""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from grader.catalog import find_missions, load_course
from grader.engine import Engine
from grader.errors import GraderError
from grader.i18n import default_lang
from grader.model import Course
from grader.plugin.pytest_plugin import GradingPlugin
from grader.plugin.run import MissionRun
from grader.submission import read_submission


def pytest_configure(config: pytest.Config) -> None:
    """Register the fixtures and hooks of the checks, once for each session."""
    if not config.pluginmanager.has_plugin("dl-missions"):
        session = _Session(load_course())
        config.pluginmanager.register(GradingPlugin(session.run_of), "dl-missions")
        config.pluginmanager.register(session, "dl-missions-session")


class _Session:
    """The missions that one pytest session judges, each with the answer beside its checks."""

    def __init__(self, course: Course) -> None:
        self.course = course
        self.engine = Engine(course)
        self.began = time.perf_counter()
        self.runs: dict[Path, MissionRun] = {}

    def run_of(self, path: Path) -> MissionRun:
        """The run of the mission in whose folder a check file lies."""
        folder = path.parent
        if folder not in self.runs:
            try:
                mission = find_missions(self.course, [folder.name])[0]
                submission = read_submission(folder / "answer.py")
            except GraderError as error:
                pytest.exit(error.message.render(default_lang()), returncode=2)
            self.runs[folder] = self.engine.prepare(mission, submission)
        return self.runs[folder]

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Name the mistakes after pytest's own report; that one says only what failed."""
        lang = default_lang()
        for run in self.runs.values():
            attempt = self.engine.conclude(run, self.began)
            line = f"{attempt.mission.name}: {attempt.verdict} {attempt.points:g}/{attempt.max_points:g}"
            terminalreporter.write_sep("-", line)
            for diagnosis in attempt.diagnoses:
                terminalreporter.write_line(f"{diagnosis.code}  {diagnosis.text.render(lang)}")

    def pytest_sessionfinish(self) -> None:
        """The factories are needed no longer; the evidence is kept."""
        for run in self.runs.values():
            run.close()

    def pytest_unconfigure(self) -> None:
        """Leave no process behind."""
        self.engine.close()
