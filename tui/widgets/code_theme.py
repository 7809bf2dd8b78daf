"""The colours of Python in the editor, on dark and on light."""

from __future__ import annotations

from typing import Final

from rich.style import Style
from textual.widgets.text_area import TextAreaTheme

from tui.widgets.theme import DARK, LIGHT

_ROLES: Final[dict[str, tuple[str, ...]]] = {
    "comment": ("comment",),
    "string": ("string", "string.documentation"),
    "constant": ("number", "boolean", "constant.builtin"),
    "word": ("keyword", "conditional", "repeat", "keyword.return", "include", "exception"),
    "word operator": ("keyword.operator",),
    "function": ("function", "function.call", "method", "method.call"),
    "class": ("class", "type", "type.builtin"),
    "operator": ("operator",),
}
"""What tree-sitter calls the parts of a program, by what they are to a reader."""


def _theme(name: str, colours: dict[str, Style]) -> TextAreaTheme:
    return TextAreaTheme(name, syntax_styles={part: colours[role] for role, parts in _ROLES.items() for part in parts})


DARK_CODE: Final = _theme(
    DARK.name,
    {
        "comment": Style(color="#7f8896", italic=True),
        "string": Style(color="#a9c77d"),
        "constant": Style(color="#d7af87"),
        "word": Style(color="#5fafd7", bold=True),
        "word operator": Style(color="#5fafd7"),
        "function": Style(color="#dcdcaa"),
        "class": Style(color="#87d7d7"),
        "operator": Style(color="#b0b8c4"),
    },
)
LIGHT_CODE: Final = _theme(
    LIGHT.name,
    {
        "comment": Style(color="#6a6f76", italic=True),
        "string": Style(color="#3d6b00"),
        "constant": Style(color="#8a4b00"),
        "word": Style(color="#004f8a", bold=True),
        "word operator": Style(color="#004f8a"),
        "function": Style(color="#6b3fa0"),
        "class": Style(color="#00696b"),
        "operator": Style(color="#444444"),
    },
)


__all__ = ["DARK_CODE", "LIGHT_CODE"]
