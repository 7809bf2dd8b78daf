"""The page that a format writes on: how wide it is, and whether it has colours."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """What a format may know of where its text will be read."""

    width: int = 80
    """Columns; a Korean character takes two."""
    color: bool = False
