"""The attempts at a mission: what each came to, the answer it graded, and the way to bring one back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from grader import GraderError
from grader.face import VERDICTS, M
from tui.core import drafts
from tui.core.attempts import report_of
from tui.core.study import local_time
from tui.screens.base import StudyScreen
from tui.widgets.key_line import KeyLine
from tui.widgets.keys import Bindings, key, pressed
from tui.widgets.title_bar import TitleBar
from tui.widgets.words import Parts, app_of, say

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from grader import Mission
    from grader.face import AttemptRecord


class AttemptsScreen(StudyScreen):
    """Newest first; the answer of the chosen one beside the list."""

    BINDINGS: ClassVar[Bindings] = [
        key("r", "restore", M("Bring back"), M("Make this the answer; the file of now is kept."), id="restore"),
        key("escape", "close", M("Back"), M("Back to the mission."), id="close-attempts"),
    ]
    DEFAULT_CSS: ClassVar[str] = """
    AttemptsScreen OptionList { width: 2fr; height: 1fr; border: none; background: $background; }
    AttemptsScreen VerticalScroll { width: 3fr; border-left: vkey $panel; padding: 0 1; }
    AttemptsScreen Static { height: auto; }
    AttemptsScreen.-narrow Horizontal { layout: vertical; }
    AttemptsScreen.-narrow OptionList { width: 1fr; height: 8; }
    AttemptsScreen.-narrow VerticalScroll { width: 1fr; border-left: none; border-top: hkey $panel; }
    """

    def __init__(self, mission: Mission) -> None:
        super().__init__()
        self.mission = mission
        self._records: list[AttemptRecord] = []

    def compose(self) -> ComposeResult:
        """A list and a page."""
        yield TitleBar(M("{title}: attempts", title=self.mission.title))
        with Horizontal():
            yield OptionList()
            with VerticalScroll():
                yield Static(id="page", markup=False)
        yield KeyLine()

    def on_mount(self) -> None:
        """The newest is chosen."""
        self.query_one(OptionList).focus()

    def retranslate(self) -> None:
        """Write the list anew; the choice stays."""
        super().retranslate()
        self._records = app_of(self).study.store.attempts(self.mission.name)[::-1]
        shown = self.query_one(OptionList)
        chosen = shown.highlighted or 0
        shown.clear_options()
        shown.add_options([Option(self._row(record), id=str(record.id)) for record in self._records])
        if self._records:
            shown.highlighted = min(chosen, len(self._records) - 1)
        else:
            words = M("No attempt yet. {grade} in the mission makes the first.", grade=pressed(self, "grade"))
            self.query_one("#page", Static).update(Content(say(self, words)))

    def _row(self, record: AttemptRecord) -> Content:
        signs = app_of(self).glyphs
        sign, style = (signs.passed, "$success") if record.passed else (signs.failed, "$error")
        codes = " ".join(record.diagnoses)
        return Content.assemble(
            (f"{sign} ", f"bold {style}"),
            f"{local_time(record.started_at)}  {record.points:g}/{record.max_points:g}",
            (f"  {codes}" if codes else "", "$warning"),
        )

    @on(OptionList.OptionHighlighted)
    def _show(self, event: OptionList.OptionHighlighted) -> None:
        found = report_of(app_of(self).study.store, int(event.option.id or 0))
        record = self._records[event.option_index]
        parts: Parts = [(f"{say(self, VERDICTS[record.verdict])}\n", "bold")]
        if found is not None:
            for mistake in found.reports[app_of(self).lang].mistakes:
                parts += [(f"{mistake.title}\n", "bold $warning"), f"{mistake.text}\n"]
        answer = app_of(self).study.store.answer(record.id).decode("utf-8", "replace")
        parts.append(f"\n{answer}")
        self.query_one("#page", Static).update(Content.assemble(*parts))

    @on(OptionList.OptionSelected)
    def action_restore(self) -> None:
        """Make the chosen attempt's answer the file again; what the file has now is kept beside it."""
        app, shown = app_of(self), self.query_one(OptionList)
        if shown.highlighted is None or not self._records:
            return
        record = self._records[shown.highlighted]
        text = app.study.store.answer(record.id).decode("utf-8-sig", "replace")
        path = app.study.answer_path(self.mission)
        try:
            now = drafts.read(path)
            if now.text == text:
                app.inform(M("Your file is this one already."))
                return
            aside = drafts.keep_aside(path)
            drafts.write(path, text)
        except GraderError as error:
            app.complain(error.message)
            return
        app.reload()
        if aside is not None:
            app.inform(M("It is your answer again. What stood there is kept in {path}.", path=aside.name))
        self.action_close()
