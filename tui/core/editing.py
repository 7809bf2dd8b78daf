"""What an editor for Python does beside inserting a letter: pure functions of the text and the place in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

INDENT: Final = 4
PAIRS: Final = {"(": ")", "[": "]", "{": "}", '"': '"', "'": "'"}
_LEAVES: Final = re.compile(r"\s*(return|pass|break|continue|raise)\b")
_AFTER: Final = frozenset(" \t)]},:;")
"""What may follow the cursor where a pair is closed at once."""


@dataclass(frozen=True, slots=True)
class Insert:
    """A text to insert, and how far the cursor then goes back."""

    text: str
    back: int = 0


def after_enter(line: str, column: int) -> str:
    """What Enter inserts at `column` of `line`: a new line with the indentation that Python wants there."""
    before, after = line[:column], line[column:]
    indent = before[: len(before) - len(before.lstrip(" \t"))]
    code = _without_comment(before).rstrip()
    if code.endswith((":", "(", "[", "{")):
        deeper = indent + " " * INDENT
        closes = bool(code) and code[-1] in PAIRS and after.startswith(PAIRS[code[-1]])
        return f"\n{deeper}\n{indent}" if closes else f"\n{deeper}"
    if _LEAVES.match(before) and not after.strip():
        return "\n" + indent[:-INDENT]
    return "\n" + indent


def backspace_width(line: str, column: int) -> int:
    """How many characters Backspace takes: a whole indentation in front of the code, an empty pair, else one."""
    before = line[:column]
    if before and not before.strip(" "):
        return (column - 1) % INDENT + 1
    return 1


def is_empty_pair(line: str, column: int) -> bool:
    """Whether the cursor stands between a bracket or quote and its other half."""
    return 0 < column < len(line) and PAIRS.get(line[column - 1]) == line[column]


def typed(character: str, line: str, column: int) -> Insert | None:
    """What typing a bracket or quote does: it opens a pair, or steps over what is there (`back` -1); None: as usual."""
    before, after = line[:column], line[column : column + 1]
    if character in PAIRS.values() and after == character:
        return Insert("", -1)
    if character not in PAIRS or (after and after not in _AFTER):
        return None
    if character in "\"'":
        previous = before[-1:]
        if previous.isalnum() or previous in {character, "_", "\\"}:  # don't, a docstring's third quote
            return None
    return Insert(character + PAIRS[character], 1)


def toggled_comment(lines: list[str]) -> list[str]:
    """The lines with a `# ` put before their code, or taken away where all have one; empty ones stay."""
    written = [line for line in lines if line.strip()]
    if written and all(line.lstrip().startswith("#") for line in written):
        return [re.sub(r"^(\s*)# ?", r"\1", line, count=1) for line in lines]
    margin = min((len(line) - len(line.lstrip()) for line in written), default=0)
    return [f"{line[:margin]}# {line[margin:]}" if line.strip() else line for line in lines]


def indented(lines: list[str]) -> list[str]:
    """The lines one step to the right; empty ones stay."""
    return [" " * INDENT + line if line.strip() else line for line in lines]


def dedented(lines: list[str]) -> list[str]:
    """The lines one step to the left, as far as there are spaces."""
    return [re.sub(rf"^(\t| {{1,{INDENT}}})", "", line) for line in lines]


def find(text: str, needle: str, start: int, *, backwards: bool = False) -> int | None:
    """Where `needle` is next, from `start`, around the end if need be; capitals only matter where one is typed."""
    if not needle:
        return None
    if needle == needle.lower():
        text = text.lower() if len(text.lower()) == len(text) else text
    found = text.rfind(needle, 0, start) if backwards else text.find(needle, start)
    if found < 0:
        found = text.rfind(needle) if backwards else text.find(needle)
    return None if found < 0 else found


def _without_comment(code: str) -> str:
    """The code before a `#` that is in no string, as far as one line tells."""
    quote = ""
    for index, character in enumerate(code):
        if quote:
            quote = "" if character == quote else quote
        elif character in "\"'":
            quote = character
        elif character == "#":
            return code[:index]
    return code
