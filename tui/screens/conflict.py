"""The file changed outside while it was changed here: one question, and neither text is lost."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Label

from grader.face import M
from tui.screens.base import StudyModal
from tui.widgets.key_line import KeyLine
from tui.widgets.keys import Bindings, key
from tui.widgets.words import say

if TYPE_CHECKING:
    from textual.app import ComposeResult


class ConflictScreen(StudyModal[bool]):
    """True where the other program's text is wanted."""

    BINDINGS: ClassVar[Bindings] = [
        key(
            "t",
            "theirs",
            M("Take theirs"),
            M("Show the other program's text; yours is kept in a file beside it."),
            id="theirs",
        ),
        key("m", "mine", M("Keep mine"), M("Write the text that stands here over the other one."), id="mine"),
    ]
    DEFAULT_CSS: ClassVar[str] = """
    ConflictScreen > Vertical { border: tall $warning; }
    ConflictScreen #what { width: 1fr; }
    ConflictScreen Horizontal { height: auto; margin-top: 1; }
    ConflictScreen Button { margin-right: 2; }
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path

    def compose(self) -> ComposeResult:
        """The question and its two answers."""
        with Vertical():
            yield Label(id="what", markup=False)
            with Horizontal():
                yield Button(id="theirs", variant="primary")
                yield Button(id="mine")
        yield KeyLine()

    def retranslate(self) -> None:
        """Write it in the language of the moment."""
        super().retranslate()
        words = M(
            "{name} was changed by another program while you were writing here. Which text do you want? "
            "If you take theirs, yours is kept in a file beside it.",
            name=self._path.name,
        )
        self.query_one("#what", Label).update(Content(say(self, words)))
        self.query_one("#theirs", Button).label = say(self, M("Take theirs"))
        self.query_one("#mine", Button).label = say(self, M("Keep mine"))

    @on(Button.Pressed, "#theirs")
    def action_theirs(self) -> None:
        """The other program's text."""
        self.dismiss(result=True)

    @on(Button.Pressed, "#mine")
    def action_mine(self) -> None:
        """This text."""
        self.dismiss(result=False)
