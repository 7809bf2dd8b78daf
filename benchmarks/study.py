"""How quick `study` feels, in a real pseudo-terminal: `python -m benchmarks.study`.

Start: from the command to the first screen, beside a Python that only imports Textual. Keys: from the byte that a
terminal sends to the bytes that draw the letter, idle and while mission 15 is graded (600 training steps on MNIST), in
the median and at the 95th percentile. A grade is typed through from the key to the verdict, the first one right after
the screen opened, while the process that grades still starts.
"""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from contextlib import suppress
from itertools import count
from pathlib import Path
from types import TracebackType
from typing import Final, Self

ROOT: Final = Path(__file__).resolve().parents[1]
MISSION: Final = "exercise_15_train_step"
_ROUNDS: Final = 5
_KEYS: Final = 60
_GRADES: Final = 4
_LINE: Final = 25
_VERDICT: Final = "of 10 points"
_PATIENCE_S: Final = 30.0
_IMPORT: Final = "import textual.app, textual.widgets"


class Terminal:
    """`study` in a pseudo-terminal of 120x40; a context manager that ends it."""

    def __init__(self, folder: Path, *words: str) -> None:
        environ = {**os.environ, "STUDY_CONFIG": str(folder / "config"), "TERM": "xterm-256color", "LANG": "C.UTF-8"}
        self.began = time.perf_counter()
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


def start_s(folder: Path, workspace: Path) -> float:
    """From the command to the first screen."""
    with Terminal(folder, f"--workspace={workspace}", "--lang=en") as terminal:
        return terminal.until("Perceptron") - terminal.began


def import_s() -> float:
    """A Python that only imports Textual."""
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", _IMPORT], check=True)
    return time.perf_counter() - began


def keys_s(folder: Path, workspace: Path, *, grades: int) -> list[float]:
    """From a key to its letter on the screen; each letter is one that was never drawn before.

    Args:
        folder: Where the settings are.
        workspace: Where the answers are.
        grades: How many grades are typed through; where none is, some letters are typed while nothing else is done.
    """
    letters = map(chr, count(0x5000))  # ideographs, none of which study shows
    with Terminal(folder, "15", f"--workspace={workspace}", "--lang=en") as terminal:
        terminal.until("Train step")
        terminal.until("softmax", "def ")
        terminal.press("#")  # on the empty first line: the letters go into a comment, and the answer stays right
        if not grades:
            return [_key_s(terminal, next(letters)) for _ in range(_KEYS)]
        times = []
        for _ in range(grades):
            terminal.press("\x07")
            terminal.until("Grading")
            terminal.last = ""
            while _VERDICT not in terminal.last:
                times.append(_key_s(terminal, next(letters)))
                if len(times) % _LINE == 0:
                    terminal.press("\r#")
        return times


def _key_s(terminal: Terminal, letter: str) -> float:
    began = time.perf_counter()
    terminal.press(letter)
    return terminal.until(letter) - began


def _line(title: str, times: list[float]) -> str:
    ordered = sorted(times)
    high = ordered[int(0.95 * (len(ordered) - 1))]
    return f"{title:<48}{1000 * statistics.median(ordered):7.1f} ms {1000 * high:9.1f} ms"


def main() -> None:
    """Print all figures."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        workspace = folder / "missions"
        grade = [sys.executable, "-m", "grader.cli.main"]
        subprocess.run([*grade, "init", str(workspace)], check=True, stdout=subprocess.DEVNULL)
        (folder / "config").mkdir()
        (folder / "config" / "settings.json").write_text('{"toured": true}', encoding="utf-8")
        answer = b"\n" + (ROOT / "solutions" / MISSION / "answer.py").read_bytes()
        (workspace / MISSION / "answer.py").write_bytes(answer)
        subprocess.run([*grade, "15", "--workspace", str(workspace)], check=True, stdout=subprocess.DEVNULL)
        starts, imports = [], []
        for _ in range(_ROUNDS):
            imports.append(import_s())
            starts.append(start_s(folder, workspace))
        ratio = statistics.median(starts) / statistics.median(imports)
        print(f"start to first screen {statistics.median(starts):.2f} s, importing Textual alone "
              f"{statistics.median(imports):.2f} s, ratio {ratio:.2f}")  # fmt: skip
        print(f"{'key to paint':<48}{'median':>10}{'95th percentile':>16}")
        idle = keys_s(folder, workspace, grades=0)
        print(_line("idle", idle))
        typed = keys_s(folder, workspace, grades=_GRADES)
        print(_line(f"while mission 15 is graded ({_GRADES} times, {len(typed)} keys)", typed))


if __name__ == "__main__":
    main()
