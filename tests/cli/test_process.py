"""`grade` as a process: what it imports, how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from grader.model import Course

HEAVY = ("pytest", "_pytest", "numpy", "rich", "tensorflow", "textual", "pooch", "watchfiles", "asyncio")
ROOT = Path(__file__).parents[2]


def _environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", **more}


def _python(script: str, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", script, *arguments],
        env=_environment(**more),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


@pytest.mark.parametrize("words", [["--help"], ["list"], [], ["hint", "1"], ["nonsense"], ["history"]])
def test_nothing_heavy_is_imported_before_it_is_needed(course: Course, tmp_path: Path, words: list[str]) -> None:
    (tmp_path / ".dl-missions").mkdir()
    script = (
        "import sys, json, atexit\n"
        "from grader.cli.main import main\n"
        "atexit.register(lambda: print(json.dumps(sorted({name.split('.')[0] for name in sys.modules}))))\n"
        "main()"
    )
    options = ["--course", str(course.exercises.parent), "--workspace", str(tmp_path)]
    done = _python(script, *words, *options)
    assert done.returncode in {0, 2}, done.stderr
    assert set(json.loads(done.stdout.splitlines()[-1])).isdisjoint(HEAVY)


def test_the_module_of_the_command_imports_nothing_of_ours() -> None:
    script = "import sys, grader.cli.main; print(*(name for name in sys.modules if name.startswith(('grader.', 'cl'))))"
    assert _python(script).stdout.split() == ["grader.lazy", "grader.cli", "grader.cli.main"]


def test_ctrl_c_while_importing_is_one_sentence() -> None:
    script = (
        "import sys, builtins\n"
        "from grader.cli.main import main\n"
        "class Interrupting:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'click':\n"
        "            sys.meta_path.remove(self)\n"
        "            raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Interrupting())\n"
        "main(['list'])"
    )
    done = _python(script)
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "Stopped.\n")


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
@pytest.mark.parametrize(("number", "code"), [("SIGINT", 130), ("SIGTERM", 143)])
def test_signal_while_grading_is_one_sentence(course: Course, tmp_path: Path, number: str, code: int) -> None:
    (tmp_path / "answer.py").write_text("x = 1\n")
    script = (
        "import os, signal, sys, grader.engine\n"
        "from grader.cli.main import main\n"
        "class Engine:\n"
        "    def __init__(self, *_, **__): pass\n"
        "    def __enter__(self): return self\n"
        "    def __exit__(self, *_): print('closed')\n"
        "    def warm_up(self, mission): pass\n"
        f"    def grade(self, *_, **__): os.kill(os.getpid(), signal.{number}); signal.pause()\n"
        "grader.engine.Engine = Engine\n"
        "main()"
    )
    words = ["1", "--answer", str(tmp_path / "answer.py"), "--course", str(course.exercises.parent)]
    done = _python(script, *words)
    assert (done.returncode, done.stdout, done.stderr) == (code, "closed\n", "Stopped.\n")


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX pipes")
def test_reader_that_went_away_is_no_error(course: Course) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as pipe:
        done = subprocess.run(
            [sys.executable, "-m", "grader.cli.main", "list", "--course", str(course.exercises.parent)],
            env=_environment(),
            stdout=pipe,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
    assert (done.returncode, done.stderr) == (0, "")


def test_terminal_without_korean_gets_question_marks(course: Course) -> None:
    script = "from grader.cli.main import main; main()"
    words = ["list", "--lang", "ko", "--course", str(course.exercises.parent)]
    done = _python(script, *words, PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert "?" in done.stdout


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_output_that_cannot_be_written_is_3(course: Course) -> None:
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "grader.cli.main", "list", "--course", str(course.exercises.parent)],
            env=_environment(),
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            timeout=60,
            check=False,
        )
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1
