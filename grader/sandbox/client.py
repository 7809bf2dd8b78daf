"""The trusted end of one worker: asks, waits no longer than it may, and believes nothing but plain data."""

from __future__ import annotations

import os
import selectors
import signal
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Protocol

from grader.errors import Cancelled, SandboxError
from grader.i18n import M, Message
from grader.model import Fault
from grader.sandbox.inside import wire
from grader.sandbox.inside.channel import LOST_CHANNEL
from grader.sandbox.printed import as_shown

_CHUNK: Final = 1 << 20
_POLL_S: Final = 0.05
_DRAIN_AT_MOST: Final = 64  # an answer may print faster than it is read: its deadline must still be seen
_REQUEST_CAPS: Final = wire.Caps()
_STATUSES: Final = frozenset({"ok", "missing", "raised", "unreadable"})


class Lost(Exception):  # noqa: N818 - an outcome to report, not an error of the grader
    """The worker is gone, or can no longer be believed; `fault` and `message` say why."""

    def __init__(self, fault: Fault, message: Message) -> None:
        super().__init__(message.render("en"))
        self.fault = fault
        self.message = message


@dataclass(frozen=True, slots=True)
class Ending:
    """How a worker ended."""

    status: int | None
    """The exit code, or minus the signal; None where it had to be ended by us."""
    cpu_limit: bool = False
    """Whether it had used the processor time that it may use."""


class Process(Protocol):
    """How a worker is ended, and what it printed."""

    output: int
    """Descriptor to read what the worker printed; -1 where `printed` reads it in another way."""

    def end(self, grace_s: float) -> Ending:
        """Kill the worker and all that it started; how it had ended by itself within the grace, if it had.

        Raises:
            SandboxError: What ran the worker is gone, and the worker with it.
        """
        ...

    def printed(self, limit: int) -> bytes:
        """What was printed since the last call, at most `limit` bytes; never waits."""
        ...

    def close(self) -> None:
        """Let go of what it printed."""
        ...


class Worker:
    """One worker, from its hello to its end."""

    def __init__(self, stream: socket.socket, process: Process, caps: wire.Caps, cancelled: Callable[[], bool]) -> None:
        self.stream = stream
        self.process = process
        self.caps = caps
        self.cancelled = cancelled
        self.output = bytearray()
        self.output_cap = 16 << 10
        self.layers: tuple[str, ...] = ()
        self.missing: dict[str, str] = {}
        """Layers that this worker was to have and has not, with the reason."""
        self._serial = 0
        self._ended = False
        stream.setblocking(False)
        self._selector = selectors.DefaultSelector()
        self._selector.register(stream, selectors.EVENT_READ)
        if process.output >= 0:
            self._selector.register(process.output, selectors.EVENT_READ)

    def hello(self, timeout_s: float) -> None:
        """Wait until the worker stands; its layers are true, for the answer is not there yet."""
        try:
            greeting = self._decoded(self._read_frame(time.monotonic() + timeout_s, timeout_s))
        except Lost as lost:
            reason = self.take_output().strip() or str(lost)
            raise SandboxError(M("A worker could not be set up: {reason}", reason=reason)) from lost
        layers = greeting.get("hello")
        if not isinstance(layers, list):
            raise SandboxError(M("A worker could not be set up: {reason}", reason="hello"))
        self.layers = tuple(str(layer) for layer in layers)
        self.missing = {str(name): str(why) for name, why in greeting.get("missing", {}).items()}

    def ask(
        self, request: dict[str, Any], timeout_s: float, on_news: Callable[[dict[str, Any]], None] | None = None
    ) -> dict[str, Any]:
        """Send one request and wait for its answer.

        Args:
            request: Plain data.
            timeout_s: For all of it.
            on_news: Hears what the worker says of a long request while that goes on; None allows it nothing.

        Raises:
            Lost: The worker exited, took too long, or said what it may not say.
            SandboxError: The worker was lost with the factory, through no fault of the answer's.
            Cancelled: The person wants no more of it.
            WireError: The request is no plain data.
        """
        if self._ended:
            raise Lost(Fault.CRASHED, M("Your code ended before this could be asked."))
        self._serial += 1
        deadline = time.monotonic() + timeout_s
        payload = wire.encode({**request, "id": self._serial}, _REQUEST_CAPS, owner=self)
        if self._pending():
            raise self._violation()
        self._write(payload, deadline, timeout_s)
        reply = self._reply(deadline, timeout_s, on_news)
        identity, status = reply.get("id"), reply.get("status")
        # Exact types: an array, say, is neither equal nor unequal.
        if type(identity) is not int or identity != self._serial or type(status) is not str or status not in _STATUSES:
            raise self._violation()
        return reply

    def _reply(
        self, deadline: float, timeout_s: float, on_news: Callable[[dict[str, Any]], None] | None
    ) -> dict[str, Any]:
        """The answer to what was asked, after the news of it."""
        reply = self._decoded(self._read_frame(deadline, timeout_s))
        while on_news is not None and type(reply.get("status")) is str and reply["status"] == "going":
            on_news(reply)
            if self.cancelled():
                self.end()
                raise Cancelled(M("Grading was stopped."))
            if time.monotonic() > deadline:  # news without end are no answer
                raise self._timed_out(timeout_s)
            reply = self._decoded(self._read_frame(deadline, timeout_s))
        self._drain()
        return reply

    def end(self) -> None:
        """End the worker and everything that it started."""
        if self._ended:
            return
        self._ended = True
        try:
            self.process.end(0.0)
        except SandboxError:
            return  # the factory is gone and took the worker with it
        finally:
            self._close()

    def take_output(self) -> str:
        """What the answer printed since the last time, as text, capped, as a terminal would show it."""
        text = self.output.decode("utf-8", "replace")
        self.output.clear()
        return as_shown(text)

    def _close(self) -> None:
        self._drain()
        self._selector.close()
        self.process.close()
        self.stream.close()

    def _pending(self) -> bool:
        """Whether the worker speaks without being asked, or has gone."""
        try:
            return bool(self.stream.recv(1, socket.MSG_PEEK))
        except BlockingIOError:
            return False
        except OSError:
            return False

    def _decoded(self, payload: bytes | bytearray) -> dict[str, Any]:
        try:
            value = wire.decode(payload, self.caps, self._own)
        except wire.WireError as error:
            raise self._violation() from error
        if not isinstance(value, dict):
            raise self._violation()
        return value

    def _own(self, handle: wire.Handle) -> wire.Handle:
        return wire.Handle(handle.id, handle.type_name, self)

    def _read_frame(self, deadline: float, timeout_s: float) -> bytearray:
        header = self._read(wire.HEADER.size, deadline, timeout_s)
        try:
            length = wire.payload_length(header, self.caps)
        except wire.WireError as error:
            raise self._violation() from error
        return self._read(length, deadline, timeout_s)

    def _read(self, count: int, deadline: float, timeout_s: float) -> bytearray:
        buffer = bytearray()
        while len(buffer) < count:
            try:
                part = self.stream.recv(min(_CHUNK, count - len(buffer)))
            except BlockingIOError:
                self._wait(selectors.EVENT_READ, deadline, timeout_s)
                continue
            except ConnectionError:
                part = b""
            if not part:
                raise self._gone()
            buffer += part
            if time.monotonic() > deadline:  # it may come in drops, always in time for the next look
                raise self._timed_out(timeout_s)
        return buffer

    def _write(self, payload: bytes, deadline: float, timeout_s: float) -> None:
        for data in (wire.HEADER.pack(wire.MAGIC, len(payload)), payload):
            view = memoryview(data)
            while view:
                try:
                    view = view[self.stream.send(view) :]
                except BlockingIOError:
                    self._wait(selectors.EVENT_WRITE, deadline, timeout_s)
                except ConnectionError:
                    raise self._gone() from None

    def _wait(self, event: int, deadline: float, timeout_s: float) -> None:
        """Wait until the channel is ready, taking in what is printed meanwhile."""
        self._selector.modify(self.stream, event)
        while True:
            remaining = deadline - time.monotonic()
            if self.cancelled():
                self.end()
                raise Cancelled(M("Grading was stopped."))
            if remaining <= 0:
                raise self._timed_out(timeout_s)
            ready = self._selector.select(min(remaining, _POLL_S))
            self._drain()
            if any(key.fileobj is self.stream for key, _ in ready):
                return

    def _timed_out(self, timeout_s: float) -> Lost:
        self.end()
        return Lost(
            Fault.TIMED_OUT,
            M("Your code was still running after {seconds:g} s and was stopped.", seconds=timeout_s),
        )

    def _drain(self) -> None:
        """Take in what was printed; beyond the cap it is read and thrown away."""
        for _ in range(_DRAIN_AT_MOST):
            part = self.process.printed(_CHUNK)
            if not part:
                return
            room = self.output_cap - len(self.output)
            if room > 0:
                self.output += part[:room]
                if len(part) >= room:
                    self.output += " […]".encode()

    def _gone(self) -> Lost:
        """The worker closed its channel: say how it ended."""
        self._ended = True
        try:
            ending = self.process.end(0.5)
        finally:
            self._close()
        if ending.status in {None, LOST_CHANNEL}:  # it closed the channel, and went on or not
            return self._violation()
        return Lost(*_explain(ending.status, cpu_limit=ending.cpu_limit))

    def _violation(self) -> Lost:
        self.end()
        return Lost(
            Fault.PROTOCOL,
            M(
                "Your code wrote to the grader's own channel, or changed the program that runs it. "
                "That counts as no answer: only return values are graded."
            ),
        )


def _explain(status: int, *, cpu_limit: bool) -> tuple[Fault, Message]:
    if cpu_limit:
        return Fault.TIMED_OUT, M("Your code used more processor time than this mission allows and was stopped.")
    if status == -signal.SIGSEGV:
        return Fault.CRASHED, M(
            "Python itself crashed while running your code (segmentation fault). "
            "Endless recursion or a call into C with a wrong address does that."
        )
    if status == -getattr(signal, "SIGKILL", 9):
        return Fault.MEMORY_EXCEEDED, M(
            "Your code was ended by the system: it used more memory than this mission allows."
        )
    if status < 0:
        return Fault.CRASHED, M("Your code was ended by signal {number}.", number=-status)
    return Fault.CRASHED, M(
        "Your code ended the program with exit code {code} instead of returning. "
        "Remove exit(), quit(), sys.exit() or os._exit().",
        code=status,
    )


def close_quietly(descriptor: int) -> None:
    """Close a descriptor that may be closed already."""
    try:
        os.close(descriptor)
    except OSError:
        return
