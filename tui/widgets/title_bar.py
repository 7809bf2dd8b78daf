"""The line on top: where one is, how far one is, and the language; the language and the bar can be clicked."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal
from textual.widgets import Label

from grader.face import M, Message, Text
from tui.core.glyphs import bar
from tui.widgets.keys import pressed
from tui.widgets.words import Localised, app_of, say, write

if TYPE_CHECKING:
    from textual.app import ComposeResult

_BAR: int = 10


class TitleBar(Localised, Horizontal):
    """Says what the screen shows, and how many missions are passed."""

    DEFAULT_CSS: ClassVar[str] = """
    TitleBar { height: 1; background: $panel; color: $text; }
    TitleBar > Label { padding: 0 1; }
    TitleBar > #where { width: 1fr; text-style: bold; text-wrap: nowrap; text-overflow: ellipsis; }
    TitleBar > #tally, TitleBar > #tongue { width: auto; }
    TitleBar > #tally:hover, TitleBar > #tongue:hover { background: $primary; }
    """

    def __init__(self, where: Message | Text) -> None:
        super().__init__()
        self._where = where

    def compose(self) -> ComposeResult:
        """Title, progress, language."""
        yield Label(id="where", markup=False)
        yield Label(id="tally", markup=False)
        yield Label(id="tongue", markup=False)

    def show(self, where: Message | Text) -> None:
        """Another title."""
        self._where = where
        if self.children:  # else on_mount does it
            self.retranslate()

    def retranslate(self) -> None:
        """Write the line anew."""
        app = app_of(self)
        tally = app.study.tally()
        done = f"{bar(tally.share, _BAR, app.glyphs)} {tally.passed}/{tally.missions}"
        write(self.query_one("#where", Label), say(self, self._where))
        write(self.query_one("#tally", Label), done)
        write(self.query_one("#tongue", Label), "[ko] en" if app.lang == "ko" else "ko [en]")
        self.query_one("#tally", Label).tooltip = say(self, M("Missions passed. Click for your progress."))
        self.query_one("#tongue", Label).tooltip = say(
            self, M("Switch to Korean or English ({key}).", key=pressed(self, "language"))
        )

    async def on_click(self, event: object) -> None:
        """The bar opens the progress, the language switches it."""
        widget = getattr(event, "widget", None)
        if widget is not None and widget.id == "tongue":
            await self.app.run_action("language")
        elif widget is not None and widget.id == "tally":
            await self.app.run_action("progress")
