"""The table at the end of `grade course check`."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields
from typing import Final

from grader.i18n import Lang, M


@dataclass
class Counts:
    """What was tried of a mission, and what came of it; the columns of the table, in their order."""

    checks: int = 0
    accepted: int = 0
    wrong: int = 0
    diagnosed: int = 0
    killed: int = 0
    explained: int = 0
    surviving: int = 0
    seconds: float = 0.0


_HEADINGS: Final = (
    M("mission"),
    M("checks"),
    M("accepted"),
    M("wrong"),
    M("diagnosed"),
    M("mutants killed"),
    M("explained"),
    M("surviving"),
    M("seconds"),
)


def table(rows: Sequence[tuple[str, Counts]], lang: Lang) -> list[str]:
    """The lines of the table: one for each mission, and their sum."""
    total = Counts(*(sum(column) for column in zip(*(astuple(counts) for _, counts in rows), strict=True)))
    named = [*rows, (M("together").render(lang), total)]
    cells = [[heading.render(lang) for heading in _HEADINGS]]
    cells += [[name, *(_cell(getattr(counts, each.name)) for each in fields(counts))] for name, counts in named]
    widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
    return [_line(row, widths) for row in cells]


def _cell(value: float) -> str:
    return f"{value:.1f}" if isinstance(value, float) else str(value)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    """The name to the left, the figures to the right."""
    name, *figures = row
    padded = [name + " " * (widths[0] - _width(name))]
    padded += [" " * (width - _width(each)) + each for each, width in zip(figures, widths[1:], strict=True)]
    return "  ".join(padded)


def _width(text: str) -> int:
    """Columns in a terminal: Korean letters take two."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
