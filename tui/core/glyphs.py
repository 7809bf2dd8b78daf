"""The signs that are drawn: Unicode ones, or ASCII for terminals and fonts that lack them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from tui.core.study import State


@dataclass(frozen=True, slots=True)
class Glyphs:
    """One set of signs; each takes one cell."""

    passed: str
    failed: str
    error: str
    waiting: str
    begun: str
    untouched: str
    pointer: str
    bar_full: str
    bar_empty: str
    bullet: str
    arrow: str
    chosen: str
    unicode: bool


UNICODE: Final = Glyphs(
    passed="✓",
    failed="✗",
    error="!",
    waiting="·",
    begun="◐",
    untouched="○",
    pointer="▶",
    bar_full="█",
    bar_empty="░",
    bullet="•",
    arrow="→",
    chosen="x",
    unicode=True,
)
ASCII: Final = Glyphs(
    passed="+",
    failed="x",
    error="!",
    waiting=".",
    begun="~",
    untouched="o",
    pointer=">",
    bar_full="#",
    bar_empty="-",
    bullet="*",
    arrow=">",
    chosen="x",
    unicode=False,
)


def glyphs(*, ascii_only: bool) -> Glyphs:
    """The set that the settings ask for."""
    return ASCII if ascii_only else UNICODE


def sign_of(state: State, signs: Glyphs) -> tuple[str, str]:
    """The sign of how far one is with a mission, and its style."""
    return {
        State.PASSED: (signs.passed, "bold $success"),
        State.BEGUN: (signs.begun, "$warning"),
        State.UNTOUCHED: (signs.untouched, "$quiet"),
    }[state]


def bar(share: float, width: int, signs: Glyphs) -> str:
    """A progress bar of `width` cells; full only when nothing is left, empty only when nothing is done."""
    share = min(max(share, 0.0), 1.0)
    full = round(share * width)
    if 0 < share < 1:
        full = min(max(full, 1), width - 1)
    return signs.bar_full * full + signs.bar_empty * (width - full)
