"""The warm factory: imports the libraries once, then forks a worker whenever it is asked for one.

It knows nothing of missions, answers or checks. Orders come over its control socket, descriptors with them:

    {"op": "configure", "view", "paths", "preload", "full", "without"}   -> {"layers", "missing"}
    {"op": "worker", "limits", "account", "scratch"} + channel and output descriptors -> {"pid"}
    {"op": "end", "pid", "grace_s"}                            -> {"status", "cpu_limit"}
"""

from __future__ import annotations

import array
import contextlib
import gc
import importlib
import os
import random
import signal
import socket
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from . import cage as caging
from . import channel, folder, models, session, wire

if sys.platform == "linux":
    from . import linux


def main(argv: Sequence[str]) -> None:
    """Run as the factory (`factory FD`) or as a single worker (`solo FD`, -1 for a shared socket)."""
    mode, descriptor = argv[0], int(argv[1])
    try:
        if mode == "factory":
            Factory(socket.socket(fileno=descriptor)).serve()
        else:
            _solo(_shared_socket() if descriptor < 0 else socket.socket(fileno=descriptor))
    except (channel.Closed, ConnectionError):
        os._exit(0)


@dataclass
class Child:
    """What the factory knows of a worker."""

    scratch: str
    """Its folder, where that lies in the grader's own file system; else empty."""
    cpu_s: int


class Factory:
    """Serves one client until that closes the control socket."""

    def __init__(self, control: socket.socket) -> None:
        self.control = control
        self.caps = wire.Caps(frame_bytes=1 << 20)
        self.cage: caging.Cage
        self.children: dict[int, Child] = {}

    def serve(self) -> None:
        """Answer orders until the client goes; everything forked dies with the factory."""
        try:
            while True:
                order, descriptors = self._receive()
                reply = self._obey(order, descriptors)
                channel.write_frame(self.control, wire.encode(reply))
        finally:
            for pid in tuple(self.children):
                self._end(pid, 0.0)

    def _receive(self) -> tuple[dict[str, Any], list[int]]:
        """One order; descriptors travel with the first byte of its frame."""
        size = array.array("i").itemsize
        first, ancillary, _, _ = self.control.recvmsg(1, socket.CMSG_SPACE(2 * size))
        if not first:
            raise channel.Closed
        header = first + channel.read_exactly(self.control, wire.HEADER.size - 1)
        payload = channel.read_exactly(self.control, wire.payload_length(header, self.caps))
        descriptors = array.array("i")
        for _level, _kind, data in ancillary:
            descriptors.frombytes(data[: len(data) - len(data) % size])
        return wire.decode(payload, self.caps), list(descriptors)

    def _obey(self, order: dict[str, Any], descriptors: list[int]) -> dict[str, Any]:
        if order["op"] == "configure":
            return self._configure(order)
        if order["op"] == "worker":
            return self._fork(order, descriptors)
        status, cpu_limit = self._end(order["pid"], order["grace_s"])
        return {"status": status, "cpu_limit": cpu_limit}

    def _configure(self, order: dict[str, Any]) -> dict[str, Any]:
        self.cage = configure(order)
        return {"layers": self.cage.layers.active, "missing": self.cage.layers.missing}

    def _fork(self, order: dict[str, Any], descriptors: list[int]) -> dict[str, Any]:
        self.cage.before_fork()
        pid = os.fork()
        if pid == 0:
            self.control.close()
            _run_worker(self.cage, order, *descriptors)
        self.cage.after_fork()
        for descriptor in descriptors:
            os.close(descriptor)
        self.children[pid] = Child(order["scratch"], order["limits"]["cpu_s"])
        return {"pid": pid}

    def _end(self, pid: int, grace_s: float) -> tuple[int | None, bool]:
        """Kill a worker and all that it started.

        Returns:
            Exit code, or minus the signal, if it had ended by itself, else None; whether it had used its CPU time.
        """
        child = self.children.get(pid)
        if child is None:  # asked twice
            return None, False
        deadline = time.monotonic() + grace_s
        ended = _has_ended(pid)
        while not ended and time.monotonic() < deadline:
            time.sleep(0.001)
            ended = _has_ended(pid)
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(pid, signal.SIGKILL)  # before it is reaped: until then its number is no one else's
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
        _, raw, usage = os.wait4(pid, 0)
        del self.children[pid]
        self._end_strays()
        if child.scratch:  # the client does it too, unless it is gone
            folder.remove(child.scratch)
        status = os.waitstatus_to_exitcode(raw) if ended else None
        return status, status == -signal.SIGKILL and usage.ru_utime + usage.ru_stime >= child.cpu_s

    def _end_strays(self) -> None:
        """End what a worker left behind: without a process namespace it comes to the factory as its child."""
        for _ in range(10_000):
            strays = _own_children() - set(self.children)
            if not strays:
                return
            for stray in strays:
                with contextlib.suppress(ProcessLookupError, PermissionError, ChildProcessError):
                    os.kill(stray, signal.SIGKILL)
                    os.waitpid(stray, 0)


def configure(order: dict[str, Any]) -> caging.Cage:
    """Close the view, then import the libraries from inside it."""
    cage = caging.enter(caging.View(**order["view"]), full=order["full"], without=order["without"])
    if sys.platform == "linux":
        with contextlib.suppress(OSError):  # strays of a worker come to the factory, which ends them
            linux.prctl(linux.PR_SET_CHILD_SUBREAPER, 1)
    sys.path += [path for path in order["paths"] if path not in sys.path]
    sys.dont_write_bytecode = True
    tempfile.tempdir = caging.BOX  # a library may ask for a folder while nothing can be written yet
    for name in order["preload"]:
        importlib.import_module(name)
    if "numpy" in sys.modules:
        importlib.import_module("numpy.random")  # NumPy itself puts it off, and most answers draw
    tempfile.tempdir = None
    models.quieten()
    with contextlib.suppress(ImportError):  # fills the finders' caches of folders that may not be listed later
        importlib.import_module("a_module_that_does_not_exist")
    gc.collect()
    gc.freeze()  # what stands now stays: no worker looks through it for garbage, nor copies its pages by doing so
    return cage


def _has_ended(pid: int) -> bool:
    return os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None


def _own_children() -> set[int]:
    try:
        with open(f"/proc/self/task/{os.getpid()}/children", encoding="ascii") as file:
            return {int(word) for word in file.read().split()}
    except OSError:
        return set()


def _run_worker(cage: caging.Cage, order: dict[str, Any], stream: int, output: int) -> None:
    """Become a worker; never returns."""
    try:
        limits = caging.Limits(**order["limits"])
        for target in (1, 2):
            os.dup2(output, target)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        layers = caging.close_worker(cage, limits, order["account"], order["scratch"])
        os.dup2(stream, 3)
        os.closerange(4, 4096)
        serve_session(socket.socket(fileno=3), layers, order["frame_bytes"], warm=order["warm"])
    except (channel.Closed, ConnectionError):
        os._exit(0)
    except BaseException as error:  # noqa: BLE001 - said where the client reads it, then gone
        with contextlib.suppress(Exception):
            os.write(2, f"the worker could not start: {error!r}\n".encode())
        os._exit(channel.LOST_CHANNEL)


def serve_session(stream: socket.socket, layers: caging.Layers, frame_bytes: int, *, warm: str = "") -> None:
    """Say hello, then answer requests until the client closes the channel.

    Args:
        stream: The channel.
        layers: What the hello tells.
        frame_bytes: The most that a reply may take.
        warm: What to get going between the hello and the first request: `tensorflow`, or `keras` too.
    """
    caps, request_caps = wire.Caps(frame_bytes=frame_bytes), wire.Caps()
    # By line: what was printed before an endless loop is still shown.
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stdout = open(1, "w", buffering=1, encoding="utf-8", errors="backslashreplace", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", buffering=1, encoding="utf-8", errors="backslashreplace", closefd=False)  # noqa: SIM115
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the grader, which then ends this process
    channel.write_frame(stream, wire.encode({"hello": layers.active, "missing": layers.missing}))
    if warm:
        with contextlib.suppress(Exception):  # who asks for it meets it again
            models.warm(keras_too=warm == "keras")
    _draw_the_same()
    conversation = session.Session(say=lambda news: channel.write_frame(stream, wire.encode(news)))
    while True:
        reply = conversation.answer(channel.read_frame(stream, request_caps), caps)
        for printed in (sys.stdout, sys.stderr):
            with contextlib.suppress(Exception):  # the answer may have closed or replaced it
                printed.flush()
        channel.write_frame(stream, reply)


def _draw_the_same() -> None:
    """Let every worker draw the same from the generators that a program shares: a report is a fact about the answer.

    Keras seeds its layers from Python's; who asks for a generator without a seed gets one.
    """
    random.seed(0)
    numpy = sys.modules.get("numpy")
    if numpy is not None:
        numpy.random.seed(0)


def _shared_socket() -> socket.socket:
    """The channel as Windows hands a socket to another process: a description of it, on standard input."""
    length = int.from_bytes(sys.stdin.buffer.read(4), "big")
    from_share = getattr(socket, "fromshare")  # noqa: B009 - exists on Windows only
    shared: socket.socket = from_share(sys.stdin.buffer.read(length))
    return shared


def _solo(stream: socket.socket) -> None:
    """One worker without a factory, where the system cannot fork."""
    order = wire.decode(channel.read_frame(stream, wire.Caps(frame_bytes=1 << 20)))
    cage = configure({**order, "full": False, "without": []})
    layers = caging.close_worker(cage, caging.Limits(**order["limits"]), 0, order["scratch"])
    serve_session(stream, layers, order["frame_bytes"], warm=order["warm"])
