"""The questions that were missed and come back today, with other numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from grader.face import M, Message
from tui.core.quiz_sheet import Sheet
from tui.screens.questions import QuestionsScreen
from tui.widgets.key_line import KeyLine
from tui.widgets.keys import Bindings, key
from tui.widgets.question_form import QuestionForm
from tui.widgets.title_bar import TitleBar

if TYPE_CHECKING:
    from textual.app import ComposeResult


class ReviewScreen(QuestionsScreen):
    """Practice: nothing is written into a file."""

    BINDINGS: ClassVar[Bindings] = [
        key("escape", "close", M("Back"), M("Back to the map."), id="close-review"),
    ]

    def __init__(self, sheet: Sheet) -> None:
        super().__init__()
        self.sheet = sheet

    def compose(self) -> ComposeResult:
        """One question at a time."""
        yield TitleBar(M("Questions that come back today"))
        yield QuestionForm()
        yield KeyLine()

    def on_mount(self) -> None:
        """The first question."""
        self.form.show(self.sheet)

    @property
    def is_practice(self) -> bool:
        """It is."""
        return True

    @property
    def at_the_end(self) -> Message:
        """Until tomorrow."""
        return M("That was all for today. Missed questions come back sooner, known ones later.")


__all__ = ["ReviewScreen"]
