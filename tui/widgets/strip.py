"""The results in three lines, under the editor of a narrow terminal."""

from __future__ import annotations

import time
from typing import ClassVar

from textual.content import Content
from textual.message import Message as Event
from textual.widgets import Static

from grader import Outcome
from grader.face import escape_terminal
from tui.core.board import Board
from tui.widgets.headline import headline
from tui.widgets.words import Localised, app_of, write


class Strip(Localised, Static):
    """The verdict and a sign for each check; a click opens the results."""

    DEFAULT_CSS: ClassVar[str] = """
    Strip { height: auto; max-height: 5; background: $surface; padding: 0 1; }
    """

    class Opened(Event):
        """The learner wants to see all."""

    def __init__(self, board: Board, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id, markup=False)
        self.board = board
        self.began = 0.0

    def retranslate(self) -> None:
        """Write it anew."""
        app = app_of(self)
        signs = app.glyphs
        marks = {Outcome.PASS: (signs.passed, "$success"), Outcome.FAIL: (signs.failed, "$error")}
        row = [marks.get(each.outcome, (signs.error, "$warning")) if each.outcome else (signs.waiting, "$quiet")
               for each in self.board.rows]  # fmt: skip
        head = headline(self, self.board, time.monotonic() - self.began)
        parts: list[Content | tuple[str, str] | str] = [head, "  ", *row]
        sentence = self._sentence()
        if sentence:
            parts.append(f"\n{sentence}")
        write(self, Content.assemble(*parts))

    def _sentence(self) -> str:
        lang = app_of(self).lang
        if self.board.reports is not None and self.board.reports[lang].mistakes:
            mistake = self.board.reports[lang].mistakes[0]
            return f"{mistake.title}: {mistake.text}"
        failed = self.board.failed_rows
        if failed and failed[0].result is not None:
            return escape_terminal(failed[0].result[lang].feedback)
        return ""

    def on_click(self) -> None:
        """Open the results."""
        self.post_message(self.Opened())


__all__ = ["Strip"]
