"""Scroll bars in whole cells, for terminals whose fonts lack eighths of a block."""

from __future__ import annotations

from typing import ClassVar

from textual.scrollbar import ScrollBar, ScrollBarRender


class WholeCells(ScrollBarRender):
    """Ends where a cell ends; colour is all that it is drawn with."""

    VERTICAL_BARS: ClassVar[list[str]] = [" "] * 8
    HORIZONTAL_BARS: ClassVar[list[str]] = [" "] * 8


def draw_scroll_bars(*, ascii_only: bool) -> None:
    """Textual has one way of drawing them for a whole program."""
    ScrollBar.renderer = WholeCells if ascii_only else ScrollBarRender


__all__ = ["draw_scroll_bars"]
