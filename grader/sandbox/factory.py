"""The trusted end of the factory: starts it early, waits for it late, asks it for workers and ends them."""

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
from typing import Any, Final

from grader.errors import IsolationError, SandboxError
from grader.i18n import M
from grader.model import Limits
from grader.sandbox import view
from grader.sandbox.client import Ending, Worker, close_quietly
from grader.sandbox.inside import channel, folder, wire

_PROGRAM: Final = Path(__file__).parent / "inside" / "__main__.py"
_START_TIMEOUT_S: Final = 120.0
WORKER_TIMEOUT_S: Final = 30.0
_FIRST_ACCOUNT: Final = 2_000_000
_POOLS: Final = 4  # TensorFlow has pools of one idle thread for each core, whatever it is told (two in 2.21)
_TENSORFLOW: Final = {
    "TF_NUM_INTRAOP_THREADS": "1",
    "TF_NUM_INTEROP_THREADS": "1",
    "TF_ENABLE_ONEDNN_OPTS": "0",  # its sums depend on the machine
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "CUDA_VISIBLE_DEVICES": "-1",
    "KERAS_BACKEND": "tensorflow",
    "KERAS_HOME": "/dev/null/keras",  # it would keep its settings there, were that a folder
    "MALLOC_ARENA_MAX": "2",  # each further thread would take 64 MB of address space
}
ISOLATIONS: Final = ("auto", "strict", "basic")


def worker_environment() -> dict[str, str]:
    """All that a worker learns from its environment: one thread for each library, a fixed hash seed."""
    threads = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
    environment = dict.fromkeys(threads, "1") | _TENSORFLOW
    environment |= {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    if sys.platform == "win32":
        environment["SYSTEMROOT"] = os.environ.get("SYSTEMROOT", "")
    return environment


def command(mode: str, descriptor: int) -> list[str]:
    """The worker program: no site-packages, no user site, nothing from the working directory."""
    return [sys.executable, "-s", "-P", "-S", "-X", "utf8", str(_PROGRAM), mode, str(descriptor)]


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
        """Start the program and tell it what to import; does not wait for it."""
        if self._process is not None:
            return self
        self.generation += 1
        surroundings = view.surroundings(self.libraries, self.hidden)
        self._control, theirs = socket.socketpair()
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the factory
        self._process = subprocess.Popen(
            command("factory", theirs.fileno()),
            pass_fds=(theirs.fileno(),),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=self._errors,
            env=worker_environment(),
            cwd="/",
            start_new_session=True,
        )
        theirs.close()
        order = configuration(surroundings, self.libraries, full=self.isolation != "basic")
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
            pid = self._fork(worker_order(limits, scratch, self._account(), warm=warm), [theirs.fileno(), writing])
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
            worker.hello(WORKER_TIMEOUT_S)
            self.missing = {**self.missing, **worker.missing}
            if self.isolation == "strict":
                require_strict(worker.layers, self.missing)
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
        return int(self._receive(WORKER_TIMEOUT_S)["pid"])

    def end(self, pid: int, grace_s: float) -> Ending:
        """End one worker.

        Raises:
            SandboxError: The factory is gone, and with it its workers.
        """
        self._send({"op": "end", "pid": pid, "grace_s": grace_s})
        reply = self._receive(WORKER_TIMEOUT_S)
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
        last = said.splitlines()[-1] if said else "-"
        return SandboxError(
            M(
                "The process that runs answers did not start or died: {reason}. "
                "`grade doctor` shows what this machine allows.",
                reason=last,
            )
        )


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


def configuration(surroundings: view.Surroundings, libraries: Iterable[str], *, full: bool) -> dict[str, Any]:
    """What the program is told before it imports any library."""
    seen = surroundings.view
    return {
        "view": {"roots": list(seen.roots), "masks": list(seen.masks), "libraries": list(seen.libraries)},
        "paths": surroundings.paths,
        "preload": list(libraries),
        "full": full,
    }


def worker_order(limits: Limits, scratch: str, account: int, *, warm: str = "") -> dict[str, Any]:
    """What a new worker is told about itself."""
    return {
        "op": "worker",
        "limits": {
            "memory_bytes": limits.memory_bytes,
            # A backstop behind the wall time that the client watches, for all cores together.
            "cpu_s": int(2 * limits.mission_s) + 2,
            "file_bytes": limits.file_bytes,
            "processes": limits.processes + _POOLS * (os.cpu_count() or 1),
        },
        "account": account,
        "scratch": scratch,
        "frame_bytes": limits.frame_bytes,
        "warm": warm,
    }


def require_strict(layers: Iterable[str], missing: Mapping[str, str]) -> None:
    """Refuse to grade where an answer could reach the network or our files.

    Raises:
        IsolationError: Says which of the two stays open, and why.
    """
    held = set(layers)
    open_doors = []
    # A network of its own still lets a process reach the sockets that lie in the file system.
    if not (held >= {"namespaces", "mounts"} or "seccomp" in held):
        open_doors.append(M("the network"))
    # Landlock says nothing of permissions, owners and times: the system calls for those are seccomp's.
    if not ("mounts" in held or held >= {"landlock", "seccomp"}):
        open_doors.append(M("the file system"))
    for door in open_doors:
        reasons = "; ".join(f"{name}: {why}" for name, why in missing.items()) or "-"
        raise IsolationError(
            M(
                "Strict isolation was asked for, but {door} cannot be closed here ({reasons}). "
                "Use a Linux machine with Landlock or user namespaces, or `--isolation auto` for answers you trust.",
                door=door,
                reasons=reasons,
            )
        )
