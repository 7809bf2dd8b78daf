"""The trusted end of the factory: starts it early, waits for it late, asks it for workers and ends them."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from grader.errors import SandboxError
from grader.files import why
from grader.i18n import M
from grader.model import Limits
from grader.sandbox import program, view
from grader.sandbox.client import Ending, Worker, close_quietly
from grader.sandbox.inside import channel, folder, wire

_START_TIMEOUT_S: Final = 120.0
_FIRST_ACCOUNT: Final = 2_000_000


class Factory:
    """A running factory; `start` returns at once, the first `worker` waits until it stands."""

    def __init__(
        self,
        libraries: Iterable[str] = (),
        *,
        isolation: str = "auto",
        hidden: Iterable[Path] = (),
        without: Iterable[str] = (),
    ) -> None:
        self.libraries = tuple(libraries)
        self.without = tuple(without)
        self.isolation = isolation
        self.hidden = tuple(hidden)
        self.layers: tuple[str, ...] = ()
        self.missing: Mapping[str, str] = {}
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket
        self._errors: Any = None
        self._ready = False
        self._serial = 0
        self.generation = 0
        """Counts the programs that were started; a worker of an earlier one is gone."""

    def start(self) -> Factory:
        """Start the program and tell it what to import; does not wait for it.

        Raises:
            SandboxError: The machine starts no more programs.
        """
        if self._process is not None:
            return self
        self.generation += 1
        surroundings = view.surroundings(self.libraries, self.hidden)
        self._control, theirs = socket.socketpair()
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the factory
        try:
            self._process = subprocess.Popen(
                program.command("factory", theirs.fileno()),
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=self._errors,
                env=program.worker_environment(),
                cwd="/",
                start_new_session=True,
            )
        except OSError as error:
            self._control.close()
            self._errors.close()
            raise program.not_started(why(error)) from error
        finally:
            theirs.close()
        order = program.configuration(surroundings, self.libraries, full=self.isolation != "basic")
        self._send({**order, "op": "configure", "without": list(self.without)})
        return self

    def wait(self) -> None:
        """Wait until the factory stands.

        Raises:
            SandboxError: It did not come up.
            IsolationError: `strict` was asked for and the network or the file system stays open.
        """
        if self._ready:
            return
        self.start()
        reply = self._receive(_START_TIMEOUT_S)
        self.layers = tuple(reply["layers"])
        self.missing = reply["missing"]
        self._ready = True

    @property
    def stands(self) -> bool:
        """Whether a worker can be had at once."""
        return self._ready

    def worker(self, limits: Limits, cancelled: Callable[[], bool] = lambda: False, *, warm: str = "") -> Worker:
        """Fork a worker that waits for an answer; see `serve_session` for `warm`.

        Raises:
            SandboxError: The factory or the worker did not come up.
            IsolationError: `strict` was asked for and the network or the file system stays open.
        """
        stood = self._ready
        try:
            return self._worker(limits, cancelled, warm=warm)
        except SandboxError:
            if self._process is not None or not stood:
                raise
        return self._worker(
            limits, cancelled, warm=warm
        )  # ended from outside while no answer ran: another one does as well

    def _worker(self, limits: Limits, cancelled: Callable[[], bool], *, warm: str) -> Worker:
        self.wait()
        scratch = "" if "mounts" in self.layers else tempfile.mkdtemp(prefix="grade-")
        ours, theirs = socket.socketpair()
        reading, writing = os.pipe2(os.O_NONBLOCK | os.O_CLOEXEC)
        try:
            os.set_blocking(writing, True)
            order = program.worker_order(limits, scratch, self._account(), warm=warm)
            pid = self._fork(order, [theirs.fileno(), writing])
        except SandboxError:
            ours.close()
            os.close(reading)
            folder.remove(scratch)
            raise
        finally:
            theirs.close()
            os.close(writing)
        process = _Forked(self, pid, reading, scratch)
        worker = Worker(ours, process, wire.Caps(frame_bytes=limits.frame_bytes), cancelled)
        worker.output_cap = limits.output_bytes
        try:
            worker.hello(program.WORKER_TIMEOUT_S)
            self.missing = {**self.missing, **worker.missing}
            if self.isolation == "strict":
                program.require_strict(worker.layers, self.missing)
        except SandboxError:
            worker.end()
            raise
        return worker

    def _fork(self, order: dict[str, Any], descriptors: list[int]) -> int:
        payload = wire.encode(order)
        try:
            socket.send_fds(self._control, [wire.MAGIC[:1]], descriptors)
            self._control.sendall(wire.HEADER.pack(wire.MAGIC, len(payload))[1:] + payload)
        except OSError as error:
            raise self._failed() from error
        return int(self._receive(program.WORKER_TIMEOUT_S)["pid"])

    def end(self, pid: int, grace_s: float) -> Ending:
        """End one worker.

        Raises:
            SandboxError: The factory is gone, and with it its workers.
        """
        self._send({"op": "end", "pid": pid, "grace_s": grace_s})
        reply = self._receive(program.WORKER_TIMEOUT_S)
        return Ending(reply["status"], bool(reply["cpu_limit"]))

    def close(self) -> None:
        """End the factory and every worker, for certain."""
        process, self._process = self._process, None
        if process is None:
            return
        self._control.close()
        try:
            process.wait(2.0)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        self._errors.close()
        self._ready = False

    def dead(self) -> bool:
        """Whether it was started and is gone, so that another one is needed."""
        return self._process is not None and self._process.poll() is not None

    def _account(self) -> int:
        """A user id that no other worker has; used only where the grader runs as root."""
        self._serial += 1
        return _FIRST_ACCOUNT + (os.getpid() * 64 + self._serial) % 1_000_000

    def _send(self, order: dict[str, Any]) -> None:
        try:
            channel.write_frame(self._control, wire.encode(order))
        except OSError as error:
            raise self._failed() from error

    def _receive(self, timeout_s: float) -> dict[str, Any]:
        self._control.settimeout(timeout_s)
        try:
            reply = wire.decode(channel.read_frame(self._control, wire.Caps(frame_bytes=1 << 20)))
        except (OSError, channel.Closed, wire.WireError) as error:
            raise self._failed() from error
        if not isinstance(reply, dict):
            raise self._failed()
        return reply

    def _failed(self) -> SandboxError:
        said = ""
        with contextlib.suppress(ValueError):  # closed: this is not the first worker to notice
            self._errors.seek(0)
            said = self._errors.read()[-2000:].decode("utf-8", "replace").strip()
        self.close()
        return program.not_started(said.splitlines()[-1] if said else "-")


class _Forked:
    """A worker that the factory forked."""

    def __init__(self, factory: Factory, pid: int, output: int, scratch: str) -> None:
        self.factory = factory
        self.pid = pid
        self.output = output
        self.scratch = scratch
        self.generation = factory.generation
        # Without a process namespace of its own it does not die with the factory as a matter of course.
        self.handle = -1 if "namespaces" in factory.layers else _handle_of(pid)

    def end(self, grace_s: float) -> Ending:
        """Let the factory kill it; then nothing of it is left, its folder neither.

        Raises:
            SandboxError: The factory that it came from is gone.
        """
        try:
            if self.generation != self.factory.generation:
                raise SandboxError(M("The process that runs answers was ended from outside. Grade again."))
            return self.factory.end(self.pid, grace_s)
        finally:
            if self.handle >= 0:
                with contextlib.suppress(OSError):
                    signal.pidfd_send_signal(self.handle, signal.SIGKILL)
                close_quietly(self.handle)
            if self.scratch:
                folder.remove(self.scratch)

    def printed(self, limit: int) -> bytes:
        """What is in the pipe now."""
        if self.output < 0:
            return b""
        try:
            part = os.read(self.output, limit)
        except BlockingIOError:
            return b""
        if not part:
            self.close()
        return part

    def close(self) -> None:
        """Let go of the pipe, however much is still in it."""
        if self.output >= 0:
            close_quietly(self.output)
            self.output = -1


def _handle_of(pid: int) -> int:
    """A descriptor that means this process and no later one of the same number (Linux 5.3)."""
    try:
        return os.pidfd_open(pid)
    except OSError:
        return -1
