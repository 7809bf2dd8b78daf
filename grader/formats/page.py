"""The page that a format writes on: how wide it is, whether it has colours, what the platform around it said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Page:
    """What a format may know of where its text will be read."""

    width: int = 80
    """Columns; a Korean character takes two."""
    color: bool = False
    facts: Mapping[str, str] = field(default_factory=dict)
    """What a platform tells in variables and wants to read back: `CLASSROOM`, `SUBMISSION_TAG`, `GRADED_AT` ..."""
