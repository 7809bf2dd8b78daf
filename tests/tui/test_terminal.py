"""study in a real terminal (tmux): the command itself, real keys, a real screen, and what is left when it is killed.

A key is pressed once the screen shows what the one before it did: keys that come in one burst may overtake each other,
for Textual gives a letter to the focused widget before it has looked up what the key before it is bound to.
"""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from grader import Course
from grader.face import Store, Workspace
from tests.miniature import DOUBLE
from tests.tui.processes import Process, descendants

pytestmark = pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed")
PATIENCE_S = 60.0
RIGHT = "def double(x):\n    return 2 * x\n"


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
        # A person's own configuration could change sizes and keys.
        self.tmux("-u", "-f", os.devnull, "new-session", "-d", "-x", width, "-y", height, *given, line)
        self.tmux("resize-window", "-x", width, "-y", height)

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
def another(tmp_path: Path) -> Iterator[Terminal]:
    """A second terminal: a server that is ending is no place for a new window."""
    found = Terminal(tmp_path / "tmux-2")
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


def test_an_editor_of_ones_own(
    terminal: Terminal, environ: dict[str, str], course: Course, workspace: Workspace, tmp_path: Path
) -> None:
    seen = toured(environ)
    editor = tmp_path / "editor"
    editor.write_text(f'#!/bin/sh\ncp {shlex.quote(str(tmp_path / "right.py"))} "$1"\n', encoding="utf-8")
    editor.chmod(0o700)
    (tmp_path / "right.py").write_text(RIGHT, encoding="utf-8")
    terminal.open(
        study(course, workspace, "1", "--lang", "en"), (80, 24), {**seen, "EDITOR": str(editor), "VISUAL": ""}
    )
    in_the_editor(terminal)
    terminal.press("C-o")
    terminal.until(lambda screen: "2 of 2 points" in screen)  # saved by another program, and graded at once
    terminal.until(lambda screen: "return 2 * x" in screen)
    assert workspace.answer_path(course.missions[0]).read_text(encoding="utf-8") == RIGHT
    with Store.open(workspace.progress_path) as store:
        assert store.passed() == {DOUBLE}


def test_killed_while_typing_and_found_again(
    terminal: Terminal, another: Terminal, environ: dict[str, str], course: Course, workspace: Workspace
) -> None:
    seen = toured(environ)
    answer = workspace.answer_path(course.missions[0])
    terminal.open(study(course, workspace, "1", "--lang", "en"), (80, 24), seen)
    in_the_editor(terminal)
    terminal.press("C-g")
    terminal.until(lambda screen: "0 of 2 points" in screen)
    terminal.press("#", "m", "i", "n", "e")
    terminal.until(lambda _screen: answer.read_text(encoding="utf-8").startswith("#mine"))
    terminal.press("#", "m", "o", "r", "e")
    kill_study(terminal)
    assert answer.read_text(encoding="utf-8").startswith("#mine")
    another.open(study(course, workspace, "--lang", "en"), (80, 24), seen)
    another.until(lambda screen: "01 Doubling  0/2" in screen)
    another.press("Enter")
    another.until(lambda screen: "#mine" in screen)
    with Store.open(workspace.progress_path) as store:
        assert [record.mission for record in store.attempts()] == [DOUBLE]


def test_killed_while_grading_and_nothing_is_left(
    terminal: Terminal, another: Terminal, environ: dict[str, str], course: Course, workspace: Workspace
) -> None:
    seen = toured(environ)
    answer = workspace.answer_path(course.missions[0])
    answer.write_text("def double(x):\n    while True:\n        pass\n", encoding="utf-8")
    terminal.open(study(course, workspace, "1", "--lang", "en"), (80, 24), seen)
    in_the_editor(terminal)
    terminal.press("C-g")
    terminal.until(lambda screen: "Grading" in screen)
    left = kill_study(terminal)
    terminal.until(lambda _screen: not any(each.lives for each in left))
    assert any("grader.service" in each.command for each in left)
    answer.write_text(RIGHT, encoding="utf-8")
    another.open(study(course, workspace, "1", "--lang", "en"), (80, 24), seen)
    in_the_editor(another)
    another.press("C-g")
    another.until(lambda screen: "2 of 2 points" in screen)


def toured(environ: dict[str, str]) -> dict[str, str]:
    """The surroundings of somebody who has seen the tour."""
    config = Path(environ["STUDY_CONFIG"])
    config.mkdir()
    (config / "settings.json").write_text('{"toured": true}', encoding="utf-8")
    return environ


def in_the_editor(terminal: Terminal) -> None:
    """Wait for the mission, and go to the code."""
    terminal.until(lambda screen: "1 Mission" in screen and "$EDITOR" in screen)
    terminal.press("2")
    terminal.until(lambda screen: "def double" in screen)


def kill_study(terminal: Terminal) -> list[Process]:
    """End study as a power cut would; the processes that it had started."""
    pane = int(terminal.tmux("list-panes", "-F", "#{pane_pid}"))
    found = next(each for each in descendants(pane) if "-m tui" in each.command)
    started = descendants(found.pid)
    os.kill(found.pid, signal.SIGKILL)
    terminal.until(lambda screen: "exit code 137" in screen)
    return started


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
