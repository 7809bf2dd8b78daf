"""Whether a mission is meant by some words, in either language, however Hangul is composed."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from grader import Mission


def matches(mission: Mission, words: str) -> bool:
    """Whether every word is in the mission's number, name, titles, chapter or kind."""
    chapter = mission.chapter.title
    parts = (
        f"{mission.number:02d}",
        mission.name,
        mission.title.en,
        mission.title.ko,
        chapter.en,
        chapter.ko,
        mission.kind,
    )
    text = plain(" ".join(parts))
    return all(word in text for word in plain(words).split())


def plain(text: str) -> str:
    """A text as it is compared: capitals and the ways to compose Hangul make no difference."""
    return unicodedata.normalize("NFKC", text).casefold()
