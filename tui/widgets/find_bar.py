"""A line under the editor to search its text; Enter goes on, Shift+Enter or Up goes back, Escape closes."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Label

from grader.face import M
from tui.widgets.keys import Bindings, key
from tui.widgets.line import Line
from tui.widgets.words import Localised, say

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.widgets.editor import Editor


class FindBar(Localised, Horizontal):
    """Searches an editor."""

    BINDINGS: ClassVar[Bindings] = [
        key("escape", "close", M("Close"), M("Close the search."), id="close-find"),
        key("up,shift+enter", "back", M("Previous"), M("The place before."), id="find-back"),
        key("down", "forth", M("Next place"), M("The next place."), id="find-forth"),
    ]
    DEFAULT_CSS: ClassVar[str] = """
    FindBar { height: 1; display: none; background: $panel; }
    FindBar.-open { display: block; }
    FindBar > Label { padding: 0 1; width: auto; }
    FindBar > Input { height: 1; border: none; width: 1fr; padding: 0; }
    FindBar > Input:focus { border: none; }
    """

    def __init__(self, editor: Editor) -> None:
        super().__init__()
        self._editor = editor

    def compose(self) -> ComposeResult:
        """A word, the line, what came of it."""
        yield Label(id="find-what", markup=False)
        yield Line()
        yield Label(id="find-found", markup=False)

    def retranslate(self) -> None:
        """Write the words anew."""
        self.query_one("#find-what", Label).update(Content(say(self, M("Find:"))))

    def open(self) -> None:
        """Begin to search, for what is selected if it is one line."""
        chosen = self._editor.selected_text
        line = self.query_one(Input)
        if chosen and "\n" not in chosen:
            line.value = chosen
        self.add_class("-open")
        line.focus()

    @on(Input.Submitted)
    def action_forth(self) -> None:
        """The next place."""
        self._find(backwards=False)

    def action_back(self) -> None:
        """The place before."""
        self._find(backwards=True)

    def _find(self, *, backwards: bool) -> None:
        words = self.query_one(Input).value
        if not words:
            return
        found = self._editor.find(words, backwards=backwards)
        missing = Content("" if found else say(self, M("not found")))
        self.query_one("#find-found", Label).update(missing)

    def action_close(self) -> None:
        """Back to the editor."""
        self.remove_class("-open")
        self._editor.focus()
