"""Hostile files: what stands where an answer should is refused or read, quickly, and never run here."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from grader.engine import Engine
from grader.errors import UsageError
from grader.model import Course, Mission, Verdict
from grader.submission import MAX_BYTES, Submission, read_submission

TRAP = "import pathlib\npathlib.Path('trap').touch()\n"


def fifo(path: Path) -> None:
    os.mkfifo(path)


def folder(path: Path) -> None:
    path.mkdir()


def device(path: Path) -> None:
    path.symlink_to("/dev/zero")


def loop(path: Path) -> None:
    path.symlink_to(path)


def nowhere(path: Path) -> None:
    path.symlink_to(path.parent / "missing")


def unix_socket(path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(path))


def too_large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(50 << 20)


@pytest.mark.parametrize(
    "make", [fifo, folder, device, loop, nowhere, unix_socket, too_large], ids=lambda make: make.__name__
)
def test_what_is_no_ordinary_file_is_refused_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make) -> None:
    monkeypatch.chdir(tmp_path)
    make(Path("answer.py") if make is unix_socket else tmp_path / "answer.py")
    with pytest.raises(UsageError) as refused:
        read_submission(tmp_path / "answer.py")
    assert "Traceback" not in refused.value.message.render("en")


def test_a_file_that_grows_while_it_is_read_is_cut(tmp_path: Path) -> None:
    path = tmp_path / "answer.py"
    path.symlink_to("/proc/self/maps")  # its size is said to be 0
    assert len(read_submission(path).source) <= MAX_BYTES + 1


SOURCES = {
    "binary": b"\x7fELF\0\0\0",
    "nul": b"x = 1\0\n",
    "latin1": b"# -*- coding: latin-1 -*-\nx = '\xe9'\n",
    "utf16": "x = 1\n".encode("utf-16"),
    "utf7": b"# -*- coding: utf-7 -*-\n+AHgAIAA9ACAAMQ-\n",
    "rot13": b"# -*- coding: rot13 -*-\nvzcbeg bf\n",
    "unicode_escape": b"# -*- coding: unicode_escape -*-\nx = 1 \\nimport os\n",
    "idna": b"# -*- coding: idna -*-\nx = 1\n",
    "zip": b"# -*- coding: zip -*-\nx = 1\n",
    "no such": b"# -*- coding: no-such-coding\\x1b[31m -*-\nx = 1\n",
    "bad utf8": b"x = '\xff\xfe'\n",
    "surrogate": b"x = '\xed\xa0\x80'\n",
    "bom": b"\xef\xbb\xbfx = 1\n",
    "bidi": "def double(x): # \u202e } \u2066if admin\u2069\n    return 3 * x\n".encode(),
    "homoglyph": "def dоuble(x):\n    return 2 * x\n".encode(),
    "form feeds": b"\x0c\x0cdef double(x):\n\x0c    return 3 * x\n",
    "carriage returns": b"def double(x):\r    return 3 * x\r",
    "long line": b"x = [" + b"1," * 100_000 + b"]\n",
    "parentheses": b"x = " + b"(" * 100_000 + b")" * 100_000 + b"\n",
    "minuses": b"x = " + b"-" * 50_000 + b"1\n",
    "comparisons": b"x = " + b"1<" * 50_000 + b"1\n",
    "indentation": b"".join(b" " * i + b"if 1:\n" for i in range(120)) + b" " * 120 + b"pass\n",
    "names": b"".join(b"x%d = %d\n" % (i, i) for i in range(20_000)),
    "digits": b"x = " + b"9" * 10_000 + b"\n",
    "constants": b"x = ((1,) * 1000) * 1000\ny = 'a' * 4096 * 4096\n",
}


@pytest.mark.parametrize("name", SOURCES)
def test_an_odd_source_gets_a_verdict_and_a_sentence(engine: Engine, double: Mission, name: str) -> None:
    attempt = engine.grade(double, Submission(SOURCES[name], "answer.py"))
    assert attempt.verdict in {Verdict.FAILED, Verdict.CRASHED, Verdict.MEMORY_EXCEEDED}
    assert attempt.checks[0].points == 0
    for check in attempt.checks:
        assert check.feedback is None or "Traceback" not in check.feedback.en


def test_names_of_files_are_text(engine: Engine, double: Mission) -> None:
    attempt = engine.grade(double, Submission(b"def double(x)\n", "\x1b[31m{x}%s../../::error::.py"))
    assert attempt.verdict is Verdict.FAILED


def test_nothing_beside_the_answer_is_run(course: Course, double: Mission, tmp_path: Path) -> None:
    """Whatever lies in the learner's folder: the grade reads one file and runs the course's own checks."""
    for name in ("conftest.py", "sitecustomize.py", "numpy.py", "pytest.ini", "test_answer.py", "grader.py", "tox.ini"):
        (tmp_path / name).write_text(TRAP)
    (tmp_path / "answer.py").write_text("def double(x):\n    return 3 * x\n")
    before = Path.cwd()
    os.chdir(tmp_path)
    try:
        with Engine(course) as engine:
            attempt = engine.grade(double, read_submission(tmp_path / "answer.py"))
    finally:
        os.chdir(before)
    assert attempt.checks[0].points == 0
    assert not (tmp_path / "trap").exists()
