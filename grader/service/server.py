"""The server: its main thread reads requests, so that it can stop a grade at any moment; two others work."""

from __future__ import annotations

import io
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final, NoReturn

from grader.errors import Cancelled, GraderError
from grader.service.events import Failed, Stopped
from grader.service.outbox import Outbox
from grader.service.protocol import Accepted, Grade, Guess, Open, Stop, ToServer, Warm, read_request
from grader.service.task import Lane, Task
from grader.service.work import Desk, both, failure, import_ahead

_LAST_WORDS_S: Final = 1.0
_NICE: Final = 5


class Server:
    """Takes requests in. A grade stops the one before it: what a person saves last is what they wait for."""

    def __init__(self, outbox: Outbox) -> None:
        self._outbox = outbox
        self._desk: Desk | None = None
        self._refusal = Failed(both("The first request must open a course."), internal=True)
        self._grade: Task | None = None
        self._grading = Lane("grading", self._work, import_ahead(), self._leave)
        self._looking_up = Lane("looking up", self._work)

    def receive(self, message: ToServer) -> None:
        """Do what a request says, or give it to the thread that does."""
        task = Task(message.id, message.request, self._outbox.put)
        match message.request:
            case Open():
                self._open(message.request)
            case Stop(grade=number):
                if self._grade is not None and self._grade.number == number:
                    self._grade.stop()
            case Grade():
                if self._grade is not None:
                    self._grade.stop()
                self._grade = task
                self._put(self._grading, task)
            case Guess() | Warm():
                self._put(self._grading, task)
            case _:
                self._put(self._looking_up, task)

    def close(self) -> None:
        """End everything; what still runs after a moment ends with this process."""
        if self._grade is not None:
            self._grade.stop()
        self._grading.close()
        if self._desk is not None:
            self._desk.close()
        self._outbox.close(_LAST_WORDS_S)

    def _leave(self) -> None:
        if self._desk is not None:
            self._desk.leave()

    def _open(self, request: Open) -> None:
        try:
            self._desk = Desk(request)
        except GraderError as error:
            self._refusal = failure(error, "open")

    def _put(self, lane: Lane, task: Task) -> None:
        task.tell(Accepted())
        lane.put(task)

    def _work(self, task: Task) -> None:
        if self._desk is None:
            task.end(self._refusal)
            return
        try:
            import numpy as np  # noqa: F401 - all of it: the other thread may be importing it, and the wire looks for it

            task.end(self._desk.answer(task))
        except Cancelled:
            task.end(Stopped())
        except BaseException as error:  # noqa: BLE001 - whatever it is, the client is told and the thread goes on
            doing = f"service: {type(task.request).__name__}"
            task.end(Stopped() if task.stopped.is_set() else failure(error, doing))


def main() -> NoReturn:
    """Serve until the client goes away or closes the channel."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the client's business
    signal.signal(signal.SIGTERM, _end)
    _give_way()
    incoming, outgoing = _channel()
    server = Server(Outbox(outgoing))
    try:
        for line in incoming:
            message = read_request(line)
            if message is not None:
                server.receive(message)
            else:
                sys.stderr.write(f"no request: {line[:200]!r}\n")
    except _Ended:
        pass
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        server.close()
        os._exit(0)  # a thread that is still computing is nobody's any more


def _give_way() -> None:
    """Let the screen go first: a key is painted at once, and what grades, its workers included, takes the rest.

    Linux weighs whole sessions against each other as well, and this process has one of its own.
    """
    with suppress(AttributeError, OSError):  # not everywhere, and not everywhere allowed
        os.nice(_NICE)
        Path("/proc/self/autogroup").write_text(str(_NICE), encoding="ascii")


class _Ended(BaseException):
    """SIGTERM came."""


def _end(_number: int, _frame: object) -> NoReturn:
    raise _Ended


def _channel() -> tuple[Iterator[bytes], int]:
    """Standard input and output, kept apart from whatever prints or reads in this process."""
    incoming, outgoing = os.dup(0), os.dup(1)
    nowhere = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nowhere, 0)
    os.close(nowhere)
    os.dup2(2, 1)
    return io.BufferedReader(io.FileIO(incoming)), outgoing
