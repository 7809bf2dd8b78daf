"""The learner's curves over the reference's, what their shape usually means, and where the two part."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from grader import M, Message
from tui.core.board import Series
from tui.widgets.words import Localised, app_of, say

if TYPE_CHECKING:
    from textual.app import ComposeResult


class CurvesPane(Localised, Vertical):
    """Draws while a training runs, and afterwards."""

    can_focus = True
    DEFAULT_CSS: ClassVar[str] = """
    CurvesPane > Static { height: auto; padding: 0 1; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._curves: dict[str, Series] = {}

    def compose(self) -> ComposeResult:
        """A sentence, then the plot."""
        yield Static(id="curve-words", markup=False)

    def show(self, curves: Mapping[str, Series]) -> None:
        """Show these curves."""
        self._curves = dict(curves)
        self.retranslate()

    def retranslate(self) -> None:
        """Write and draw anew."""
        words: Message = M("This mission has drawn no curve yet. Missions that train a network do.")
        self.query_one("#curve-words", Static).update(Content("" if self._curves else say(self, words)))


__all__ = ["CurvesPane", "app_of"]
