"""What opening study may cost: it imports neither TensorFlow nor NumPy nor pytest; and its command line."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import click
import pytest

from tui.main import COMMAND

_OPEN = """
import asyncio, json, sys
from pathlib import Path
from grader import load_course
from grader.face import GradingService, Store, init_workspace
from tui.app import StudyApp
from tui.core.settings import Settings
from tui.core.study import Study

async def main(root):
    course = load_course(None)
    workspace = init_workspace(course, root / "ws").workspace
    study = Study(course, workspace, Store.open(workspace.progress_path))
    service = GradingService(course=course, workspace=workspace, data="digits")
    app = StudyApp(study, service, Settings(toured=True), config=root, start="exercise_12_affine")
    async with app.run_test() as pilot:
        await pilot.pause()
        loaded = [name for name in ("tensorflow", "keras", "numpy", "pytest", "rich.markdown") if name in sys.modules]
        print(json.dumps(loaded))

asyncio.run(main(Path(sys.argv[1])))
"""


def test_nothing_heavy_is_imported(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-c", _OPEN, str(tmp_path)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.strip().splitlines()[-1]) == []


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_help_in_both_languages(lang: str, capfd: pytest.CaptureFixture[str]) -> None:
    from tui.main import main

    with pytest.raises(SystemExit) as left:
        main(["--help", "--lang", lang])
    assert left.value.code == 0
    shown = capfd.readouterr().out
    assert ("터미널에서 공부합니다" if lang == "ko" else "Study the course in the terminal") in shown
    for param in COMMAND.params:
        if isinstance(param, click.Option):
            assert param.opts[0] in shown


@pytest.mark.parametrize("words", [["--nonsense"], ["no_such_mission"], ["--lang", "fr"], ["--workspace", "/nowhere"]])
def test_a_bad_command_line_is_a_sentence(words: list[str], capfd: pytest.CaptureFixture[str]) -> None:
    from tui.main import main

    with pytest.raises(SystemExit) as left:
        main(words)
    assert left.value.code == 2
    shown = capfd.readouterr()
    assert shown.err.strip()
    assert "Traceback" not in shown.err
