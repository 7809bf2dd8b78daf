"""Lines of text laid out in columns, where a Korean character is two columns wide."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator


def cell_len(text: str) -> int:
    """How many columns a terminal takes for `text`.

    >>> cell_len("pass"), cell_len("통과")
    (4, 4)
    """
    if text.isascii():
        return len(text)
    return sum(_cells(character) for character in text)


def pad(text: str, width: int) -> str:
    """`text` with spaces after it, `width` columns in all."""
    return text + " " * max(0, width - cell_len(text))


def wrap(text: str, width: int, indent: str = "") -> Iterator[str]:
    """Break lines that are too wide, at spaces where there are any; keep line breaks and indentation.

    Nothing is filled up or joined: a line of code with a caret below it stays one.
    """
    room = max(10, width - cell_len(indent))
    for line in text.split("\n"):
        for piece in _break(line.rstrip(), room):
            yield (indent + piece).rstrip()


def _break(line: str, room: int) -> Iterator[str]:
    margin = line[: len(line) - len(line.lstrip(" "))][: room // 2]
    while cell_len(line) > room:
        cut = _fitting(line, room)
        space = _gap(line, len(margin) + 1, cut + 1)
        cut = space if space > 0 else cut
        yield line[:cut].rstrip()
        line = margin + line[cut:].lstrip(" ")
    yield line


def _gap(line: str, start: int, end: int) -> int:
    """The last space in that part of `line`; one outside of `a command` where there is one."""
    last = space = line.rfind(" ", start, end)
    while space > 0 and line.count("`", 0, space) % 2:
        space = line.rfind(" ", start, space)
    return space if space > 0 else last


def _fitting(line: str, room: int) -> int:
    """How many characters of `line` fit."""
    taken = 0
    for index, character in enumerate(line):
        taken += _cells(character)
        if taken > room:
            return index
    return len(line)


def _cells(character: str) -> int:
    if character.isascii():
        return 1
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
