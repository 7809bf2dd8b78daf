"""The errors of the grader itself; a learner's fault is never one of them, it is a value in the report.

GraderError                 something of ours, or of the machine, went wrong
├── UsageError              the command was given something that it cannot use (exit code 2)
│   └── CourseError         a course, a mission or a check file is not well formed
├── SandboxError            the worker or its isolation could not be set up
│   └── IsolationError      the isolation that was asked for is not to be had here
├── DataError               MNIST could not be read, fetched or verified
├── StoreError              the progress file could not be read or written
├── ServiceError            the process that grades for a screen could not answer
└── Cancelled               the person pressed Ctrl-C, or closed the screen
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from grader.i18n import Message


class GraderError(Exception):
    """An error with a sentence in both languages: what happened, what was expected, how to fix it."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.render("en"))
        self.message = message


class UsageError(GraderError):
    """The command was given something that it cannot use."""


class CourseError(UsageError):
    """A course, a mission or a check file is not well formed."""


class SandboxError(GraderError):
    """The worker or its isolation could not be set up."""


class IsolationError(SandboxError):
    """The isolation that was asked for is not to be had here."""


class DataError(GraderError):
    """MNIST could not be read, fetched or verified."""


class StoreError(GraderError):
    """The progress file could not be read or written."""


class ServiceError(GraderError):
    """The process that grades for a screen could not answer."""


class Cancelled(GraderError):  # noqa: N818 - the person's wish, no error
    """The person pressed Ctrl-C, or closed the screen."""
