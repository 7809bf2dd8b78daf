"""The client: grades in another process, and tells how it goes as events. For a screen that must never wait."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing, suppress
from itertools import count
from pathlib import Path
from typing import Self, TypeVar

from grader.crash import explain_details
from grader.errors import ServiceError
from grader.files import why
from grader.i18n import LANGUAGES, M, Message, quoted
from grader.model import Course, Mission
from grader.service.connection import Connection, Lost
from grader.service.events import Both, CheckDone, DataInfo, Event, Failed, FindingReport, Graded, Stopped, Training
from grader.service.protocol import (
    Accepted,
    Answer,
    AskData,
    Digits,
    Doctor,
    Findings,
    Grade,
    Guess,
    Guessed,
    Images,
    Open,
    Request,
    Stop,
    Warm,
)
from grader.workspace import Workspace

A = TypeVar("A")


class GradingService:
    """Grades answers to one course. An asynchronous context manager; also started by the first request.

    A server that dies is started again by the next request. All of it belongs to one event loop.
    """

    def __init__(
        self,
        *,
        course: Course | Path | None = None,
        workspace: Workspace | Path | None = None,
        data: str = "auto",
        isolation: str = "auto",
        seed: str = "",
        hidden: Sequence[Path] = (),
        threads: int | None = None,
    ) -> None:
        """Say what is graded, and how.

        Args:
            course: A course or its folder; our own if None.
            workspace: Whose progress is kept; nothing is kept if None.
            data: As `--data` of `grade`.
            isolation: As `--isolation` of `grade`.
            seed: Chooses the numbers of a quiz where a grade says nothing else.
            hidden: Folders that no answer may see, beside the course and the workspace.
            threads: How many threads the libraries of the process that grades may use; all cores' if None.
        """
        root = course.exercises.parent if isinstance(course, Course) else course
        folder = workspace.root if isinstance(workspace, Workspace) else workspace
        self._opening = Open(
            course=None if root is None else os.fsencode(root.absolute()),
            workspace=None if folder is None else os.fsencode(folder.absolute()),
            data=data,
            isolation=isolation,
            hidden=tuple(os.fsencode(each.absolute()) for each in hidden),
        )
        self._threads = threads
        self.seed = seed
        self._numbers = count(1)
        self._connection: Connection | None = None
        self._starting = asyncio.Lock()
        self._grade: int | None = None
        self._unwanted: int | None = None
        """A grade that was stopped, maybe before it was sent."""
        self._closed = False

    async def __aenter__(self) -> Self:
        """Start the server; it imports what a grade needs while nobody asks for anything."""
        await self.start()
        return self

    async def __aexit__(self, *_exc: object) -> None:
        """End the server and whatever it runs."""
        await self.close()

    async def start(self) -> None:
        """Start the server ahead of the first request.

        Raises:
            ServiceError: The system starts no process.
        """
        try:
            await self._connected()
        except OSError as error:
            raise _error(_not_started(error)) from error

    async def close(self) -> None:
        """End the server and whatever it runs; a grade that is running is stopped."""
        self._closed = True
        async with self._starting:
            connection, self._connection = self._connection, None
        if connection is not None:
            await connection.close()

    @property
    def pid(self) -> int | None:
        """The process that grades; None where none runs."""
        return self._connection.pid if self._connection is not None and self._connection.alive else None

    async def warm(self, mission: Mission | str) -> None:
        """Get ready for a mission; returns before it is done. What goes wrong is for the grade to tell."""
        with suppress(OSError):
            connection = await self._connected()
            if connection is not None:
                connection.send(next(self._numbers), Warm(_name(mission)))

    async def grade(
        self,
        mission: Mission | str,
        source: bytes,
        seed: str | None = None,
        *,
        record: bool = True,
        watched: bool = True,
        filename: str = "answer.py",
    ) -> AsyncGenerator[Event]:
        """Grade an answer; a grade that was running before ends as `Stopped`.

        Args:
            mission: What it answers.
            source: The file.
            seed: Chooses the numbers of a quiz; the service's own if None.
            record: Whether the attempt counts as progress.
            watched: Whether somebody wants to see how it goes, and to ask the network afterwards.
            filename: What messages call the file.

        Yields:
            `CheckDone` and `Training` as it goes, where it is watched. At the end exactly one of `Graded`, `Stopped`
            and `Failed`. Closing the iterator before that stops the grade.
        """
        chosen = self.seed if seed is None else seed
        request = Grade(_name(mission), source, _plain(filename), _plain(chosen), record, watched)
        number = next(self._numbers)
        self._grade = number
        try:
            async with aclosing(self._answers(number, request)) as answers:
                async for answer in answers:
                    if isinstance(answer, CheckDone | Training | Graded | Stopped | Failed):
                        yield answer
        finally:
            if self._grade == number:
                self._grade = None

    def stop(self) -> None:
        """End the running grade: its iterator yields `Stopped` and ends."""
        self._unwanted = self._grade
        if self._grade is not None and self._connection is not None:
            self._connection.send(next(self._numbers), Stop(self._grade))

    async def guess(self, images: Sequence[bytes]) -> list[list[float]] | None:
        """What the network of the last grade sees in images of 784 bytes: ten probabilities each.

        Returns:
            None where the last grade left no network.

        Raises:
            ServiceError: It could not be asked.
        """
        rows = (await self._call(Guess(tuple(map(bytes, images))), Guessed)).rows
        return None if rows is None else [list(row) for row in rows]

    async def digits(self, indices: Sequence[int]) -> list[bytes]:
        """Some of the test images of the data in use, 784 bytes each, 0 paper and 255 ink.

        Raises:
            ServiceError: There is no such image, or no data.
        """
        return list((await self._call(Digits(tuple(indices)), Images)).rows)

    async def digit(self, index: int) -> bytes:
        """One of the test images.

        Raises:
            ServiceError: There is no such image, or no data.
        """
        return (await self.digits([index]))[0]

    async def doctor(self) -> tuple[FindingReport, ...]:
        """Try out how well this machine shuts an answer in.

        Raises:
            ServiceError: It could not be tried.
        """
        return (await self._call(Doctor(), Findings)).findings

    async def data_info(self, *, fetch: bool = False) -> DataInfo:
        """Which data missions are graded on here.

        Args:
            fetch: Whether it may be downloaded for that, which takes its time.

        Raises:
            ServiceError: There is none that could be used.
        """
        return await self._call(AskData(fetch), DataInfo)

    async def _call(self, request: Request, shape: type[A]) -> A:
        """The one answer to a request."""
        async with aclosing(self._answers(next(self._numbers), request)) as answers:
            async for answer in answers:
                if isinstance(answer, shape):
                    return answer
                if isinstance(answer, Failed):
                    raise _error(answer)
        raise ServiceError(M("Grading was stopped."))

    async def _answers(self, number: int, request: Request) -> AsyncGenerator[Answer]:
        """The answers to a request; it is sent again where the server died before it had read it."""
        for is_last_try in (False, True):
            try:
                connection = await self._connected()
            except OSError as error:
                yield _not_started(error)
                return
            if connection is None or number == self._unwanted:
                yield Stopped()
                return
            queue = connection.ask(number, request)
            accepted = ended = False
            try:
                while not isinstance(answer := await queue.get(), Lost):
                    if isinstance(answer, Accepted):
                        accepted = True
                        continue
                    ended = not isinstance(answer, CheckDone | Training)
                    yield answer
                    if ended:
                        return
            finally:
                connection.forget(number)
                if not ended and isinstance(request, Grade):
                    connection.send(next(self._numbers), Stop(number))
            if accepted or is_last_try or self._closed:
                yield Stopped() if self._closed else _died(answer)
                return

    async def _connected(self) -> Connection | None:
        """A server that lives; None after `close`."""
        async with self._starting:
            if self._closed:
                return None
            if self._connection is None or not self._connection.alive:
                self._connection = await Connection.start(self._opening, self._threads)
            return self._connection


def _name(mission: Mission | str) -> str:
    return mission.name if isinstance(mission, Mission) else _plain(mission)


def _plain(text: str) -> str:
    """What a command line or a file system says may hold bytes that are no text, which JSON does not have."""
    return text.encode("utf-8", "replace").decode()


def _died(lost: Lost) -> Failed:
    details = f"{lost.reason}\n\n{lost.log}"
    return Failed(_both(explain_details(lost.reason, details, "service")), internal=True, details=details)


def _not_started(error: OSError) -> Failed:
    reason = why(error)
    message = M(
        "The process that grades cannot be started: {reason}. End some programs, then try again.", reason=reason
    )
    return Failed(_both(message), details=repr(error))


def _both(message: Message) -> Both[str]:
    return {lang: message.render(lang) for lang in LANGUAGES}


def _error(failed: Failed) -> ServiceError:
    return ServiceError(quoted(failed.sentence))
