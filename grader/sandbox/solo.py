"""Workers without a factory, where the system cannot fork safely (macOS, Windows): one program each."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from grader.errors import SandboxError
from grader.files import why
from grader.i18n import M
from grader.model import Limits
from grader.sandbox import program, view
from grader.sandbox.client import Ending, Worker
from grader.sandbox.factory import Factory
from grader.sandbox.inside import folder, wire


class SoloFactory:
    """Starts each worker as a program of its own, with the same face as `Factory`."""

    def __init__(self, libraries: Iterable[str] = (), *, isolation: str = "auto", hidden: Iterable[Path] = ()) -> None:
        self.libraries = tuple(libraries)
        self.isolation = isolation
        self.hidden = tuple(hidden)
        self.layers: tuple[str, ...] = ("process", "rlimits") if os.name == "posix" else ("process",)
        reason = f"{sys.platform} has no such thing"
        self.missing: Mapping[str, str] = dict.fromkeys(("namespaces", "mounts", "landlock", "seccomp"), reason)

    def start(self) -> SoloFactory:
        """Nothing can be started before the limits of a worker are known."""
        return self

    def wait(self) -> None:
        """There is nothing to wait for."""

    def dead(self) -> bool:
        """There is nothing that could die."""
        return False

    @property
    def stands(self) -> bool:
        """Never: each worker is a program that has to start."""
        return False

    def worker(self, limits: Limits, cancelled: Callable[[], bool] = lambda: False, *, warm: str = "") -> Worker:
        """Start a worker that waits for an answer; see `serve_session` for `warm`.

        Raises:
            SandboxError: It did not come up.
            IsolationError: `strict` was asked for.
        """
        if self.isolation == "strict":
            program.require_strict(self.layers, self.missing)
        surroundings = view.surroundings(self.libraries, self.hidden)
        scratch = tempfile.mkdtemp(prefix="grade-")
        ours, theirs = socket.socketpair()
        try:
            process = _Started(theirs, scratch)
        except OSError as error:
            ours.close()
            folder.remove(scratch)
            raise program.not_started(why(error)) from error
        finally:
            theirs.close()
        order = program.configuration(surroundings, self.libraries, full=False)
        order |= program.worker_order(limits, scratch, 0, warm=warm)
        worker = Worker(ours, process, wire.Caps(frame_bytes=limits.frame_bytes), cancelled)
        worker.output_cap = limits.output_bytes
        try:
            payload = wire.encode(order)
            ours.setblocking(True)
            ours.sendall(wire.HEADER.pack(wire.MAGIC, len(payload)) + payload)
            ours.setblocking(False)
        except OSError as error:
            worker.end()
            raise SandboxError(M("A worker could not be set up: {reason}", reason=str(error))) from error
        worker.hello(program.WORKER_TIMEOUT_S)
        return worker

    def close(self) -> None:
        """Every worker ends by itself when its attempt is over."""


class _Started:
    """A worker that was started as a program; what it prints goes to a file without a name."""

    output = -1

    def __init__(self, channel: socket.socket, scratch: str) -> None:
        self.scratch = scratch
        self.file = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the worker
        self.read_to = 0
        windows = os.name == "nt"
        options: dict[str, Any] = {} if windows else {"pass_fds": (channel.fileno(),), "start_new_session": True}
        try:
            self.process = subprocess.Popen(
                program.command("solo", -1 if windows else channel.fileno()),
                stdin=subprocess.PIPE if windows else subprocess.DEVNULL,
                stdout=self.file,
                stderr=self.file,
                env=program.worker_environment(),
                cwd=scratch,
                **options,
            )
        except OSError:
            self.file.close()
            raise
        if windows and self.process.stdin is not None:
            share = getattr(channel, "share")  # noqa: B009 - exists on Windows only
            description: bytes = share(self.process.pid)
            self.process.stdin.write(len(description).to_bytes(4, "big") + description)
            self.process.stdin.close()

    def end(self, grace_s: float) -> Ending:
        """Kill it and its process group."""
        try:
            status = self.process.wait(grace_s) if grace_s else self.process.poll()
        except subprocess.TimeoutExpired:
            status = None
        if os.name == "posix":
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self.process.pid, signal.SIGKILL)
        self.process.kill()
        self.process.wait()
        folder.remove(self.scratch)
        return Ending(status)

    def printed(self, limit: int) -> bytes:
        """What was written to the file since the last time."""
        self.file.flush()
        part = os.pread(self.file.fileno(), limit, self.read_to) if hasattr(os, "pread") else b""
        self.read_to += len(part)
        return part

    def close(self) -> None:
        """Let go of the file."""
        self.file.close()


AnyFactory = Factory | SoloFactory


def make_factory(libraries: Iterable[str], *, isolation: str, hidden: Iterable[Path]) -> AnyFactory:
    """The factory for this system: a warm one that forks on Linux, single programs elsewhere."""
    if sys.platform == "linux":
        return Factory(libraries, isolation=isolation, hidden=hidden)
    return SoloFactory(libraries, isolation=isolation, hidden=hidden)
