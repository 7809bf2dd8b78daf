"""The signs that are drawn: Unicode ones, or ASCII for terminals and fonts that lack them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Glyphs:
    """One set of signs; each takes one cell."""

    passed: str
    failed: str
    error: str
    waiting: str
    begun: str
    untouched: str
    folded: str
    unfolded: str
    pointer: str
    bar_full: str
    bar_empty: str
    rule: str
    bullet: str
    arrow: str
    chosen: str
    ellipsis: str
    unicode: bool


UNICODE: Final = Glyphs(
    passed="✓",
    failed="✗",
    error="!",
    waiting="·",
    begun="◐",
    untouched="○",
    folded="▸",
    unfolded="▾",
    pointer="▶",
    bar_full="█",
    bar_empty="░",
    rule="─",
    bullet="•",
    arrow="→",
    chosen="x",
    ellipsis="…",
    unicode=True,
)
ASCII: Final = Glyphs(
    passed="+",
    failed="x",
    error="!",
    waiting=".",
    begun="~",
    untouched="o",
    folded=">",
    unfolded="v",
    pointer=">",
    bar_full="#",
    bar_empty="-",
    rule="-",
    bullet="*",
    arrow=">",
    chosen="x",
    ellipsis="~",
    unicode=False,
)


def glyphs(*, ascii_only: bool) -> Glyphs:
    """The set that the settings ask for."""
    return ASCII if ascii_only else UNICODE


def bar(share: float, width: int, signs: Glyphs) -> str:
    """A progress bar of `width` cells; full only when nothing is left, empty only when nothing is done."""
    share = min(max(share, 0.0), 1.0)
    full = round(share * width)
    if 0 < share < 1:
        full = min(max(full, 1), width - 1)
    return signs.bar_full * full + signs.bar_empty * (width - full)
