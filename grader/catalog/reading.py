"""How a file of the course is read: as UTF-8 text or as typed TOML, each mistake told in one sentence."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Annotated, Final, TypeVar

import msgspec

from grader.errors import CourseError
from grader.files import shown, why
from grader.i18n import M, Message, Text

T = TypeVar("T")
Words = Annotated[str, msgspec.Meta(min_length=1, pattern=r"\S")]
"""A text that says something."""

_TYPES: Final = {
    "str": M("a text in quotes"),
    "int": M("a whole number"),
    "float": M("a number"),
    "bool": M("true or false"),
    "array": M("a list"),
    "object": M("a table"),
}
_EXPECTED: Final = re.compile(r"Expected `(?P<type>[^`]+)`(?P<rule>[^,]*)(?:, got `(?P<got>[^`]+)`)?")


class BothLanguages(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A text as course files write it: `{en = "...", ko = "..."}`."""

    en: Words
    ko: Words

    def text(self) -> Text:
        """The same as the rest of the package knows it."""
        return Text(en=self.en, ko=self.ko)


def read_text(path: Path) -> str:
    """The text of a course file."""
    try:
        return path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise CourseError(M("{file} does not exist; the course needs it.", file=shown(path))) from error
    except UnicodeDecodeError as error:
        raise CourseError(M("{file} is not UTF-8 text. Save it as UTF-8.", file=shown(path))) from error
    except OSError as error:
        reason = why(error)
        raise CourseError(M("{file} cannot be read: {reason}.", file=shown(path), reason=reason)) from error


def decode_toml(text: str, shape: type[T], path: Path) -> T:
    """Read TOML into `shape`; `path` is where it stands, for the sentence about a mistake."""
    try:
        return msgspec.convert(tomllib.loads(text), shape)
    except tomllib.TOMLDecodeError as error:
        message = M("{file} is not valid TOML: {reason}.", file=shown(path), reason=str(error))
        raise CourseError(message) from error
    except msgspec.ValidationError as error:
        raise CourseError(_explain(str(error), shown(path))) from error


def _explain(error: str, file: str) -> Message:
    """The words of msgspec as a sentence in both languages: which key, what was expected, what to do."""
    detail, _, place = error.partition(" - at ")
    where = _key(place)
    if found := re.search(r"missing required field `(.+)`", detail):
        return M("{file}: {key} is missing. Add it.", file=file, key=f"{where} {found[1]}".strip())
    if found := re.search(r"unknown field `(.+)`", detail):
        key = f"{where} {found[1]}".strip()
        return M("{file}: {key} is not a known key. Correct its spelling, or remove it.", file=file, key=key)
    if (found := _EXPECTED.search(detail)) is None:
        return M("{file}: {key} has a value that cannot be used: {reason}.", file=file, key=where, reason=detail)
    expected: Message | str = _TYPES.get(found["type"], found["type"])
    if found["got"]:
        got = _TYPES.get(found["got"], found["got"])
        return M("{file}: {key} is {got}. Write {expected}.", file=file, key=where, got=got, expected=expected)
    if found["type"] == "str":
        return M("{file}: {key} is empty. Write its text.", file=file, key=where)
    rule = found["rule"].strip()
    return M("{file}: {key} must be {expected} {rule}.", file=file, key=where, expected=expected, rule=rule)


def _key(place: str) -> str:
    """`` `$.missions[2].title` `` as a person counts: missions #3 title."""
    path = place.strip("`").removeprefix("$").strip(".")
    return re.sub(r"\[(\d+)\]", lambda m: f" #{int(m[1]) + 1}", path).replace(".", " ").strip()
