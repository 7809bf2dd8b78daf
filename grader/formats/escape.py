"""Text that a learner wrote, made harmless for a terminal: it can print, and do nothing else."""

from __future__ import annotations

import re
from typing import Final

# Controls (C0, DEL, C1), invisible format characters (bidirectional overrides among them), line and paragraph
# separators, lone surrogates. A newline stays, a tab becomes spaces.
_UNSAFE: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
)
# GitHub ignores blanks before `::`; `##[` (and Azure's `##vso[`, TeamCity's `##teamcity[`) may stand anywhere.
_COMMAND: Final = re.compile(r"^([^\S\n]*):(?=:)|#(?=#\w*\[)", re.MULTILINE)
_TAB: Final = " " * 4


def escape_terminal(text: str) -> str:
    r"""Write every character that could move a cursor, set a colour or reverse a line as its escape.

    >>> print(escape_terminal("red: \x1b[31m, bell: \x07, back: \r"))
    red: \x1b[31m, bell: \x07, back: \x0d
    """
    return _UNSAFE.sub(_visible, text.replace("\r\n", "\n").expandtabs(len(_TAB)))


def escape_commands(text: str) -> str:
    r"""Break what a CI system reads as a command to itself: GitHub's `::name::` that begins a line, `##[name]`.

    It is for whole pages: only there is it known where a line begins.

    >>> print(escape_commands("  ::error::all is well"))
      \x3a:error::all is well
    """
    return _COMMAND.sub(lambda match: f"{match[1] or ''}\\x{ord(match[0][-1]):02x}", text)


def escape_json(encoded: str) -> str:
    r"""Write the same characters as JSON escapes, so that a JSON report is as harmless on a terminal.

    They can only stand inside strings, for JSON has none of them elsewhere.
    """
    return _UNSAFE.sub(_json, encoded)


def _visible(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x100:  # noqa: PLR2004 - two hex digits are enough
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"  # noqa: PLR2004 - as Python writes them


def _json(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[start : start + 4]}" for start in range(0, len(units), 4))
