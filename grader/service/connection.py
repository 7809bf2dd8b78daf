"""One running server from the client's side: started, written to, read from, and missed when it dies."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from grader.service.protocol import Answer, Open, Request, read_answer, request_line

# -P: what lies in the working directory is the learner's, and none of our modules.
PROGRAM: Final = ("-P", "-m", "grader.service")
_CHUNK: Final = 1 << 16
_LONGEST: Final = 64 << 20
_POOLS: Final = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
_LOG_BYTES: Final = 64 << 10
_END_S: Final = 3.0
_PACKAGES: Final = Path(__file__).parents[2]
"""The folder that the package `grader` lies in."""


@dataclass(frozen=True, slots=True)
class Lost:
    """The server is gone; what it had not answered, it never will."""

    reason: str
    log: str


class Log:
    """The last that the server wrote beside its answers, for a bug report."""

    def __init__(self) -> None:
        self._bytes = bytearray()

    def add(self, content: bytes) -> None:
        """Take something in, and let the oldest go."""
        self._bytes += content
        del self._bytes[:-_LOG_BYTES]

    def text(self) -> str:
        """What is left of it."""
        return self._bytes.decode("utf-8", "replace")


class Connection:
    """A server and the questions that it has not answered yet."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self._log = Log()
        self._waiting: dict[int, asyncio.Queue[Answer | Lost]] = {}
        self._lost: Lost | None = None
        self._drains = asyncio.create_task(self._drain())
        self._reads = asyncio.create_task(self._read())

    @classmethod
    async def start(cls, opening: Open, threads: int | None = None) -> Connection:
        """Start a server; it is out of reach of Ctrl-C, in a session of its own.

        Args:
            opening: What it grades.
            threads: How many threads its libraries may use; as many as they like if None.

        Raises:
            OSError: The system starts no process.
        """
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            *PROGRAM,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            env=_environment() | (dict.fromkeys(_POOLS, str(threads)) if threads else {}),
            **_session(),
        )
        connection = cls(process)
        connection.send(0, opening)
        return connection

    @property
    def pid(self) -> int:
        """The server's process."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether there is somebody to ask."""
        return self._lost is None and self._process.returncode is None

    def ask(self, number: int, request: Request) -> asyncio.Queue[Answer | Lost]:
        """Send a request whose answers come in the queue, `Lost` last if the server dies."""
        queue: asyncio.Queue[Answer | Lost] = asyncio.Queue()
        if self._lost is not None:
            queue.put_nowait(self._lost)
        else:
            self._waiting[number] = queue
            self.send(number, request)
        return queue

    def send(self, number: int, request: Request) -> None:
        """Send a request that nobody waits for."""
        stdin = self._process.stdin
        if stdin is not None and not stdin.is_closing():
            stdin.write(request_line(number, request))

    def forget(self, number: int) -> None:
        """Nobody waits for these answers any more."""
        self._waiting.pop(number, None)

    async def close(self) -> None:
        """Let the server end; make it end."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        await self._ended()
        await asyncio.gather(self._reads, self._drains, return_exceptions=True)

    async def _ended(self) -> int:
        """Wait for its end, not for ever; its exit status."""
        try:
            # Not killed at once, even if it must be dead: that would take its exit status from who waits for it.
            return await asyncio.wait_for(self._process.wait(), _END_S)
        except TimeoutError:
            with suppress(ProcessLookupError):
                self._process.kill()
            return await self._process.wait()

    async def _read(self) -> None:
        """Hand every answer to whoever asked."""
        async for line in _lines(self._process.stdout):
            message = read_answer(line)
            if message is None:
                self._log.add(b"no answer: " + line[:200] + b"\n")
            elif message.id in self._waiting:
                self._waiting[message.id].put_nowait(message.answer)
        await self._bury()

    async def _bury(self) -> None:
        """The server closed its side: it is dead, or shall be."""
        status = await self._ended()
        with suppress(TimeoutError):  # whoever has the pipe still open, we have read enough
            await asyncio.wait_for(asyncio.shield(self._drains), _END_S)
        self._drains.cancel()
        self._lost = Lost(f"exit status {status}", self._log.text())
        if self._process.stdin is not None:
            self._process.stdin.close()
        for queue in self._waiting.values():
            queue.put_nowait(self._lost)

    async def _drain(self) -> None:
        assert self._process.stderr is not None
        while content := await self._process.stderr.read(_CHUNK):
            self._log.add(content)


async def _lines(stream: asyncio.StreamReader | None) -> AsyncIterator[bytes]:
    """The lines of a stream; one that never ends is thrown away as it comes."""
    assert stream is not None
    rest = bytearray()
    while content := await stream.read(_CHUNK):
        *lines, last = content.split(b"\n")
        for line in lines:
            yield bytes(rest + line)
            rest.clear()
        rest += last
        if len(rest) > _LONGEST:
            rest.clear()


def _environment() -> dict[str, str]:
    """Ours; a checkout that is not installed is found as we found it."""
    environment = dict(os.environ)
    if _PACKAGES.name not in {"site-packages", "dist-packages"}:
        before = environment.get("PYTHONPATH", "")
        environment["PYTHONPATH"] = f"{_PACKAGES}{os.pathsep}{before}" if before else str(_PACKAGES)
    return environment


def _session() -> dict[str, Any]:
    """What keeps Ctrl-C of the terminal away."""
    if sys.platform == "win32":
        return {"creationflags": subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"start_new_session": True}
