"""The pytest session in which a mission's checks run: no configuration, no plugin but ours."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import pytest

from grader.model import Mission
from grader.plugin.pytest_plugin import Collection, GradingPlugin
from grader.plugin.run import MissionRun

_INI: Final = Path(__file__).parent / "checks.ini"
_PLUGINS_OFF: Final = (
    "cacheprovider",
    "terminal",
    "faulthandler",
    "junitxml",
    "logging",
    "doctest",
    "pastebin",
    "unraisableexception",  # it looks for garbage five times at the end of a session
    "threadexception",
    # What only a person at a terminal asks for; each costs every grade the time in which pytest gets to know it.
    "debugging",
    "setuponly",
    "setupplan",
    "stepwise",
    "unittest",
    "legacypath",
    "pytester_assertions",
)


def run_checks(mission: Mission, run: MissionRun) -> None:
    """Run the mission's checks; each leaves its evidence in the run."""
    arguments = [str(mission.checks), "-c", str(_INI), "--rootdir", str(mission.folder), "--noconftest", "-s"]
    arguments += [word for name in _PLUGINS_OFF for word in ("-p", f"no:{name}")]
    with _undisturbed():
        try:
            code = pytest.main(arguments, plugins=[GradingPlugin(lambda _path: run), Collection(run)])
        finally:
            _forget(mission.folder)
    on_purpose = run.stop_at_first_failure or run.trouble or run.sandbox.cancelled()
    if code == pytest.ExitCode.INTERRUPTED and not on_purpose:
        raise KeyboardInterrupt


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Keep what the environment says to pytest away from a grade."""
    names = {"PYTEST_ADDOPTS": None, "PYTEST_PLUGINS": None, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    before = {name: os.environ.get(name) for name in names}
    _set_environment(names)
    try:
        yield
    finally:
        _set_environment(before)


def _set_environment(values: Mapping[str, str | None]) -> None:
    for name, value in values.items():
        if value is None:
            os.environ.pop(name, None)
        else:
            os.environ[name] = value


def _forget(folder: Path) -> None:
    """Drop the check module, so that the next grade in this process reads the file again."""
    prefix = str(folder)
    for name, module in list(sys.modules.items()):
        if str(getattr(module, "__file__", None) or "").startswith(prefix):
            del sys.modules[name]
