"""What study says to the learner in passing: a few sentences, each for a while, in the language of the moment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from grader.face import Message, Text

_MOST: Final = 3
"""More at a time would take the screen from what is read there."""


@dataclass(frozen=True, slots=True)
class Notice:
    """One sentence."""

    words: Message | Text
    warning: bool = False
    """Something went wrong, and the person should know."""
    number: int = 0
    """Which of all notices it is: the same words may be said twice."""

    @property
    def lasts_s(self) -> float:
        """How long it stays."""
        return 12.0 if self.warning else 6.0


def with_notice(notices: tuple[Notice, ...], added: Notice) -> tuple[Notice, ...]:
    """The notices and one more, last; one that says the same begins anew, and the oldest makes room."""
    others = tuple(each for each in notices if each.words != added.words)
    return (*others, added)[-_MOST:]


def without_notice(notices: tuple[Notice, ...], number: int) -> tuple[Notice, ...]:
    """The notices without one whose time is over."""
    return tuple(each for each in notices if each.number != number)
