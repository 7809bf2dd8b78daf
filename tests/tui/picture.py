"""A screen as a picture: SVG that every viewer shows alike and that is the same whenever the screen is."""

from __future__ import annotations

import html
import re
from typing import Final

from rich.cells import cell_len
from textual.app import App

_CELL: Final = 12.2
"""Rich's width of a cell in its pictures."""


def picture_of(app: App[None]) -> str:
    """What is on the screen, without the typeface that a viewer would fetch from another server."""
    picture = app.export_screenshot(title="study")
    picture = re.sub(r"@font-face \{.*?\}\s*", "", picture, flags=re.DOTALL)
    picture = re.sub(r"terminal-\d+", "terminal", picture)  # made of the content by rich, and of no use
    return re.sub(r'textLength="[\d.]+"([^>]*)>([^<]*)<', _measured, picture)


def _measured(found: re.Match[str]) -> str:
    """The length of a text by its cells: rich counts characters, and a Korean one takes two cells."""
    text = html.unescape(found[2])
    return f'textLength="{cell_len(text) * _CELL:.1f}"{found[1]}>{found[2]}<'
