"""Grading without any isolation: the answer in the process that judges it. What isolation costs is told beside this."""

from __future__ import annotations

from typing import Any

from grader.engine import Engine
from grader.plugin.run import MissionRun
from grader.sandbox.subject import Subject, local_subject


class InProcess:
    """In place of a sandbox: the answer in the process that judges it, as every well-known grader has it."""

    layers: tuple[str, ...] = ("none",)

    def __init__(self, source: str, sandbox: Any) -> None:
        self.source = source
        self.factory = sandbox.factory
        self.deadlines = sandbox.deadlines
        self._subject: Subject | None = None

    def subject(self) -> Subject:
        """One subject for all checks; its trace is this check's."""
        if self._subject is None:
            self._subject = local_subject(self.source, "answer.py", module_name="answer")
        self._subject.trace.clear()
        return self._subject

    def cancelled(self) -> bool:
        """Nobody stops it."""
        return False

    def begin_check(self, limit_s: float | None = None) -> None:
        """No limit."""

    def settle(self, *, forget: bool = True) -> None:
        """Nothing to settle."""

    def end_check(self, *, aside: bool = False) -> str:  # noqa: ARG002 - the sandbox's interface
        """Nothing kept."""
        return ""

    def release(self) -> None:
        """Nothing to end."""

    def close(self) -> None:
        """Nothing to end."""


class OpenEngine(Engine):
    """Grades without any isolation."""

    def prepare(self, *args: Any, **kwargs: Any) -> MissionRun:
        """The run, with the answer in this process."""
        run = super().prepare(*args, **kwargs)
        run.sandbox = InProcess(args[1].text(), run.sandbox)  # type: ignore[assignment]
        return run
