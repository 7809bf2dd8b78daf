"""What a learner reads of a mission: its story, and the hints that are asked for one by one."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from grader.catalog.reading import read_text
from grader.errors import CourseError
from grader.files import shown
from grader.i18n import Lang, M
from grader.model import Mission

_HEADINGS: Final[dict[Lang, str]] = {"en": "Hint", "ko": "힌트"}


@dataclass(frozen=True, slots=True)
class MissionText:
    """A mission's text in one language."""

    story: str
    """Markdown: what it is about, the task, the contract."""
    hints: tuple[str, ...]
    """Markdown, from the gentlest to the plainest."""


def mission_text(mission: Mission, lang: Lang) -> MissionText:
    """Read mission.en.md or mission.ko.md; its last sections, `## Hint 1` and so on, are the hints.

    Raises:
        CourseError: The file is missing, or its hints are not numbered 1, 2, 3 ...
    """
    path = mission.folder / f"mission.{lang}.md"
    word = _HEADINGS[lang]
    story, *rest = re.split(rf"^## {word} (\d+)[ \t]*$", read_text(path), flags=re.MULTILINE)
    numbers, hints = rest[::2], rest[1::2]
    if [int(number) for number in numbers] != list(range(1, len(numbers) + 1)):
        received = ", ".join(numbers)
        message = M(
            '{file}: the hints are numbered {received}. Write the headings "## {word} 1", "## {word} 2" ...',
            file=shown(path),
            received=received,
            word=word,
        )
        raise CourseError(message)
    return MissionText(story.strip(), tuple(hint.strip() for hint in hints))
