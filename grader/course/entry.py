"""A mission's entry in course.toml: written as text, so that comments and layout of the file stay."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass
from itertools import pairwise
from typing import Any, Final

from grader.model import Kind

MARKER: Final = "SKELETON"
"""What marks a line of the skeleton; the line goes when its author has written his own."""
LIBRARIES: Final = {
    Kind.QUIZ: (),
    Kind.NUMPY: ("numpy",),
    Kind.TENSORFLOW: ("tensorflow",),
    Kind.KERAS: ("tensorflow",),
}
_LIMITS: Final = {
    Kind.TENSORFLOW: "limits = {check_s = 15, mission_s = 60, memory_mb = 3072}",
    Kind.KERAS: "limits = {check_s = 20, mission_s = 120, memory_mb = 3072}",
}
_TABLE: Final = re.compile(r"^[ \t]*\[\[missions\]\][ \t]*(?:#.*)?$")
_ANY_TABLE: Final = re.compile(r"^[ \t]*\[")
_FOLDER: Final = re.compile(r"^[ \t]*folder[ \t]*=[ \t]*[\"']exercise_(?P<number>[0-9]+)_")


class NotPlain(ValueError):  # noqa: N818 - about a file, not about the program
    """The file writes its missions in another way, so that an entry cannot be put between them."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What course.toml says of one mission."""

    folder: str
    number: int
    chapter: int
    kind: Kind
    title_en: str
    title_ko: str
    points: int

    def text(self) -> str:
        """The lines of the entry, the first of them its table's head."""
        lines = [
            "[[missions]]",
            f"# {MARKER}: give the mission its title, in both languages, then delete this line.",
            f'folder = "{self.folder}"',
            f"chapter = {self.chapter}",
            f'kind = "{self.kind}"',
            f"title = {{en = {_quoted(self.title_en)}, ko = {_quoted(self.title_ko)}}}",
            f"points = {self.points}",
            f"libraries = {_quoted(list(LIBRARIES[self.kind]))}",
        ]
        if self.kind in _LIMITS:
            lines.append(_LIMITS[self.kind])
        return "\n".join(lines) + "\n"


def with_entry(text: str, entry: Entry) -> str:
    """The text of course.toml with one more entry, before the first mission of a larger number.

    Raises:
        NotPlain: The missions are not written as [[missions]] one after the other.
    """
    ends = "\r\n" if "\r\n" in text else "\n"
    lines = text.replace("\r\n", "\n").split("\n")
    place = next((start for start, number in _entries(lines) if number > entry.number), None)
    added = entry.text().split("\n")
    if place is None:
        body = "\n".join(lines).rstrip("\n")
        new = f"{body}\n\n{entry.text()}"
    else:
        place = _above(lines, place)
        new = "\n".join([*lines[:place], *added, *lines[place:]])
    _require_only_more(text, new, entry)
    return new.replace("\n", ends)


def marked_line(text: str, folder: str) -> int | None:
    """The number of the line that marks a mission's entry as the skeleton's."""
    lines = text.splitlines()
    for start, end in _spans(lines):
        if any(f'"{folder}"' in line for line in lines[start:end]):
            return next((at + 1 for at in range(start, end) if MARKER in lines[at]), None)
    return None


def marked_above(text: str) -> int | None:
    """The number of the line that marks the course's own titles as the skeleton's."""
    lines = text.splitlines()
    first = next((start for start, _ in _spans(lines)), len(lines))
    return next((at + 1 for at in range(first) if MARKER in lines[at]), None)


def _spans(lines: list[str]) -> list[tuple[int, int]]:
    """Where each [[missions]] begins, and where the next table does."""
    heads = [at for at, line in enumerate(lines) if _ANY_TABLE.match(line)] + [len(lines)]
    return [(start, end) for start, end in pairwise(heads) if _TABLE.match(lines[start])]


def _entries(lines: list[str]) -> list[tuple[int, int]]:
    """Each entry's first line and the number of its mission."""
    found = []
    for start, end in _spans(lines):
        folder = next((match for line in lines[start:end] if (match := _FOLDER.match(line))), None)
        if folder is not None:
            found.append((start, int(folder["number"])))
    return found


def _above(lines: list[str], place: int) -> int:
    """The first of the comments that stand directly above an entry and so belong to it."""
    while place > 0 and lines[place - 1].lstrip().startswith("#"):
        place -= 1
    return place


def _require_only_more(old: str, new: str, entry: Entry) -> None:
    """Whatever was said before is still said, and nothing but the entry is new."""
    try:
        before, after = tomllib.loads(old), tomllib.loads(new)
    except tomllib.TOMLDecodeError as error:
        raise NotPlain(str(error)) from error
    missions: list[dict[str, Any]] = after.pop("missions", [])
    others = [each for each in missions if each.get("folder") != entry.folder]
    if others != before.pop("missions", []) or after != before or len(missions) != len(others) + 1:
        raise NotPlain(entry.folder)


def _quoted(value: object) -> str:
    """As TOML writes it; texts and lists of them are written as in JSON."""
    return json.dumps(value, ensure_ascii=False)
