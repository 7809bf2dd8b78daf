"""A mission: its text, the learner's file, the verdict and the curves, on one screen or in four tabs."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on, work
from textual.containers import Horizontal, Vertical

from grader.face import M, checks_of
from tui.core.attempts import last_report
from tui.core.board import Board, Phase
from tui.core.keymap import USUAL
from tui.core.study import numbered
from tui.core.work_clock import WorkClock
from tui.screens.base import StudyScreen
from tui.widgets.check_row import CheckRow
from tui.widgets.code_pane import CodePane
from tui.widgets.curves_pane import CurvesPane
from tui.widgets.editor import Editor
from tui.widgets.key_line import KeyLine
from tui.widgets.keys import Bindings, key, pressed
from tui.widgets.mission_text import MissionTextView
from tui.widgets.pane_bar import PANES, PaneBar
from tui.widgets.results import Results
from tui.widgets.strip import Strip
from tui.widgets.title_bar import TitleBar
from tui.widgets.words import app_of

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from grader import Mission
    from tui.core.desk import Desk

_TICK_S: Final = 0.1


class MissionScreen(StudyScreen):
    """Read, write, grade, see."""

    BINDINGS: ClassVar[Bindings] = [
        key(USUAL["grade"], "grade", M("Grade"), M("Grade the answer; again: stop."), id="grade", priority=True),
        key(USUAL["hint"], "hint", M("Hint"), M("The next hint."), id="hint", priority=True),
        key(USUAL["next-mission"], "next", M("Next"), M("The next mission that is not passed."), id="next-mission",
            priority=True),
        key(USUAL["outside"], "outside", M("$EDITOR"), M("Open the file in your own editor."), id="outside",
            priority=True),
        key(USUAL["more"], "more", M("More"), M("Solution, attempts, start over."), id="more", priority=True),
        key("ctrl+s", "save", M("Save"), M("Save now (it is saved by itself anyway)."), id="save", show=False,
            priority=True),
        key("ctrl+f", "find", M("Find"), M("Search in your answer."), id="find", show=False, priority=True),
        key("f3", "fold", M("Fold text"), M("Hide or show the mission's text."), id="fold", show=False),
        key("escape", "close", M("Missions"), M("Back to the map."), id="leave", show=False),
        key("1", "pane('text')", M("Mission"), M("The mission's text."), id="pane-text", show=False),
        key("2", "pane('code')", M("Code"), M("Your answer."), id="pane-code", show=False),
        key("3", "pane('results')", M("Results"), M("The checks."), id="pane-results", show=False),
        key("4", "pane('curves')", M("Curves"), M("Your training curve over the reference's."), id="pane-curves",
            show=False),
    ]  # fmt: skip
    CSS_PATH = "mission.tcss"

    def __init__(self, mission: Mission) -> None:
        super().__init__()
        self.mission = self.mission_on_desk = mission
        self.board = Board(checks_of(mission), mission.limits.mission_s)
        self._clock = WorkClock()
        self._news = False

    def compose(self) -> ComposeResult:
        """Every pane is there; the style sheet decides which are seen."""
        yield TitleBar(numbered(self.mission))
        yield PaneBar()
        with Horizontal(id="body"):
            with Vertical(id="left"):
                yield MissionTextView(self.mission, id="text")
                with Vertical(id="code"):
                    yield CodePane(app_of(self).study.answer_path(self.mission))
                    yield Strip(self.board, id="strip")
            with Vertical(id="right"):
                yield Results(self.board, self.mission, id="results")
                yield CurvesPane(id="curves")
        yield KeyLine()

    @property
    def code(self) -> CodePane:
        """The learner's file."""
        return self.query_one(CodePane)

    @property
    def editor(self) -> Editor:
        """Where the answer is written."""
        return self.code.editor

    @property
    def desk(self) -> Desk:
        """What is known of the file."""
        return self.code.desk

    def on_mount(self) -> None:
        """Show what is known, and wake the grader up."""
        self._show_last()
        self.action_pane("code" if app_of(self).study.progress.get(self.mission.name) else "text")
        self.set_interval(_TICK_S, self._tick)
        self._warm()

    def retranslate(self) -> None:
        """The title bar counts anew."""
        super().retranslate()
        self.query_one(TitleBar).retranslate()

    def reload(self) -> None:
        """The file was put back or restored: show it."""
        self.code.open()

    def _show_last(self) -> None:
        """What the last attempt came to, if the answer is still the one that was graded."""
        found = last_report(app_of(self).study.store, self.mission)
        if found is not None:
            self.board.show(found.reports)
            self.board.attempt_id = found.attempt_id
            self._refresh_results()
            if found.answer == self.desk.text:
                self.editor.mark(self.board.marked_lines)

    @work(name="warm", exit_on_error=False)
    async def _warm(self) -> None:
        """The grader gets ready while the learner reads."""
        await app_of(self).service.warm(self.mission.name)

    # Grading

    def action_grade(self) -> None:
        """Grade what is in the editor; while that runs, stop it."""
        if self.board.phase is Phase.RUNNING:
            app_of(self).service.stop()
            return
        self.code.save()
        self.board.begin()
        self.editor.mark(frozenset())
        self.query_one(Results).begin()
        self.query_one(Strip).began = time.monotonic()
        self._refresh_results()
        self._grade(self.code.text.encode("utf-8", "surrogatepass"))

    @work(name="grade", group="grade", exclusive=True)
    async def _grade(self, source: bytes) -> None:
        app = app_of(self)
        try:
            async for event in app.service.grade(self.mission.name, source, seed=app.seed):
                self.board.take(event)
                self._news = True
        finally:
            self.board.end()
        self._refresh_results()
        self._graded()

    def _graded(self) -> None:
        app = app_of(self)
        app.study.forget()
        self.editor.mark(self.board.marked_lines)
        self.query_one(TitleBar).retranslate()
        if self.board.phase is Phase.FAILED and self.board.failure is not None and self.board.failure.internal:
            from tui.screens.crash import CrashScreen

            app.push_screen(CrashScreen(self.board.failure.details))
        if self.has_class("-narrow") and not self.has_class("pane-code"):
            self.action_pane("results")
        if self.board.passed:
            app.bell()
            app.inform(M("Passed! {next} opens the next mission, {more} shows our solution beside yours.",
                         next=pressed(self, "next-mission"), more=pressed(self, "more")))  # fmt: skip

    def _refresh_results(self) -> None:
        self._news = False
        self.query_one(Results).refresh_rows()
        self.query_one(Strip).retranslate()
        self.query_one(PaneBar).tell(self.board)
        training = self.board.training
        running = self.board.phase is Phase.RUNNING
        if running and not self.board.curves:
            return  # the curve before stays until there is another, or none: nothing jumps
        total = training.total if training is not None else 0
        self.query_one(CurvesPane).show(self.board.curves, running=running, total=total)
        self.set_class(bool(self.board.curves), "-curves")

    def _tick(self) -> None:
        """What happened since the last tick is drawn in one go, however much it was."""
        if self._news:
            self._refresh_results()
        elif self.board.phase is Phase.RUNNING:
            self.query_one(Results).tick()
            self.query_one(Strip).retranslate()

    @on(CheckRow.Chosen)
    def _go_to(self, event: CheckRow.Chosen) -> None:
        self.action_pane("code")
        self.editor.go_to(event.line)

    # The file

    @on(CodePane.Changed)
    def _changed(self) -> None:
        self._clock.key()
        self.query_one(PaneBar).changed = self.desk.changed

    @on(CodePane.Rewritten)
    def _rewritten(self) -> None:
        """Another program's text is graded, if that is wanted."""
        app = app_of(self)
        if app.settings.watch and self.board.phase is not Phase.RUNNING:
            self.action_grade()
        else:
            app.inform(M("The file was changed by another program; this is the new text."))

    @on(CodePane.Conflict)
    def _ask(self) -> None:
        from tui.screens.conflict import ConflictScreen

        self.app.push_screen(ConflictScreen(self.desk.path), self._decided)

    def _decided(self, theirs: bool | None) -> None:
        if theirs:
            self.code.take_theirs()
        else:
            self.code.keep_mine()

    def action_save(self) -> None:
        """Save now."""
        self.code.save()
        if not self.desk.changed:
            app_of(self).inform(M("Saved in {path}.", path=self.desk.path))

    def action_outside(self) -> None:
        """Open the file in the person's own editor, and grade it when that ends."""
        from tui.screens.outside import edit

        self.code.save()
        if edit(app_of(self), self.desk.path):
            self.code.look()

    # Reading and moving

    def action_hint(self) -> None:
        """One more hint."""
        self.action_pane("text")
        self.remove_class("-folded")
        self.query_one(MissionTextView).one_more_hint()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """In a browser no program of the person's own can open."""
        return action != "outside" or not app_of(self).in_browser

    def action_pane(self, name: str) -> None:
        """Show a pane, and give it the keys."""
        for each in PANES:
            self.set_class(each == name, f"pane-{each}")
        self.query_one(PaneBar).active = name
        match name:
            case "text":
                self.query_one(MissionTextView).focus()
            case "code":
                self.editor.focus()
            case "results":
                self.query_one(Results).take_keys()
            case "curves":
                self.query_one(CurvesPane).take_keys()

    @on(PaneBar.Chosen)
    def _pane_chosen(self, event: PaneBar.Chosen) -> None:
        self.action_pane(event.name)

    @on(Strip.Opened)
    def _strip_opened(self) -> None:
        self.action_pane("results")

    @on(Editor.Left)
    def _editor_left(self) -> None:
        self.action_pane("results" if self.board.phase is not Phase.IDLE else "text")

    def action_fold(self) -> None:
        """Hide or show the text, where it stands beside the code."""
        self.toggle_class("-folded")

    def action_find(self) -> None:
        """Search in the answer."""
        self.action_pane("code")
        self.code.search()

    def action_next(self) -> None:
        """The next mission that is not passed."""
        app_of(self).open_next(self.mission)

    def action_more(self) -> None:
        """Solution, attempts, start over."""
        from tui.screens.more import MoreScreen

        self.code.save()
        self.app.push_screen(MoreScreen(self.mission))

    # Time

    def on_key(self) -> None:
        """Somebody is here."""
        self._clock.key()

    def on_unmount(self) -> None:
        """Leave nothing running; the file puts itself away."""
        if self.board.phase is Phase.RUNNING:
            app_of(self).service.stop()
        self._clock.note(app_of(self).study.store, self.mission)
