"""A line that moves while a mission is graded, for a person who waits; gone when the report comes."""

from __future__ import annotations

import math
import sys
import threading
import time
from typing import Final, Self

from grader.cli.session import Session
from grader.formats.layout import cell_len
from grader.i18n import M, Message
from grader.model import CheckResult, Mission, Progress

_CLEAR: Final = "\r\x1b[K"
_EVERY_S: Final = 1.0
_QUIET_S: Final = 2
"""A grade of a second needs no clock."""


class Ticker:
    """Counts checks, epochs and seconds on standard error, where that is a terminal. A context manager."""

    def __init__(self, session: Session, mission: Mission) -> None:
        self._session = session
        self._mission = mission
        self._done = 0
        self._training: Progress | None = None
        self._loss = math.nan
        self._began = time.monotonic()
        self._shows = sys.stderr is not None and sys.stderr.isatty() and session.page.color
        self._over = threading.Event()
        self._writing = threading.Lock()
        self._beat = threading.Thread(target=self._keep_time, daemon=True)

    def __enter__(self) -> Self:
        """Begin the line; from now on it is written once a second."""
        self._write()
        if self._shows:
            self._beat.start()
        return self

    def __exit__(self, *_exc: object) -> None:
        """Take the line away."""
        if self._shows:
            self._over.set()
            self._beat.join()
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()

    def tick(self, _result: CheckResult) -> None:
        """One more check is known."""
        self._done += 1
        self._training = None
        self._write()

    def advance(self, progress: Progress) -> None:
        """A training has come further."""
        first = progress.done == 0 and progress.batches == 0
        self._training = progress
        self._loss = math.nan if first else progress.values.get("loss", (self._loss,))[-1]
        self._write()

    def line(self, elapsed_s: float) -> str:
        """What the line says now."""
        parts = [M("Mission {number}, checks done: {done}", number=self._mission.number, done=self._done)]
        if self._training is not None and self._training.done < self._training.total:
            parts += self._of_training(self._training)
        elif elapsed_s >= _QUIET_S:
            parts.append(M("{seconds} s", seconds=int(elapsed_s)))
        whole = ", ".join(self._session.text(part) for part in parts)
        return _cut(whole, self._session.page.width - 1)  # a line that wraps could not be taken away

    def _of_training(self, training: Progress) -> list[Message]:
        """Where a training is, the last loss, and how long it will take."""
        parts = []
        if training.unit == "epoch":
            epoch = min(training.done + 1, training.total)
            parts.append(M("epoch {epoch} of {total}", epoch=epoch, total=training.total))
            if training.batches:
                parts.append(M("batch {batch} of {total}", batch=training.batch, total=training.batches))
        else:
            parts.append(M("step {step} of {total}", step=training.done, total=training.total))
        if math.isfinite(self._loss):
            parts.append(M("loss {loss:.4f}", loss=self._loss))
        if training.eta_s is not None:
            parts.append(M("about {seconds} s left", seconds=math.ceil(training.eta_s)))
        return parts

    def _keep_time(self) -> None:
        while not self._over.wait(_EVERY_S):
            self._write()

    def _write(self) -> None:
        if self._shows:
            with self._writing:
                sys.stderr.write(_CLEAR + self.line(time.monotonic() - self._began))
                sys.stderr.flush()


def _cut(line: str, width: int) -> str:
    while cell_len(line) > width:
        line = line[:-1]
    return line
