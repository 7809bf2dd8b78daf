"""A line to type into, which does its keys in the order in which they were pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input

from tui.widgets.keys import did_own_binding

if TYPE_CHECKING:
    from textual import events


class Line(Input):
    """Textual's input, where Backspace is never done after the letters that followed it."""

    async def _on_key(self, event: events.Key) -> None:
        if await did_own_binding(self, event.key):
            event.stop()
            event.prevent_default()
            return
        await super()._on_key(event)
