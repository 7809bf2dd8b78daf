"""What a check leaves besides its outcome: figures and curves, kept for the report."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, Final

from grader.i18n import Message, Text
from grader.model import Curve, Digit, Heatmap


class CheckFailed(Exception):  # noqa: N818 - an outcome to report, not an error of the grader
    """A requirement is not met; `message` says how, `code` names the mistake where the check itself knows it."""

    def __init__(self, message: Message | Text, *, code: str | None = None, line: int | None = None) -> None:
        super().__init__(message.render("en"))
        self.message = message
        self.code = code
        self.line = line


@dataclass(slots=True)
class Recorder:
    """Collects what one check leaves."""

    curves: list[Curve] = field(default_factory=list)
    figures: list[tuple[Text, float, float]] = field(default_factory=list)
    digits: tuple[Digit, ...] = ()
    heatmap: Heatmap | None = None
    network: Callable[[Any], Any] | None = None
    """Answers for the trained network, also after the grade where that is asked for."""
    reference: dict[str, tuple[float, ...]] = field(default_factory=dict)
    """The reference's curves for the training that comes."""


_current: Final[ContextVar[Recorder | None]] = ContextVar("recorder", default=None)


def current() -> Recorder:
    """The recorder of the check that is running; a loose one outside a grade (a plain pytest run)."""
    return _current.get() or Recorder()


@contextmanager
def recording() -> Iterator[Recorder]:
    """Collect what the check inside leaves."""
    recorder = Recorder()
    token = _current.set(recorder)
    try:
        yield recorder
    finally:
        _current.reset(token)
