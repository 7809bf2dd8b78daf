"""What this machine's isolation holds: every layer is tried, and every forbidden thing is attempted for real."""

from __future__ import annotations

import socket
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from grader.errors import GraderError
from grader.i18n import M, Message
from grader.model import Limits
from grader.sandbox.client import Lost, Worker
from grader.sandbox.solo import AnyFactory, make_factory

_LAYERS: Final = ("process", "rlimits", "namespaces", "mounts", "landlock", "seccomp")
_PROBES: Final = """
import os, socket, subprocess, sys

def read_file(path):
    with open(path, "rb") as file:
        return len(file.read(1)) == 1

def connect(port):
    socket.create_connection(("127.0.0.1", port), timeout=2).close()
    return True

def start_process():
    return subprocess.run([sys.executable, "-c", ""], timeout=5, check=False).returncode is not None

def signal_parent():
    parent = os.getppid()
    if parent == 0:
        raise PermissionError("no other process is visible")
    os.kill(parent, 0)
    return True

def take_memory(size):
    return len(bytearray(size)) == size

def spin():
    while True:
        pass
"""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was tried."""

    name: str
    """The layer, or the attempt: `read_file`, `connect` ..."""
    title: Message
    """What a person calls it."""
    holds: bool
    meaning: Message
    """What it is good for, or what is at risk without it."""
    detail: Message | str = ""
    """What the system said."""


def examine(isolation: str = "auto") -> list[Finding]:
    """Try every layer and every forbidden thing inside a real worker.

    Returns:
        The layers, then the attempts; one that `holds` was refused as it should be.
    """
    limits = replace(Limits(), memory_bytes=256 << 20)
    factory = make_factory((), isolation="basic" if isolation == "basic" else "auto", hidden=())
    try:
        worker = _loaded(factory, limits)
        findings = list(_layers(worker.layers, factory.missing))
        findings += _attempts(factory, worker, limits)
    except (GraderError, Lost) as error:
        none = M("No worker could be started.")
        return [Finding("process", Message("process"), holds=False, meaning=none, detail=error.message)]
    finally:
        factory.close()
    return findings


def _loaded(factory: AnyFactory, limits: Limits) -> Worker:
    worker = factory.worker(limits)
    worker.ask({"op": "load", "source": _PROBES, "filename": "probe.py"}, 10.0)
    return worker


def _layers(active: Sequence[str], missing: Any) -> Iterator[Finding]:
    meanings = {
        "process": M("Answers run in a process of their own, never in the one that judges them."),
        "rlimits": M("Memory, processor time, open files and file sizes are limited."),
        "namespaces": M("Answers see no other process and no network; whatever they start dies with them."),
        "mounts": M("Answers see Python, its numeric packages and a private folder: no other file exists for them."),
        "landlock": M("The kernel refuses every file that an answer does not need."),
        "seccomp": M("The kernel refuses system calls that no numeric program needs."),
    }
    for name in _LAYERS:
        why = str(missing.get(name, ""))
        yield Finding(name, Message(name), holds=name in active, meaning=meanings[name], detail=why)


def _attempts(factory: AnyFactory, worker: Worker, limits: Limits) -> Iterator[Finding]:
    with tempfile.NamedTemporaryFile(prefix="grade-doctor-", dir=Path.home()) as secret:
        secret.write(b"x")
        secret.flush()
        meaning = M("An answer cannot read your files.")
        yield _attempt(worker, "read_file", M("read a file of yours"), meaning, secret.name)
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        yield _attempt(worker, "connect", M("open the network"), M("An answer cannot reach the network."), port)
    yield _attempt(worker, "start_process", M("start a program"), M("An answer cannot start programs."))
    meaning = M("An answer cannot touch the grader's processes.")
    yield _attempt(worker, "signal_parent", M("signal the grader"), meaning)
    size = 2 * limits.memory_bytes
    yield _attempt(worker, "take_memory", M("take more memory"), M("An answer cannot exhaust the memory."), size)
    worker.end()
    yield _endless(factory, limits)


def _attempt(worker: Worker, function: str, title: Message, meaning: Message, *args: object) -> Finding:
    request = {"op": "call", "target": [function], "args": list(args), "kwargs": {}, "keep": False, "echo": False}
    try:
        reply = worker.ask(request, 15.0)
    except Lost as lost:
        return Finding(function, title, holds=True, meaning=meaning, detail=lost.message)
    succeeded = reply.get("status") == "ok" and reply.get("value") is True
    said = ": ".join(str(part) for part in (reply.get("type"), reply.get("message")) if part)
    return Finding(function, title, holds=not succeeded, meaning=meaning, detail="" if succeeded else said)


def _endless(factory: AnyFactory, limits: Limits) -> Finding:
    """An endless loop is ended, and nothing of it is left."""
    worker = _loaded(factory, limits)
    title = M("run for ever")
    meaning = M("An answer that never ends is stopped, with all that it started.")
    request = {"op": "call", "target": ["spin"], "args": [], "kwargs": {}, "keep": False, "echo": False}
    try:
        worker.ask(request, 0.2)
    except Lost as lost:
        return Finding("spin", title, holds=True, meaning=meaning, detail=lost.message)
    finally:
        worker.end()
    return Finding("spin", title, holds=False, meaning=meaning)
