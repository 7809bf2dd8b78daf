"""The verdict: the named mistake first, then every check; what a check has to show is folded out below it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, ClassVar

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from grader import Outcome
from tui.core.board import Board, Phase
from tui.core.next_step import next_step
from tui.widgets.check_row import CheckRow, evidence
from tui.widgets.headline import headline
from tui.widgets.keys import pressed
from tui.widgets.words import Localised, Parts, app_of, say, write

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from grader import Mission, Verdict
    from grader.face import Message


class Results(Localised, VerticalScroll):
    """Everything about one grade."""

    DEFAULT_CSS: ClassVar[str] = """
    Results { scrollbar-size-vertical: 1; }
    Results > #verdict { height: auto; padding: 0 1; }
    Results > #mistakes { height: auto; padding: 0 1; margin: 1 0; border-left: thick $warning; display: none; }
    Results > #mistakes.-some { display: block; }
    Results > #next { height: auto; padding: 1 1 0 1; color: $quiet; }
    """

    def __init__(self, board: Board, mission: Mission, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self.board = board
        self._mission = mission
        self._began = 0.0
        self._pictured: set[str] = set()

    def compose(self) -> ComposeResult:
        """Verdict, mistakes, checks, what next."""
        yield Static(id="verdict", markup=False)
        yield Static(id="mistakes", markup=False)
        for row in self.board.rows:
            yield CheckRow(self.board, row)
        yield Static(id="next", markup=False)

    def begin(self) -> None:
        """A grade starts."""
        self._began = time.monotonic()
        self.query(".evidence").remove()
        self._pictured.clear()
        self.refresh_rows()
        self.scroll_home(animate=False)

    def retranslate(self) -> None:
        """Write head and foot anew; the rows do it themselves."""
        self._tell()

    def refresh_rows(self) -> None:
        """Something is known that was not."""
        self._tell()
        for shown in self.query(CheckRow):
            if shown.stale:
                shown.retranslate()
                self._picture(shown)

    def take_keys(self) -> None:
        """Enter goes to the line of the first check that failed; where none did, the arrows scroll."""
        failed = next((shown for shown in self.query(CheckRow) if shown.row in self.board.failed_rows), None)
        if failed is not None:
            failed.focus(scroll_visible=False)
        else:
            self.focus()

    def tick(self) -> None:
        """Time passes while a grade runs."""
        if self.board.phase is Phase.RUNNING:
            self._tell()

    def _picture(self, shown: CheckRow) -> None:
        """What a failed check has to show: shapes, a heat map."""
        result = shown.row.result
        if result is None or result["en"].outcome is Outcome.PASS or shown.row.name in self._pictured:
            return
        found = evidence(result["en"])
        if found:
            self._pictured.add(shown.row.name)
            self.mount(*found, after=shown)

    def _tell(self) -> None:
        write(self.query_one("#verdict", Static), headline(self, self.board, time.monotonic() - self._began))
        mistakes, following = Content(""), ""
        if self.board.reports is not None:
            report = self.board.reports[app_of(self).lang]
            following = say(self, self._next(report.verdict))
            parts: Parts = []
            for mistake in report.mistakes:
                gap = "\n\n" if parts else ""
                parts += [(f"{gap}{mistake.title}\n", "bold $warning"), mistake.text]
            mistakes = Content.assemble(*parts)
        elif self.board.failure is not None:
            mistakes = Content(self.board.failure.sentence[app_of(self).lang])
        box = self.query_one("#mistakes", Static)
        write(box, mistakes)
        box.set_class(bool(mistakes.plain), "-some")
        write(self.query_one("#next", Static), following)

    def _next(self, verdict: Verdict) -> Message:
        """What to do next; the report says it in commands of a shell."""
        keys = {name: pressed(self, name) for name in ("grade", "hint", "more", "next-mission")}
        return next_step(verdict, app_of(self).study.following(self._mission), keys)


__all__ = ["Results"]
