"""Where the hostile programs are graded: the real engine, with traps around it that show what got out.

Each program in programs/ opens with a docstring in TOML:

    title, family     what it tries, and its family in issue 3
    stopped_by        the layer or rule that stops it
    mission           `scale` (the default) or `learn`: see course/
    verdict           of the attempt
    passes            checks that it passes, for it answers them truly; `test_shift`, where nothing is said
    says              a part of the feedback of the first failed check
    also              arenas beside `full` in which it must fail as well: see `ARENAS`

A program that gets at something forbidden prints a line with LEAK. These words in it are replaced:
@COURSE@ (the course's folder), @CHECKOUT@ (our own), @OUTSIDE@ (a folder of the grader's), @GRADER@ (its process id),
@TCP@ @UDP@ @UNIX@ @ABSTRACT@ (sockets that listen), @SPACES@ (900,000 of them). Programs are bounded: they do no
harm even where nothing holds them.

"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import socket
import sys
import tempfile
import tomllib
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final, Self

from grader.catalog import load_course
from grader.engine import Engine
from grader.model import Attempt, Mission, Outcome, Verdict
from grader.sandbox import program, solo
from grader.sandbox.factory import Factory
from grader.submission import Submission

HERE: Final = Path(__file__).parent
SECRET: Final = "7.251943"
ARENAS: Final[dict[str, tuple[str, tuple[str, ...]]]] = {
    "full": ("strict", ()),
    "landlock": ("strict", ("namespaces",)),  # where user namespaces are refused (Ubuntu 24.04, Docker)
    "spaces": ("auto", ("landlock", "seccomp")),  # an old kernel, or one without either
    "filter": ("auto", ("namespaces", "landlock")),  # seccomp alone
    "basic": ("basic", ()),
    "solo": ("basic", ("factory",)),  # macOS and Windows: each worker a program of its own
}
_UNSAFE: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f]")


@dataclass(frozen=True)
class Attack:
    """One hostile program."""

    path: Path
    title: str
    family: str
    stopped_by: str
    verdict: str
    says: str = ""
    mission: str = "scale"
    passes: Sequence[str] = ("test_shift",)
    also: Sequence[str] = ()

    @property
    def name(self) -> str:
        return self.path.stem

    @property
    def source(self) -> str:
        return self.path.read_text(encoding="utf-8")


def attacks() -> list[Attack]:
    """All programs, by name."""
    return [_read(path) for path in sorted((HERE / "programs").glob("*.py"))]


def _read(path: Path) -> Attack:
    header = re.match(r'r?"""\n(.*?)"""', path.read_text(encoding="utf-8"), re.DOTALL)
    assert header is not None, f"{path.name} has no header"
    return Attack(path, **tomllib.loads(header[1]))


@dataclass
class Arena:
    """A warm engine on a copy of the attacked course, and the traps around it."""

    name: str
    root: Path
    engine: Engine = field(init=False)
    missions: dict[str, Mission] = field(init=False)
    marker: str = field(default_factory=lambda: uuid.uuid4().hex)
    _exit: contextlib.ExitStack = field(default_factory=contextlib.ExitStack)

    def __enter__(self) -> Self:
        shutil.copytree(HERE / "course", self.root / "course")
        self.outside, self.temporary = self.root / "outside", self.root / "temporary"
        self.outside.mkdir()
        self.temporary.mkdir()
        (self.outside / "treasure").write_text(SECRET)
        course = load_course(self.root / "course")
        self.missions = {mission.slug: mission for mission in course.missions}
        self._exit.callback(setattr, tempfile, "tempdir", tempfile.tempdir)
        tempfile.tempdir = str(self.temporary)
        # Python would write compiled checks beside them, which is no program's doing.
        self._exit.callback(setattr, sys, "dont_write_bytecode", sys.dont_write_bytecode)
        sys.dont_write_bytecode = True
        plain = program.worker_environment
        self._exit.callback(setattr, program, "worker_environment", plain)
        setattr(program, "worker_environment", lambda: plain() | {"ARENA": self.marker})  # noqa: B010 - a test's
        isolation, without = ARENAS[self.name]
        self.engine = self._exit.enter_context(Engine(course, isolation=isolation))
        if "factory" in without:
            self.engine._factories[("numpy",)] = solo.SoloFactory(("numpy",), isolation=isolation)
        else:
            warm = Factory(("numpy",), isolation=isolation, hidden=self.engine.hidden, without=without)
            self.engine._factories[("numpy",)] = warm
            warm.wait()
        self._listen()
        self.words |= {
            "COURSE": str(self.root / "course"),
            "CHECKOUT": str(Path(__file__).parents[2]),
            "OUTSIDE": str(self.outside),
            "GRADER": str(os.getpid()),
        }
        self.before = self.state()
        return self

    def __exit__(self, *exc: object) -> None:
        self._exit.close()

    def _listen(self) -> None:
        tcp = socket.create_server(("127.0.0.1", 0))
        udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        udp.bind(("127.0.0.1", 0))
        path = f"/tmp/arena-{self.marker[:12]}"
        unix, abstract = (socket.socket(socket.AF_UNIX) for _ in range(2))
        unix.bind(path)
        self._exit.callback(os.unlink, path)
        abstract.bind("\0" + path)
        self.sockets = [tcp, udp, unix, abstract]
        for each in self.sockets:
            if each is not udp:
                each.listen()
            each.setblocking(False)
            self._exit.callback(each.close)
        ports = {"TCP": str(tcp.getsockname()[1]), "UDP": str(udp.getsockname()[1])}
        self.words = {**ports, "SPACES": " " * 900_000, "UNIX": path, "ABSTRACT": "\\0" + path}

    def prepared(self, attack: Attack) -> str:
        """The program's source, with its words replaced."""
        return re.sub("@([A-Z]+)@", lambda match: self.words[match[1]], attack.source)

    def grade(self, attack: Attack) -> Attempt:
        """Grade one program."""
        mission = self.missions[attack.mission]
        if attack.verdict == Verdict.TIMED_OUT:  # its time is spent in full
            mission = replace(mission, limits=replace(mission.limits, check_s=0.7))
        return self.engine.grade(mission, Submission(self.prepared(attack).encode(), "answer.py"))

    def processes(self) -> set[int]:
        """Everything alive that descends from this arena's factory, whatever session or parent it has now."""
        return set(marked(self.marker))

    def state(self) -> dict[str, Any]:
        """What no program may change: processes, temporary files, files outside, visitors of the sockets."""
        files = [path for root in (self.root / "course", self.outside) for path in sorted(root.rglob("*"))]
        return {
            "processes": self.processes(),
            "temporary": sorted(path.name for path in self.temporary.iterdir()),
            "files": [
                (str(path), path.lstat().st_mode, path.read_bytes() if path.is_file() else b"", path.lstat().st_mtime)
                for path in files
                if "__pycache__" not in path.parts
            ],
            "visitors": sum(_visited(each) for each in self.sockets),
        }


def marked(marker: str) -> Iterator[int]:
    """Processes that were started with the marker in their environment, zombies not counted."""
    for entry in os.listdir("/proc"):
        with contextlib.suppress(OSError):
            if entry.isdigit() and marker.encode() in Path("/proc", entry, "environ").read_bytes():
                yield int(entry)


def _visited(listening: socket.socket) -> int:
    try:
        if listening.type == socket.SOCK_DGRAM:
            listening.recv(1)
        else:
            listening.accept()[0].close()
    except BlockingIOError:
        return 0
    return 1


def faults(arena: Arena, attack: Attack, attempt: Attempt) -> list[str]:
    """Everything about an attempt that is not as the program's header says; empty is well."""
    found = []
    passed = [check.name for check in attempt.checks if check.outcome is Outcome.PASS]
    undeserved = sorted(set(passed) - set(attack.passes))
    if undeserved:
        found.append(f"undeserved points for {undeserved}")
    if set(attack.passes) - set(passed):
        found.append(f"not passed: {sorted(set(attack.passes) - set(passed))}")
    if attempt.verdict is not Verdict(attack.verdict):
        found.append(f"verdict {attempt.verdict}")
    sentences = [(check.feedback.en, check.feedback.ko) for check in attempt.checks if check.feedback]
    if not sentences or attack.says not in sentences[0][0]:
        found.append(f"says {sentences[:1]}")
    found += [f"a traceback: {en}" for en, _ in sentences if "Traceback" in en or "The grader failed" in en]
    found += [f"leaked: {check.output}" for check in attempt.checks if "LEAK" in check.output]
    found += _texts(attempt)
    after = arena.state()
    found += [f"{what} changed" for what in after if after[what] != arena.before[what]]
    return found


def _texts(attempt: Attempt) -> list[str]:
    """The report as people see it: no control character, no command to a CI system."""
    from grader.formats.page import Page
    from grader.formats.report import build_report
    from grader.formats.text import render

    report = build_report([attempt], lang="en")
    text = render(report, Page(width=100, color=False))
    found = [f"{match[0]!r} in the text" for match in _UNSAFE.finditer(text)][:1]
    found += [f"a CI command: {line}" for line in text.splitlines() if line.lstrip().startswith("::")]
    return found + [f"a CI command: {line}" for line in text.splitlines() if "##[" in line]
