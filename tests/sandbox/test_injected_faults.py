"""What is ours is killed at every stage: nothing is charged to the learner, nothing stays, the next grade works."""

from __future__ import annotations

import errno
import gc
import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.engine import Engine
from grader.errors import SandboxError
from grader.model import Attempt, Course, Limits, Mission, Outcome, Verdict
from grader.sandbox import program
from grader.sandbox.factory import Factory
from grader.sandbox.solo import AnyFactory, SoloFactory
from grader.submission import Submission
from tests.hostile.arena import marked

RIGHT = "def double(x):\n    return 2 * x\n"
KILLS_ITSELF = "import os\ndef double(x):\n    os.kill(os.getpid(), 9)\n    os._exit(9)\n"


@pytest.fixture
def marker(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> str:
    """Every process that is started carries it; temporary folders go to a place of their own."""
    marker = f"injected-{os.getpid()}-{time.monotonic_ns()}"
    plain = program.worker_environment
    monkeypatch.setattr(program, "worker_environment", lambda: plain() | {"ARENA": marker})
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    temporary.chmod(0o755)
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    return marker


def gone(marker: str, patience_s: float = 10.0) -> bool:
    """Whether every marked process is gone, or will be in a moment (the kernel takes one to end a namespace)."""
    until = time.monotonic() + patience_s
    while any(marked(marker)) and time.monotonic() < until:
        time.sleep(0.01)
    return not any(marked(marker))


def grade(engine: Engine, mission: Mission, source: str) -> Attempt:
    return engine.grade(mission, Submission(source.encode(), "answer.py"))


@pytest.fixture(params=[(), ("namespaces",)], ids=["namespaces", "landlock"])
def engine(request: pytest.FixtureRequest, course: Course, double: Mission, marker: str) -> Iterator[Engine]:
    with Engine(course) as engine:
        engine._factories[double.libraries] = Factory(double.libraries, hidden=engine.hidden, without=request.param)
        yield engine
    assert gone(marker)
    import tempfile

    assert os.listdir(tempfile.gettempdir()) == []


def factory_of(engine: Engine, mission: Mission) -> Factory:
    factory = engine._factories[mission.libraries]
    assert isinstance(factory, Factory)
    return factory


def kill_factory(engine: Engine, mission: Mission) -> None:
    process = factory_of(engine, mission)._process
    assert process is not None
    process.send_signal(signal.SIGKILL)


def test_a_killed_worker_costs_one_check(engine: Engine, double: Mission) -> None:
    attempt = grade(engine, double, KILLS_ITSELF)
    assert [check.outcome for check in attempt.checks] == [Outcome.FAIL, Outcome.FAIL]
    assert grade(engine, double, RIGHT).verdict is Verdict.PASSED


def test_a_factory_that_is_killed_between_grades_is_replaced_without_a_word(engine: Engine, double: Mission) -> None:
    assert grade(engine, double, RIGHT).verdict is Verdict.PASSED
    kill_factory(engine, double)
    assert grade(engine, double, RIGHT).verdict is Verdict.PASSED


def test_a_factory_that_is_killed_between_checks_is_replaced(engine: Engine, double: Mission) -> None:
    """The worker of the first check dies with it; the second check notices, and is charged to nobody."""
    killed: list[str] = []

    def kill_once(_check: object) -> None:
        if not killed:
            killed.append("once")
            kill_factory(engine, double)

    attempt = engine.grade(double, Submission(RIGHT.encode(), "answer.py"), on_check=kill_once)
    assert attempt.checks[0].outcome is Outcome.PASS
    assert attempt.checks[1].outcome in {Outcome.PASS, Outcome.ERROR}
    assert grade(engine, double, RIGHT).verdict is Verdict.PASSED


def test_a_factory_that_is_killed_in_a_check_is_nobodys_fault_and_no_pass(
    engine: Engine, double: Mission, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The kill comes while the answer computes; the check ends at once, not at its time limit."""
    from grader.sandbox.client import Worker

    write = Worker._write
    killed: list[bytes] = []

    def write_and_kill(self: Worker, payload: bytes, deadline: float, timeout_s: float) -> None:
        write(self, payload, deadline, timeout_s)
        if b"double" in payload and b"call" in payload and not killed:
            killed.append(payload)
            kill_factory(engine, double)

    monkeypatch.setattr(Worker, "_write", write_and_kill)
    attempt = grade(engine, double, "import time\ndef double(x):\n    time.sleep(0.5)\n    return 2 * x\n")
    first, second = attempt.checks
    assert (first.outcome, first.points, first.fault) == (Outcome.ERROR, 0.0, None)
    assert second.outcome is Outcome.PASS
    assert attempt.verdict is Verdict.INTERNAL_ERROR
    assert grade(engine, double, RIGHT).verdict is Verdict.PASSED


def test_every_worker_of_a_dead_factory_is_dead(engine: Engine, double: Mission, marker: str) -> None:
    factory = factory_of(engine, double)
    workers = [factory.worker(Limits()) for _ in range(3)]
    assert factory._process is not None
    factory._process.kill()
    assert gone(marker)
    for worker in workers:
        worker.end()
        worker.end()  # again does no harm
    replacement = factory.worker(Limits())
    replacement.end()


def test_a_worker_of_an_earlier_factory_does_not_end_one_of_the_next(engine: Engine, double: Mission) -> None:
    factory = factory_of(engine, double)
    early = factory.worker(Limits())
    factory.close()
    late = factory.worker(Limits())
    early.end()
    assert late.ask({"op": "drop"}, 20.0)["status"] == "ok"
    late.end()


def test_a_factory_that_cannot_start_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(program, "command", lambda *_: [sys.executable, "-c", "import sys; sys.exit('no such day')"])
    factory = Factory()
    with pytest.raises(SandboxError, match="no such day"):
        factory.worker(Limits())


@pytest.mark.parametrize("kind", [Factory, SoloFactory])
def test_a_machine_that_starts_no_more_programs_is_told_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, kind: type[AnyFactory]
) -> None:
    """Nothing is left open either: a warning about that would fail this test."""

    def refuse(*_arguments: object, **_options: object) -> None:
        raise OSError(errno.EAGAIN, os.strerror(errno.EAGAIN))

    monkeypatch.setattr(subprocess, "Popen", refuse)
    with pytest.raises(SandboxError, match="Resource temporarily unavailable"):
        kind().worker(Limits())
    gc.collect()


GRADER = """
import sys, tempfile
tempfile.tempdir = sys.argv[2]
from pathlib import Path
from grader.catalog import load_course
from grader.engine import Engine
from grader.sandbox import program
from grader.sandbox.factory import Factory
from grader.submission import Submission
plain = program.worker_environment
program.worker_environment = lambda: plain() | {"ARENA": sys.argv[3]}
course = load_course(Path(sys.argv[1]))
with Engine(course) as engine:
    mission = course.missions[0]
    factory = Factory(mission.libraries, without=sys.argv[5].split())
    engine._factories[mission.libraries] = factory
    if sys.argv[4] == "starting":
        factory.start()
        print("ready", flush=True)
        sys.stdin.read()
    factory.wait()
    if sys.argv[4] == "waiting":
        print("ready", flush=True)
        sys.stdin.read()
    if sys.argv[4] == "holding":
        worker = factory.worker(mission.limits)
        print("ready", flush=True)
        sys.stdin.read()
    print("ready", flush=True)
    engine.grade(mission, Submission(b"def double(x):\\n    while True: pass\\n", "answer.py"))
"""


@pytest.mark.parametrize("without", ["", "namespaces"])
@pytest.mark.parametrize("stage", ["starting", "waiting", "holding", "grading"])
def test_a_killed_grader_leaves_nothing(course: Course, tmp_path: Path, stage: str, without: str) -> None:
    marker = f"killed-{os.getpid()}-{time.monotonic_ns()}"
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    arguments = [str(course.exercises.parent), str(temporary), marker, stage, without]
    process = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(GRADER), *arguments],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": str(Path.cwd())},
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stdin is not None
    assert process.stdout.readline() == b"ready\n"
    if stage == "grading":
        while sum(1 for _ in marked(marker)) < 2 + (without == ""):
            time.sleep(0.01)
    process.kill()
    process.wait()
    process.stdin.close()
    process.stdout.close()
    assert gone(marker)
    assert list(temporary.iterdir()) == []
