"""One answer in the sandbox: loads it, limits every question, and replaces a worker that is lost."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from grader.errors import SandboxError
from grader.i18n import M, Message
from grader.model import Fault, Limits
from grader.sandbox.client import Lost, Worker
from grader.sandbox.faults import AnswerFault, fault_of
from grader.sandbox.solo import AnyFactory
from grader.sandbox.subject import Subject

_SETTLE_S: Final = 1.0
_ASIDE_S: Final = 10.0
"""What one question to a worker that was set aside may take."""
News = Callable[[dict[str, Any]], None]


class Line:
    """What one check asks through: the attempt's worker of the moment, or the one that was set aside with it."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self.aside: Worker | None = None

    def ask(self, request: dict[str, Any], on_news: News | None = None) -> dict[str, Any]:
        """Ask the answer."""
        if self.aside is None:
            return self._sandbox.ask(request, on_news)
        try:
            return self.aside.ask(request, _ASIDE_S)
        except Lost as lost:
            raise AnswerFault(lost.fault, lost.message) from lost


@dataclass(slots=True)
class Deadlines:
    """Until when an attempt may work; its sandboxes share them."""

    mission: float
    check: float
    check_limit_s: float
    ours_s: float = 0.0
    """How long the clocks have stood still."""

    @contextlib.contextmanager
    def stopped(self) -> Iterator[None]:
        """What is done meanwhile is our work, and none of the answer's time."""
        began = time.monotonic()
        try:
            yield
        finally:
            spent_s = time.monotonic() - began
            self.check += spent_s
            self.mission += spent_s
            self.ours_s += spent_s


class Sandbox:
    """The workers of one attempt, one after the other; each holds the answer and nothing else."""

    def __init__(
        self,
        factory: AnyFactory,
        source: str,
        filename: str,
        limits: Limits,
        cancelled: Callable[[], bool],
        refused: AnswerFault | None = None,
        required: frozenset[str] = frozenset(),
        deadlines: Deadlines | None = None,
    ) -> None:
        self.required = required
        self.factory = factory
        self.source = source
        self.filename = filename
        self.limits = limits
        self.cancelled = cancelled
        self.layers: tuple[str, ...] = ()
        self._worker: Worker | None = None
        self._ready: Worker | None = None
        """One that was started ahead and holds nothing yet."""
        self._load_fault = refused
        end = time.monotonic() + limits.mission_s
        self.deadlines = deadlines or Deadlines(end, end, limits.check_s)
        self._output = ""
        self._settled = False
        self._line = Line(self)
        self._aside: list[Worker] = []

    @property
    def is_refused(self) -> bool:
        """Whether the answer is known to be one that cannot be loaded."""
        return self._load_fault is not None

    def subject(self) -> Subject:
        """The answer, to be asked by one check."""
        return Subject(self.line(), self.filename, _required=self.required)

    def begin_check(self, limit_s: float | None = None) -> None:
        """Start the clock of one check."""
        self.deadlines.check_limit_s = limit_s or self.limits.check_s
        self.deadlines.check = time.monotonic() + self.deadlines.check_limit_s
        self._output = ""
        self._settled = False

    def start(self, warm: str) -> None:
        """Start a worker ahead of the first question, so that it gets `tensorflow` or `keras` going while others work.

        Raises:
            SandboxError: It did not come up.
        """
        if self._load_fault is None and self._worker is None and self._ready is None:
            with self.deadlines.stopped():
                self._ready = self.factory.worker(self.limits, self.cancelled, warm=warm)

    def line(self) -> Callable[..., dict[str, Any]]:
        """What one check asks through."""
        self._line = Line(self)
        return self._line.ask

    def settle(self, *, forget: bool = True) -> None:
        """Make sure that the worker has said all that it was asked for and no more, and let it forget the check.

        Args:
            forget: Not so where it is to be set aside.

        Raises:
            AnswerFault: It had not; the next check gets another worker.
        """
        self._settled = True
        if self._worker is not None:
            self._asked(self._worker, {"op": "drop" if forget else "settle"}, at_least_s=_SETTLE_S)

    def end_check(self, *, aside: bool = False) -> str:
        """Stop the clock; what the answer printed during the check.

        Args:
            aside: Whether the check's subject keeps the worker, to be asked after the grade; the next check gets
                another one.
        """
        if not self._settled:  # it has failed already; the next check shall not pay for it
            with contextlib.suppress(AnswerFault, SandboxError):
                self.settle(forget=not aside)
        if self._worker is not None and aside:
            self._output += self._worker.take_output()
            self._worker.cancelled = lambda: False  # the grade may be stopped until it is over, no longer
            self._aside.append(self._worker)
            self._line.aside, self._worker = self._worker, None
        if self._worker is not None:
            self._output += self._worker.take_output()
        return self._output[: self.limits.output_bytes]

    def ask(self, request: dict[str, Any], on_news: News | None = None) -> dict[str, Any]:
        """Ask the answer, loading it first where that is still to be done.

        Raises:
            AnswerFault: The answer cannot be loaded, or the worker was lost on the way.
        """
        worker = self._loaded_worker()
        reply = self._asked(worker, request, on_news=on_news)
        if reply.get("status") == "raised" and fault_of(reply, self.filename).fault is Fault.MEMORY_EXCEEDED:
            self._drop_worker()  # what it hoards would starve the next check
        return reply

    def close(self) -> None:
        """End the worker, and those that were set aside; nothing of them is left."""
        self.release()
        while self._aside:
            self._aside.pop().end()

    def release(self) -> None:
        """End the worker, but none that was set aside."""
        if self._ready is not None:
            self._ready.end()
            self._ready = None
        self._drop_worker()

    def _loaded_worker(self) -> Worker:
        if self._load_fault is not None:
            raise self._load_fault
        if self._worker is None:
            with self.deadlines.stopped():  # TensorFlow may still be on its way in
                self._worker = self._ready or self.factory.worker(self.limits, self.cancelled)
            self._ready = None
            self.layers = self._worker.layers
            request = {"op": "load", "source": self.source, "filename": self.filename}
            try:
                reply = self._asked(self._worker, request)
                if reply["status"] == "ok":  # and it has not answered what was not asked yet
                    self._asked(self._worker, {"op": "drop"}, at_least_s=_SETTLE_S)
            except AnswerFault as fault:
                self._load_fault = fault
                raise
            if reply.get("status") != "ok":
                self._load_fault = fault_of(reply, self.filename)
                raise self._load_fault
        return self._worker

    def _asked(
        self, worker: Worker, request: dict[str, Any], at_least_s: float = 0.0, on_news: News | None = None
    ) -> dict[str, Any]:
        now = time.monotonic()
        remaining = max(min(self.deadlines.check, self.deadlines.mission) - now, at_least_s)
        if remaining <= 0:
            self._drop_worker()
            raise AnswerFault(Fault.TIMED_OUT, self._too_slow() if now < self.deadlines.mission else self._used_up())
        try:
            return worker.ask(request, remaining, on_news)
        except SandboxError:  # lost with its factory: the next check gets another one
            self._drop_worker()
            raise
        except Lost as lost:
            self._drop_worker()
            message = self._too_slow() if lost.fault is Fault.TIMED_OUT else lost.message
            raise AnswerFault(lost.fault, message) from lost

    def _used_up(self) -> Message:
        return M("The time for this mission was used up before this check ({s:g} s).", s=self.limits.mission_s)

    def _too_slow(self) -> Message:
        return M(
            "Your code was stopped: this check may take {seconds:g} s. Look for a loop that never ends, "
            "or for work that NumPy can do at once.",
            seconds=self.deadlines.check_limit_s,
        )

    def _drop_worker(self) -> None:
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.end()
            self._output += worker.take_output()
