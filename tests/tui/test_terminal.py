"""study in a real terminal (tmux): the command itself, real keys, a real screen."""

from __future__ import annotations

import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from grader import Course, Store, Workspace
from tests.miniature import DOUBLE

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
PATIENCE_S = 60.0


@dataclass
class Terminal:
    """One tmux server of its own, with one window."""

    socket: Path

    def tmux(self, *words: str) -> str:
        done = subprocess.run(
            ["tmux", "-S", str(self.socket), *words], capture_output=True, text=True, encoding="utf-8", check=False
        )
        return done.stdout

    def open(self, command: str, size: tuple[int, int], environ: dict[str, str]) -> None:
        given = [word for name, value in environ.items() for word in ("-e", f"{name}={value}")]
        width, height = map(str, size)
        # The shell stays when the command ends, so that its exit code can be read.
        line = f"{command}; echo exit code $?; exec sleep 600"
        self.tmux("-u", "new-session", "-d", "-x", width, "-y", height, *given, line)

    @property
    def screen(self) -> str:
        return self.tmux("capture-pane", "-p")

    def press(self, *keys: str) -> None:
        self.tmux("send-keys", *keys)

    def until(self, holds: Callable[[str], object]) -> str:
        """Wait for what the screen will show."""
        deadline = time.monotonic() + PATIENCE_S
        while time.monotonic() < deadline:
            screen = self.screen
            if holds(screen):
                return screen
            time.sleep(0.1)  # another process draws; it tells nobody
        raise AssertionError(f"never came:\n{self.screen}")


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    found = Terminal(tmp_path / "tmux")
    yield found
    found.tmux("kill-server")


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return {
        "STUDY_CONFIG": str(tmp_path / "config"),
        "HOME": str(tmp_path),
        "TERM": "xterm-256color",
        "LANG": "C.UTF-8",
    }


def study(course: Course, workspace: Workspace, *words: str) -> str:
    root = course.exercises.parent
    command = [
        sys.executable,
        "-m",
        "tui",
        *words,
        f"--course={root}",
        f"--workspace={workspace.root}",
        "--data=digits",
    ]
    return shlex.join(command)


def test_a_learner_at_80x24(terminal: Terminal, environ: dict[str, str], course: Course, workspace: Workspace) -> None:
    terminal.open(study(course, workspace, "--lang", "ko"), (80, 24), environ)
    terminal.until(lambda screen: "환영합니다" in screen)
    terminal.press("Escape")
    terminal.until(lambda screen: "두 배" in screen)
    terminal.press("n")
    terminal.until(lambda screen: "1 미션" in screen)
    terminal.press("2", "C-g")
    terminal.until(lambda screen: "NotImplementedError" in screen and "2점 가운데 0점" in screen)
    terminal.press("F2")
    terminal.until(lambda screen: "0 of 2 points" in screen)
    terminal.press("C-q")
    terminal.until(lambda screen: "exit code 0" in screen)
    with Store.open(workspace.progress_path) as store:
        assert [record.mission for record in store.attempts()] == [DOUBLE]


def test_without_a_terminal_it_says_so(course: Course, workspace: Workspace) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tui", f"--workspace={workspace.root}", "--lang=en"],
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )
    assert done.returncode == 2
    assert "needs a terminal" in done.stderr
    assert "Traceback" not in done.stderr
