"""What Python warns of while an answer is being asked; kept as plain data, and only once a check wants to know."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

MAX_WARNINGS: Final = 20
MAX_MESSAGE: Final = 400
_HIDDEN: Final = (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning)
"""Python shows these to who runs a file only where the file itself is to blame, not a library that it uses."""


class Warned:
    """The warnings since they were last asked for; the first question begins the recording."""

    def __init__(self) -> None:
        self._own = ""
        self._noted: list[dict[str, Any]] | None = None

    def take(self) -> list[dict[str, Any]]:
        """What was noted; from now on the rest is."""
        noted, self._noted = self._noted or [], []
        return noted

    def forget(self) -> None:
        """Stop recording."""
        self._noted = None

    @contextmanager
    def noting(self, filename: str) -> Iterator[None]:
        """Note what is warned of inside, whatever the answer, the file of that name, told Python to ignore."""
        self._own = filename
        if self._noted is None:
            yield
            return
        with warnings.catch_warnings():
            warnings.simplefilter("always")
            warnings.showwarning = self._note  # type: ignore[assignment]
            yield

    def _note(self, message: Any, category: Any, filename: str, _lineno: int, *_others: object) -> None:
        """Stand in for `warnings.showwarning`: no list grows without end, however often an answer warns."""
        noted = self._noted
        if noted is None or len(noted) >= MAX_WARNINGS or _is_hidden(category, filename, self._own):
            return
        said = {"category": str(category.__name__)[:100], "message": _text(message), "line": _line(self._own)}
        if said not in noted:
            noted.append(said)


def _is_hidden(category: Any, filename: str, own: str) -> bool:
    return issubclass(category, _HIDDEN) and filename != own


def _line(filename: str) -> int:
    """The innermost line of the answer that led to it; 0 where there is none."""
    frame = sys._getframe(1)  # noqa: SLF001 - the warning itself names a line of the library
    while frame is not None:
        if frame.f_code.co_filename == filename:
            return frame.f_lineno
        frame = frame.f_back  # type: ignore[assignment]
    return 0


def _text(message: object) -> str:
    try:
        return str(message)[:MAX_MESSAGE]
    except Exception:  # noqa: BLE001 - a hostile __str__
        return ""
