"""Names as people, systems and archives write them: one form of Unicode, missions in them, marks of versions."""

from __future__ import annotations

import hashlib
import os
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from grader.model import Mission

_SEPARATORS: Final = " \t_-.,+()[]"
_GAP: Final = r"[\s_\-]"
_NUMBER: Final = re.compile(
    r"(?<![A-Za-z])(?:exercise|exer|ex|mission|미션|연습)[\s_\-]*0*(\d{1,6})(?!\d)", re.IGNORECASE
)
_VERSION: Final = re.compile(rf"(?:{_GAP}?\((\d{{1,6}})\)|-(\d{{1,6}})|{_GAP}?v(\d{{1,6}}))\s*$", re.IGNORECASE)
_FINAL: Final = re.compile(r"final|최종", re.IGNORECASE)
_UNFIT: Final = re.compile(r"[/\\\x00-\x1f\x7f-\x9f:*?\"<>|\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")
_PART: Final = re.compile(
    r"(?:assignment|chapter|class|day|exam|homework|hw|lab|part|project|quiz|section|term|unit|week|과제|실습)[0-9]{0,4}"
    r"|section[a-z]|[0-9]{1,4}(?:주차|차시|장|분반|반|학기)"
)
"""What parts of a course are called, squeezed."""
_DEVICE: Final = re.compile(r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)", re.IGNORECASE)
"""What Windows takes for a device, with any suffix."""
_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_LONGEST_ID: Final = 100
_MOST_BYTES: Final = 200
"""Of an id: file systems hold 255 in a name, and a Korean letter takes three."""
_MARK: Final = 8
_LAST: Final = 1_000_000
GENERIC: Final = frozenset({
    "answer", "answers", "code", "exercise", "exercises", "homework", "hw", "main", "mission", "missions", "notebook",
    "notebooks", "solution", "src", "submission", "submissions", "untitled", "work", "workspace", "답", "과제", "제출",
})  # fmt: skip
"""Names that say what something is, not whose it is."""


def composed(text: str) -> str:
    """The one form in which names are compared: macOS writes 가 as ㄱ and ㅏ, others as one character."""
    return unicodedata.normalize("NFC", text)


def from_bytes(raw: bytes, otherwise: str) -> str:
    """A file name whose encoding nobody wrote down: UTF-8, or the Korean one of Windows, or `otherwise`.

    Bytes of another code page rarely decode to Hangul alone, so that alone is believed.
    """
    try:
        return composed(raw.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    try:
        korean = raw.decode("cp949")
    except UnicodeDecodeError:
        return composed(otherwise)
    foreign = [character for character in korean if not character.isascii()]
    common = sum(_is_common(character) for character in foreign)
    fits = common > 0 and all("가" <= character <= "힣" or _is_common(character) for character in foreign)
    return composed(korean) if fits else composed(otherwise)


def on_disk(name: str) -> str:
    """A name of the file system, which may hold bytes of an archive that was unpacked without knowing its encoding."""
    try:
        name.encode("utf-8")
    except UnicodeEncodeError:
        return from_bytes(os.fsencode(name), name)
    return composed(name)


def _is_common(character: str) -> bool:
    try:
        return len(character.encode("euc_kr")) == 2  # noqa: PLR2004 - the two-byte part of KS X 1001
    except UnicodeEncodeError:
        return False


def identity(label: str) -> str:
    """An id made of what a source calls a student: it can be the name of a folder on any system. Empty: it cannot."""
    plain = " ".join(_UNFIT.sub("_", composed(label)).split()).strip(". ")
    if _DEVICE.match(plain):
        plain = f"_{plain}"
    encoded = plain.encode()
    if len(plain) <= _LONGEST_ID and len(encoded) <= _MOST_BYTES:
        return plain
    # Two long names may differ in what is cut off.
    mark = hashlib.sha256(encoded).hexdigest()[:_MARK]
    kept = encoded[: _MOST_BYTES - _MARK - 1].decode(errors="ignore")
    return f"{kept[: _LONGEST_ID - _MARK - 1]}-{mark}"


def squeezed(text: str) -> str:
    """A name without what systems change about it: case, spaces, punctuation."""
    return "".join(character for character in composed(text).casefold() if character.isalnum())


def version(text: str) -> int:
    """How late a copy is by its name: `-2`, `(2)`, `v2`, and `final` after all of them."""
    found = _VERSION.search(text)
    number = int(next(filter(None, found.groups()), 0)) if found else 0
    return number + (_LAST if _FINAL.search(text) else 0)


@dataclass(frozen=True, slots=True)
class Named:
    """What a name says of missions."""

    missions: tuple[Mission, ...] = ()
    """One; more where it contradicts itself; none where it names none."""
    before: str = ""
    """What stands before the mission's name, without separators."""
    after: str = ""

    @property
    def mission(self) -> Mission | None:
        """The mission that it names."""
        return self.missions[0] if len(self.missions) == 1 else None

    @property
    def owner(self) -> str:
        """What is left for a student's name."""
        return self.before or _VERSION.sub("", self.after).strip(_SEPARATORS)


class MissionNames:
    """Finds missions in names of files and folders: `exercise_12`, `ex12`, `Mission 12`, `미션 12`, `affine`."""

    def __init__(self, missions: Iterable[Mission]) -> None:
        self._missions = tuple(missions)
        self._by_number = {mission.number: mission for mission in self._missions}
        by_length = sorted(self._missions, key=lambda mission: -len(mission.slug))
        self._slugs = [(_flexible(mission.slug), mission) for mission in by_length]

    def read(self, name: str) -> Named:
        """What a name, without its suffix, says. A number counts more than a word: somebody may be called Gates."""
        spans = [
            (found.start(), self._end(name, found.end(), mission), mission)
            for found in _NUMBER.finditer(name)
            if (mission := self._by_number.get(int(found[1])))
        ]
        if not spans:
            spans = self._words(name)
        missions = tuple(dict.fromkeys(mission.name for _, _, mission in spans))
        if not spans:
            return Named(before=name.strip(_SEPARATORS))
        start, end = min(span[0] for span in spans), max(span[1] for span in spans)
        chosen = tuple(mission for mission in self._missions if mission.name in missions)
        return Named(chosen, name[:start].strip(_SEPARATORS), name[end:].strip(_SEPARATORS))

    def is_foreign(self, name: str) -> bool:
        """Whether a name numbers an exercise that this course does not have: `exercise_99`."""
        return any(int(found[1]) not in self._by_number for found in _NUMBER.finditer(name))

    def bare_number(self, name: str) -> Mission | None:
        """The mission of a name that is nothing but its number: `12`."""
        short = name.isascii() and name.isdigit() and len(name) <= 3  # noqa: PLR2004 - longer is somebody's number
        return self._by_number.get(int(name)) if short else None

    def _words(self, name: str) -> list[tuple[int, int, Mission]]:
        spans: list[tuple[int, int, Mission]] = []
        for pattern, mission in self._slugs:
            found = pattern.search(name)
            if found and not any(start < found.end() and found.start() < end for start, end, _ in spans):
                spans.append((found.start(), found.end(), mission))
        return spans

    @staticmethod
    def _end(name: str, place: int, mission: Mission) -> int:
        found = re.compile(rf"{_GAP}+{_flexible(mission.slug).pattern}", re.IGNORECASE).match(name, place)
        return found.end() if found else place


def _flexible(slug: str) -> re.Pattern[str]:
    words = rf"{_GAP}+".join(map(re.escape, slug.split("_")))
    return re.compile(rf"(?<![A-Za-z0-9]){words}(?![A-Za-z0-9])", re.IGNORECASE)


def stem(name: str) -> str:
    """A file's name without its suffix."""
    return name[: -len(suffix(name))] if suffix(name) else name


def suffix(name: str) -> str:
    """A file's suffix, `.py`; empty where it has none, or nothing before it."""
    place = name.rfind(".")
    return name[place:] if place > 0 else ""


def is_generic(name: str) -> bool:
    """Whether a name says nothing of whose it is."""
    plain = squeezed(_VERSION.sub("", name))
    return not plain or plain in GENERIC or _PART.fullmatch(squeezed(name)) is not None


def path_of(parts: Sequence[str]) -> str:
    """Parts as a path to show, on one line: a name may hold a line break, and could then write lines of its own.

    The source itself is a dot.
    """
    return _CONTROL.sub(lambda found: f"\\x{ord(found[0]):02x}", "/".join(parts)) or "."
