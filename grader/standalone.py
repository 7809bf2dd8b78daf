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
from grader.plugin.pytest_plugin import GradingPlugin
from grader.plugin.run import MissionRun
from grader.submission import read_submission
from grader.workspace import find_workspace, remembered


def pytest_configure(config: pytest.Config) -> None:
    """Register the fixtures and hooks of the checks, once for each session."""
    if not config.pluginmanager.has_plugin("dl-missions"):
        config.option.importmode = "importlib"  # every mission has a test_answer.py
        session = _Session()
        config.pluginmanager.register(GradingPlugin(session.run_of), "dl-missions")
        config.pluginmanager.register(session, "dl-missions-session")


class _Session:
    """The missions that one pytest session judges, each with the answer beside its checks."""

    def __init__(self) -> None:
        self.began = time.perf_counter()
        self.engines: dict[Path | None, Engine] = {}
        self.runs: dict[Path, tuple[Engine, MissionRun]] = {}

    def run_of(self, path: Path) -> MissionRun:
        """The run of the mission in whose folder a check file lies."""
        folder = path.parent
        if folder not in self.runs:
            try:
                engine = self._engine_of(folder)
                mission = find_missions(engine.course, [folder.name])[0]
                submission = read_submission(folder / "answer.py")
            except GraderError as error:
                pytest.exit(error.message.render(default_lang()), returncode=2)
            self.runs[folder] = engine, engine.prepare(mission, submission)
        return self.runs[folder][1]

    def _engine_of(self, folder: Path) -> Engine:
        """The engine of the course that a mission's folder stands in, or that its workspace belongs to."""
        if (folder.parent / "course.toml").is_file():
            root: Path | None = folder.parents[1]
        else:
            workspace = find_workspace(folder)
            root = remembered(workspace) if workspace is not None else None
        if root not in self.engines:
            self.engines[root] = Engine(load_course(root))
        return self.engines[root]

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Name the mistakes after pytest's own report; that one says only what failed."""
        lang = default_lang()
        for engine, run in self.runs.values():
            attempt = engine.conclude(run, self.began)
            line = f"{attempt.mission.name}: {attempt.verdict} {attempt.points:g}/{attempt.max_points:g}"
            terminalreporter.write_sep("-", line)
            for diagnosis in attempt.diagnoses:
                terminalreporter.write_line(f"{diagnosis.code}  {diagnosis.text.render(lang)}")

    def pytest_sessionfinish(self) -> None:
        """The factories are needed no longer; the evidence is kept."""
        for _, run in self.runs.values():
            run.close()

    def pytest_unconfigure(self) -> None:
        """Leave no process behind."""
        for engine in self.engines.values():
            engine.close()
