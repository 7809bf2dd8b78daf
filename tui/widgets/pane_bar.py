"""The tabs of a mission on a narrow terminal: numbered, clickable, with what there is to know of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual.containers import Horizontal
from textual.message import Message as Event
from textual.reactive import reactive
from textual.widgets import Static

from grader.face import M, Message
from tui.widgets.words import Localised, say, write

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.core.board import Board

PANES: Final[dict[str, Message]] = {
    "text": M("Mission"),
    "code": M("Code"),
    "results": M("Results"),
    "curves": M("Curves"),
}


class PaneBar(Localised, Horizontal):
    """Which pane is seen."""

    DEFAULT_CSS: ClassVar[str] = """
    PaneBar { height: 1; background: $surface; }
    PaneBar > Static { width: auto; padding: 0 1; color: $quiet; }
    PaneBar > Static.-active { color: $text; text-style: bold reverse; }
    PaneBar > Static:hover { background: $panel; }
    """

    active: reactive[str] = reactive("text", init=False)
    changed: reactive[bool] = reactive(default=False, init=False)

    class Chosen(Event):
        """Another pane is wanted."""

        def __init__(self, name: str) -> None:
            super().__init__()
            self.name = name

    def __init__(self) -> None:
        super().__init__()
        self._count = ""

    def compose(self) -> ComposeResult:
        """One tab for each pane."""
        for name in PANES:
            yield Static(id=f"tab-{name}", markup=False)

    def tell(self, board: Board) -> None:
        """How many checks passed."""
        passed = sum(row.outcome == "pass" for row in board.rows)
        self._count = f" {passed}/{len(board.rows)}" if board.done else ""
        self.retranslate()

    def retranslate(self) -> None:
        """Write the tabs anew."""
        if not self.children or not self.display:  # not composed yet, or a wide terminal shows all panes
            return
        for number, (name, words) in enumerate(PANES.items(), 1):
            more = {"code": "*" if self.changed else "", "results": self._count}.get(name, "")
            tab = self.query_one(f"#tab-{name}", Static)
            write(tab, f"{number} {say(self, words)}{more}")
            tab.set_class(name == self.active, "-active")

    def on_show(self) -> None:
        """The terminal became narrow: say what happened meanwhile."""
        self.retranslate()

    def watch_active(self) -> None:
        """Mark the tab."""
        self.retranslate()

    def watch_changed(self) -> None:
        """A star while the disk lacks something."""
        self.retranslate()

    def on_click(self, event: object) -> None:
        """A tab was clicked."""
        widget = getattr(event, "widget", None)
        name = (widget.id or "").removeprefix("tab-") if widget is not None else ""
        if name in PANES:
            self.post_message(self.Chosen(name))


__all__ = ["PANES", "PaneBar"]
