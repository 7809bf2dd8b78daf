"""What becomes of the processes: a server that is killed, a client that is killed, Ctrl-C, lines that say nothing."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import grader.service.connection as connection_module
from grader.model import Course
from grader.service import CheckDone, Failed, Graded, GradingService
from grader.service.protocol import Digits, Open, answer_line, read_answer, request_line
from tests.service.conftest import HANGING, PATIENCE_S, RIGHT, Watched, descendants, events, kinds, run

ROOT = Path(__file__).parents[2]
CLIENT = """
import asyncio, sys
from pathlib import Path
from grader.service import GradingService

async def main():
    service = GradingService(course=Path(sys.argv[1]))
    async for event in service.grade("1", sys.argv[2].encode()):
        print(service.pid, flush=True)

asyncio.run(main())
"""


@pytest.fixture(autouse=True)
def logs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Where failures are written down."""
    monkeypatch.setenv("GRADE_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache" / "logs"


def test_importing_the_client_imports_nothing_heavy() -> None:
    heavy = ("pytest", "_pytest", "numpy", "tensorflow", "textual", "rich", "click", "grader.engine", "grader.sandbox")
    script = f"import sys, grader.service; print([name for name in {heavy} if name in sys.modules])"
    assert _python("-c", script).stdout == "[]\n"


def test_a_killed_server_fails_the_grade_and_the_next_one_starts_another(patient: Course, logs: Path) -> None:
    async def main() -> None:
        async with GradingService(course=patient) as service:
            told = []
            async for event in service.grade("1", HANGING):
                told.append(event)
                if isinstance(event, CheckDone):
                    assert service.pid is not None
                    watched = Watched({service.pid} | descendants(service.pid))
                    os.kill(service.pid, signal.SIGKILL)
            assert kinds(told) == ["CheckDone", "Failed"]
            failed = told[-1]
            assert isinstance(failed, Failed)
            assert failed.internal
            assert "exit status -9" in failed.details
            assert failed.sentence["ko"] != failed.sentence["en"]
            (log,) = os.listdir(logs)
            assert log in failed.sentence["en"]
            assert watched.ended()
            assert kinds(await events(service, RIGHT)) == ["CheckDone", "CheckDone", "Graded"]

    run(main())


def test_a_server_killed_while_idle_is_not_even_noticed(course: Course) -> None:
    async def main() -> None:
        async with GradingService(course=course) as service:
            first = service.pid
            assert first is not None
            os.kill(first, signal.SIGKILL)
            assert isinstance((await events(service, RIGHT))[-1], Graded)
            assert service.pid != first

    run(main())


def test_ctrl_c_is_the_clients(course: Course) -> None:
    async def main() -> None:
        async with GradingService(course=course) as service:
            assert isinstance((await events(service, RIGHT))[-1], Graded)
            before = service.pid
            assert before is not None
            assert os.getsid(before) == before  # the terminal's Ctrl-C goes to another session
            os.kill(before, signal.SIGINT)
            assert isinstance((await events(service, RIGHT))[-1], Graded)
            assert service.pid == before

    run(main())


def test_sigterm_ends_the_server_with_its_workers(patient: Course) -> None:
    async def main() -> None:
        async with GradingService(course=patient) as service:
            hanging = service.grade("1", HANGING)
            await anext(hanging)
            assert service.pid is not None
            watched = Watched({service.pid} | descendants(service.pid))
            os.kill(service.pid, signal.SIGTERM)
            assert kinds([event async for event in hanging]) == ["Stopped"]
            assert watched.ended()

    run(main())


def test_a_killed_client_leaves_nothing(patient: Course) -> None:
    words = [sys.executable, "-c", CLIENT, str(patient.exercises.parent), HANGING.decode()]
    with subprocess.Popen(words, stdout=subprocess.PIPE, env=_environment()) as client:
        assert client.stdout is not None
        server = int(client.stdout.readline())
        watched = Watched({server} | descendants(server))
        assert len(watched.handles) >= 3  # the server, the factory, the worker
        client.kill()
    assert watched.ended()


def test_lines_that_say_nothing_are_passed_over(
    course: Course, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    graded = answer_line(1, Failed({"en": "told", "ko": "말함"})).decode()
    lines = [
        "",
        "garbage",
        "{}",
        '{"id": 1}',
        '{"id": 1, "answer": {"type": "Unknown"}}',
        '{"id": 1, "answer": {"type": "Graded", "reports": 3}}',
        answer_line(77, Failed({"en": "for nobody", "ko": ""})).decode().strip(),
        '{"id": 1, "answer": {"type": "Accepted"}, "more": "' + "x" * 300_000 + '"}',
        graded.strip(),
    ]
    script = (
        "import os, sys\n"
        "sys.stdin.readline(); sys.stdin.readline()\n"
        f"os.write(1, b'\\xff\\x00 no text\\n')\n"
        f"data = open({str(tmp_path / 'lines')!r}, 'rb').read()\n"
        "while data: data = data[os.write(1, data[:50_000]):]\n"
        "sys.stdin.read()\n"
    )
    (tmp_path / "lines").write_text("\n".join([*lines, ""]), encoding="utf-8")
    monkeypatch.setattr(connection_module, "PROGRAM", ("-c", script))

    async def main() -> None:
        async with GradingService(course=course) as service:
            assert await events(service, RIGHT) == [Failed({"en": "told", "ko": "말함"})]

    run(main())


def test_a_server_that_cannot_start_says_why(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection_module, "PROGRAM", ("-c", "import this_is_not_there"))

    async def main() -> None:
        async with GradingService(course=course) as service:
            for _ in range(2):
                (failed,) = await events(service, RIGHT)
                assert isinstance(failed, Failed)
                assert "this_is_not_there" in failed.details

    run(main())


def test_a_program_that_is_not_there(course: Course, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")

    async def main() -> None:
        (failed,) = await events(GradingService(course=course), RIGHT)
        assert isinstance(failed, Failed)
        assert "cannot be started" in failed.sentence["en"]

    run(main())


def test_the_server_passes_over_requests_that_say_nothing(course: Course) -> None:
    opening = Open(os.fsencode(course.exercises.parent), None, "auto", "auto")
    requests = [b"garbage\n", b"\xff\n", b'{"id": 1, "request": {"type": "Grade"}}\n', request_line(0, opening)]
    requests.append(request_line(5, Digits((-1,))))
    server = subprocess.Popen(
        [sys.executable, "-m", "grader.service"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=_environment(),
    )
    with server:
        assert server.stdin is not None
        assert server.stdout is not None
        assert server.stderr is not None
        server.stdin.write(b"".join(requests))
        server.stdin.flush()
        answers = [read_answer(server.stdout.readline()) for _ in range(2)]
        server.stdin.close()
        assert server.stderr.read().count(b"no request") == 3
    assert [type(each.answer).__name__ for each in answers if each] == ["Accepted", "Failed"]


def test_nothing_in_the_working_directory_is_imported(course: Course, tmp_path: Path) -> None:
    for name in ("numpy.py", "grader.py", "json.py", "pytest.py"):
        (tmp_path / name).write_text("raise SystemExit('imported')\n")
    words = ["-P", "-c", CLIENT, str(course.exercises.parent), RIGHT.decode()]
    assert len(_python(*words, cwd=tmp_path).stdout.split()) == 3


def test_an_answer_that_prints_does_not_disturb(course: Course) -> None:
    async def main() -> None:
        line = json.dumps({"id": 1, "answer": {"type": "Stopped"}})
        source = f"print({line!r})\n".encode() + RIGHT
        async with GradingService(course=course) as service:
            assert isinstance((await events(service, source))[-1], Graded)

    run(main())


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT)}


def _python(*words: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *words],
        env=_environment(),
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE_S,
        check=True,
    )
