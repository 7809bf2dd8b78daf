"""Our solution beside the learner's answer, once the mission is passed; what differs is marked."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content

from grader import GraderError, Kind
from grader.face import M, load_questions, render_worked
from tui.core import drafts
from tui.screens.base import Page, StudyScreen
from tui.widgets.key_line import KeyLine
from tui.widgets.keys import Bindings, key
from tui.widgets.title_bar import TitleBar
from tui.widgets.words import Parts, app_of, say

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from grader import Mission


class SolutionScreen(StudyScreen):
    """Lines that only the learner has (-), and lines that only our solution has (+)."""

    BINDINGS: ClassVar[Bindings] = [
        key("escape", "close", M("Back"), M("Back to the mission."), id="close-solution"),
        key("w", "whole", M("Whole/changes"), M("Show our whole solution, or only what differs."), id="whole"),
    ]
    DEFAULT_CSS: ClassVar[str] = """
    SolutionScreen > Page { padding: 0 1; }
    """

    def __init__(self, mission: Mission) -> None:
        super().__init__()
        self.mission = mission
        self._whole = False

    def compose(self) -> ComposeResult:
        """One page."""
        yield TitleBar(M("{title}: our solution", title=self.mission.title))
        yield Page()
        yield KeyLine()

    def retranslate(self) -> None:
        """Write the page anew."""
        super().retranslate()
        self.query_one(Page).show(self._page())

    def _page(self) -> Content:
        app = app_of(self)
        if self.mission.kind is Kind.QUIZ:
            return Content(render_worked(load_questions(self.mission), app.seed, app.lang))
        ours = self.mission.solution.read_text(encoding="utf-8").splitlines()
        if self._whole:
            return Content("\n".join(ours))
        try:
            yours = drafts.read(app.study.answer_path(self.mission)).text.splitlines()
        except GraderError as error:
            return Content(say(self, error.message))
        head = say(self, M("Another way is as good as ours: the checks accept both.  - yours  + ours"))
        parts: Parts = [(head + "\n\n", "$quiet")]
        styles = {"-": "$error", "+": "$success"}
        lines = [line for line in difflib.ndiff(yours, ours) if not line.startswith("?")]
        parts += [(f"{line}\n", styles.get(line[0], "")) for line in lines]
        return Content.assemble(*parts)

    def action_whole(self) -> None:
        """The whole solution, or what differs."""
        self._whole = not self._whole
        self.retranslate()
