"""The glossary: every term in both languages, found by a word of either."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from grader import Lang
from grader.face import M
from tui.core.glossary import find
from tui.screens.base import StudyModal
from tui.widgets.key_line import KeyLine
from tui.widgets.keys import Bindings, key
from tui.widgets.line import Line
from tui.widgets.words import Parts, app_of, say

if TYPE_CHECKING:
    from textual.app import ComposeResult


class GlossaryScreen(StudyModal[None]):
    """A line to search in, and the terms."""

    BINDINGS: ClassVar[Bindings] = [
        key("escape,f8", "close", M("Close"), M("Close this."), id="close-glossary"),
        key("down", "read", M("Read"), M("Scroll the terms."), id="read-glossary", show=False),
    ]
    DEFAULT_CSS: ClassVar[str] = """
    GlossaryScreen > Vertical { max-width: 96; height: 90%; padding: 0 1; }
    GlossaryScreen Static { height: auto; padding: 0 1; }
    """

    def compose(self) -> ComposeResult:
        """Search, then terms."""
        with Vertical():
            yield Line()
            with VerticalScroll():
                yield Static(id="terms", markup=False)
        yield KeyLine()

    def retranslate(self) -> None:
        """Write the terms anew, the other language in brackets."""
        super().retranslate()
        self.query_one(Input).placeholder = say(self, M("a word in Korean or English"))
        other: Lang = "en" if app_of(self).lang == "ko" else "ko"
        parts: Parts = []
        for term in find(self.query_one(Input).value):
            mission = say(self, M("mission {number}", number=term.mission))
            parts += [
                (say(self, term.name), "bold $primary"),
                f" ({term.name.render(other)})",
                (f"  {mission}\n", "$quiet"),
                f"  {say(self, term.meaning)}\n",
            ]
        empty = say(self, M("No such term here."))
        self.query_one("#terms", Static).update(Content.assemble(*parts) if parts else Content(empty))

    @on(Input.Changed)
    def _search(self) -> None:
        self.retranslate()

    def action_read(self) -> None:
        """Give the keys to the terms."""
        self.query_one(VerticalScroll).focus()
