"""A line that moves while a mission is graded, for a person who waits; gone when the report comes."""

from __future__ import annotations

import sys
from typing import Self

from grader.cli.session import Session
from grader.i18n import M
from grader.model import CheckResult, Mission

_CLEAR = "\r\x1b[K"


class Ticker:
    """Counts checks on standard error, where that is a terminal. A context manager."""

    def __init__(self, session: Session, mission: Mission) -> None:
        self._session = session
        self._mission = mission
        self._done = 0
        self._shows = sys.stderr is not None and sys.stderr.isatty() and session.page.color

    def __enter__(self) -> Self:
        """Begin the line."""
        self._write()
        return self

    def __exit__(self, *_exc: object) -> None:
        """Take the line away."""
        if self._shows:
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()

    def tick(self, _result: CheckResult) -> None:
        """One more check is known."""
        self._done += 1
        self._write()

    def _write(self) -> None:
        if self._shows:
            message = M("Mission {number}, checks done: {done}", number=self._mission.number, done=self._done)
            sys.stderr.write(_CLEAR + self._session.text(message))
            sys.stderr.flush()
