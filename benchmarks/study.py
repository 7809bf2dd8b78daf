"""How quick `study` feels, in a real pseudo-terminal: from a key to its letter on the screen.

`python -m benchmarks.study`. From the byte that a terminal sends to the bytes that draw the letter, idle and while
mission 15 is graded (600 training steps on MNIST). A grade is typed through from the key to the verdict, the first one
right after the screen opened, while the process that grades still starts.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from benchmarks.figure import Figure, main

ROOT: Final = Path(__file__).resolve().parents[1]
MISSION: Final = "exercise_15_train_step"
_KEYS: Final = 60
_GRADES: Final = 4
_LINE: Final = 25
_VERDICT: Final = "of 10 points"
_PATIENCE_S: Final = 30.0


class Terminal:
    """`study` in a pseudo-terminal of 120x40; a context manager that ends it."""

    def __init__(self, folder: Path, *words: str) -> None:
        environ = {**os.environ, "STUDY_CONFIG": str(folder / "config"), "TERM": "xterm-256color", "LANG": "C.UTF-8"}
        self.last = ""
        """What was drawn last, until somebody empties it."""
        self._pid, self._descriptor = pty.fork()
        if self._pid == 0:
            os.execve(sys.executable, [sys.executable, "-m", "tui", *words], environ)
        fcntl.ioctl(self._descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))

    def __enter__(self) -> Self:
        """It runs already."""
        return self

    def __exit__(self, _t: type[BaseException] | None, _e: BaseException | None, _tb: TracebackType | None) -> None:
        """End it, whatever it does."""
        with suppress(ProcessLookupError):
            os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._descriptor)

    def press(self, keys: str) -> None:
        """Send what a keyboard sends."""
        os.write(self._descriptor, keys.encode())

    def until(self, *words: str) -> float:
        """Read until one of some words is drawn; when that was."""
        seen, deadline = "", time.perf_counter() + _PATIENCE_S
        while time.perf_counter() < deadline:
            ready, _, _ = select.select([self._descriptor], [], [], 1.0)
            if ready:
                new = os.read(self._descriptor, 65536).decode("utf-8", "replace")
                seen, self.last = seen[-4096:] + new, self.last[-65536:] + new
                if any(word in seen for word in words):
                    return time.perf_counter()
        message = f"none of {words} came: {seen[-500:]!r}"
        raise TimeoutError(message)


def _letters() -> Iterator[str]:
    """Ideographs that study never shows: each is on the screen only when it was painted just now."""
    return map(chr, count(0x5000))


def idle_s(desk: Desk, keys: int) -> list[float]:
    """From a key to its letter on the screen, while nothing else is done."""
    letters = _letters()
    with desk.terminal("15") as terminal:
        _begin(terminal)
        return [_key_s(terminal, next(letters)) for _ in range(keys)]


def graded_s(desk: Desk, grades: int) -> list[float]:
    """The same from the key that asks for a grade to its verdict."""
    letters, times = _letters(), list[float]()
    with desk.terminal("15") as terminal:
        _begin(terminal)
        for _ in range(grades):
            terminal.press("\x07")
            terminal.until("Grading")
            terminal.last = ""
            while _VERDICT not in terminal.last:
                times.append(_key_s(terminal, next(letters)))
                if len(times) % _LINE == 0:
                    terminal.press("\r#")
    return times


def _begin(terminal: Terminal) -> None:
    terminal.until("Train step")
    terminal.until("softmax", "def ")
    terminal.press("#")  # on the empty first line: the letters go into a comment, and the answer stays right


def _key_s(terminal: Terminal, letter: str) -> float:
    began = time.perf_counter()
    terminal.press(letter)
    return terminal.until(letter) - began


class Desk:
    """A workspace where mission 15 is solved and graded once, and the settings of somebody who has seen the tour."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.workspace = folder, folder / "missions"
        grade = [sys.executable, "-m", "grader.cli.main"]
        subprocess.run([*grade, "init", str(self.workspace)], check=True, stdout=subprocess.DEVNULL)
        (folder / "config").mkdir()
        (folder / "config" / "settings.json").write_text('{"toured": true}', encoding="utf-8")
        answer = b"\n" + (ROOT / "solutions" / MISSION / "answer.py").read_bytes()
        (self.workspace / MISSION / "answer.py").write_bytes(answer)
        words = ["15", "--workspace", str(self.workspace)]
        subprocess.run([*grade, *words], check=True, stdout=subprocess.DEVNULL)

    def terminal(self, *words: str) -> Terminal:
        """`study`, just started."""
        return Terminal(self.folder, *words, f"--workspace={self.workspace}", "--lang=en")

    def first_screen(self) -> None:
        """From the command to the first screen."""
        with self.terminal() as terminal:
            terminal.until("Perceptron")


def measure(quick: bool) -> Iterator[Figure]:
    """Keys while nothing is done, then while grades run."""
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        idle = sorted(idle_s(desk, 10 if quick else _KEYS))
        typed = sorted(graded_s(desk, 1 if quick else _GRADES))
    yield Figure("keys", "keys typed while mission 15 is graded", len(typed), "")
    for name, what, at in (("median", "median", 0.5), ("p95", "95th percentile", 0.95)):
        quiet, busy = (1000 * times[int(at * (len(times) - 1))] for times in (idle, typed))
        title = f"key to paint while mission 15 is graded, {what}"
        yield Figure.beside(name, title, "idle", (busy, quiet), "ms")


if __name__ == "__main__":
    sys.exit(main(measure))
