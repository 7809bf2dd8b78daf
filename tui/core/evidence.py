"""What the last attempts left to look at: the digits that a trained network got wrong, and which missions train one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from grader import LANGUAGES
from tui.core.attempts import last_report

if TYPE_CHECKING:
    from grader import Mission
    from grader.face import Store

# What a check calls to hand over a trained network.
_KEEPS: Final = "keep_network("


@dataclass(frozen=True, slots=True)
class WrongDigits:
    """The wrong digits of one attempt."""

    mission: Mission
    attempt_id: int
    digits: tuple[Any, ...]
    """As the report has them: index, label, probabilities."""


def training_missions(missions: Iterable[Mission]) -> tuple[Mission, ...]:
    """The missions whose checks hand over a trained network."""
    return tuple(mission for mission in missions if _KEEPS in _source(mission))


def latest_digits(store: Store, missions: Iterable[Mission]) -> WrongDigits | None:
    """Of the last attempt at each mission, the newest that has wrong digits to show; None where none has."""
    found: list[WrongDigits] = []
    for mission in missions:
        attempt = last_report(store, mission)
        if attempt is None:
            continue
        checks = attempt.reports[LANGUAGES[0]].checks
        digits = tuple(digit for check in checks for digit in check.digits)
        if digits:
            found.append(WrongDigits(mission, attempt.attempt_id, digits))
    return max(found, key=lambda each: each.attempt_id, default=None)


def most_probable(probabilities: Sequence[float]) -> int:
    """The class that a network decides for; the first of equals."""
    return max(range(len(probabilities)), key=probabilities.__getitem__)


def _source(mission: Mission) -> str:
    try:
        return mission.checks.read_text("utf-8")
    except OSError:
        return ""
