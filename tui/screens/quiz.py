"""A quiz as a form: one question at a time, every answer at once in the learner's file, the whole graded when asked."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on, work
from textual.containers import Horizontal

from grader import GraderError, Verdict
from grader.face import Failed, Graded, M, Message, Stopped, Text
from tui.core import quiz_file
from tui.core.desk import Desk, Outside
from tui.core.keymap import USUAL
from tui.core.quiz_sheet import Sheet, sheet_of
from tui.core.schedule import Schedule
from tui.core.study import numbered
from tui.core.work_clock import WorkClock
from tui.screens.base import WIDE
from tui.screens.questions import QuestionsScreen
from tui.widgets.key_line import KeyLine
from tui.widgets.keys import Bindings, key, pressed
from tui.widgets.mission_text import MissionTextView
from tui.widgets.question_form import QuestionForm
from tui.widgets.title_bar import TitleBar
from tui.widgets.words import app_of, say

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from grader import Lang, Mission, MissionReport

_LOOK_EVERY_S: Final = 0.5


class QuizScreen(QuestionsScreen):
    """The questions of one mission, or the same with other numbers."""

    BINDINGS: ClassVar[Bindings] = [
        key("enter,n", "questions", M("Questions"), M("From the text to the questions."), id="to-questions"),
        key(USUAL["grade-quiz"], "grade", M("Grade all"), M("Grade the whole quiz and keep the result."),
            id="grade-quiz", priority=True),
        key("ctrl+t", "hint", M("Hint"), M("The next hint."), id="quiz-hint", priority=True),
        key("f3", "text", M("Text"), M("The mission's text."), id="quiz-text"),
        key(USUAL["practise"], "practise", M("New numbers"),
            M("Practise with other numbers, without end; again: back."), id="practise", priority=True),
        key(USUAL["quiz-next"], "next_mission", M("Next mission"), M("The next mission that is not passed."),
            id="quiz-next", show=False, priority=True),
        key("escape", "leave", M("Missions"), M("Back to the map."), id="quiz-leave", show=False),
    ]  # fmt: skip
    CSS_PATH = "quiz.tcss"

    def __init__(self, mission: Mission) -> None:
        super().__init__()
        self.mission = self.mission_on_desk = mission
        self.sheet = Sheet()
        self._practice = ""
        """The seed of the numbers that are practised with; empty for the quiz itself."""
        self._report: dict[Lang, MissionReport] | None = None
        self._grading = False
        self._clock = WorkClock()

    def compose(self) -> ComposeResult:
        """What to know on the left, a question on the right."""
        yield TitleBar(numbered(self.mission))
        with Horizontal(id="body"):
            yield MissionTextView(self.mission, without_questions=True, id="text")
            yield QuestionForm(id="form")
        yield KeyLine()

    def on_mount(self) -> None:
        """Read the answers that the file has."""
        app = app_of(self)
        self._desk = Desk(app.study.answer_path(self.mission))
        self.set_interval(_LOOK_EVERY_S, self._look)
        self.set_class(self.mission.name not in app.study.progress, "-text")
        self.reload()

    def retranslate(self) -> None:
        """The title bar counts anew; what is said of the whole quiz is in another language."""
        super().retranslate()
        self.query_one(TitleBar).retranslate()
        self._note()

    # The file

    def reload(self) -> None:
        """Show what the file has, and where the numbers are the file's, its answers."""
        app = app_of(self)
        answers = {}
        try:
            self._desk.open()
            answers = quiz_file.read_constants(self._desk.text)
        except GraderError as error:
            app.complain(error.message)
        else:
            if not self._desk.editable:
                app.complain(M("{path} is no text in UTF-8. Save it as UTF-8 to edit it here.", path=self._desk.path))
        place = self.sheet.at
        self.sheet = sheet_of(self.mission, self._practice or app.seed, {} if self._practice else answers)
        self.sheet.at = min(place, len(self.sheet.entries) - 1)
        self._show()

    def _look(self) -> None:
        """Another program wrote the file: its answers are shown."""
        if not self._practice and self._desk.look() is Outside.CHANGED:
            self.reload()

    @on(QuestionForm.Entered)
    def _keep(self, event: QuestionForm.Entered) -> None:
        """Every answer is in the file at once."""
        self._clock.key()
        self._report = None
        self._note()
        if self._practice:
            return
        text = quiz_file.with_constant(self._desk.text, event.entry.question.name, event.written)
        if text is None or not self._desk.editable:
            words = M("{path} is no Python at the moment; this answer is not in it.", path=self._desk.path)
            app_of(self).complain(words)
            return
        self._desk.text = text
        try:
            if not self._desk.save():
                self.reload()
        except GraderError as error:
            app_of(self).complain(error.message)

    # What is shown

    def _show(self) -> None:
        self._note()
        self.form.show(self.sheet, focus=not self._only_text)
        if self._only_text:
            self.query_one(MissionTextView).focus()

    def _note(self) -> None:
        """What is said of the quiz as a whole."""
        self.form.notes = []
        if self._practice:
            words = M("Practice with other numbers: nothing is written into your file.")
            self.form.notes.append((f"\n{say(self, words)}", "$warning"))
        if self._report is not None:
            report = self._report[app_of(self).lang]
            words = M("Graded: {points:g} of {max:g} points", points=report.points, max=report.max_points)
            self.form.notes.append((f"\n{say(self, words)}", "bold $primary"))

    @property
    def is_practice(self) -> bool:
        """Whether the numbers are other ones than the quiz's."""
        return bool(self._practice)

    @property
    def at_the_end(self) -> Message:
        """What to do when all are right."""
        if self._practice:
            return M("All right. {key} twice draws other numbers.", key=pressed(self, "practise"))
        return M("All right. {key} grades the quiz and keeps the result.", key=pressed(self, "grade-quiz"))

    # The quiz as a whole

    def action_grade(self) -> None:
        """Grade the whole quiz, as `grade` does; while that runs, stop it."""
        app = app_of(self)
        if self._practice:
            words = M("This is practice: Enter checks each answer. {key} goes back to the quiz.",
                      key=pressed(self, "practise"))  # fmt: skip
            app.inform(words)
        elif self._grading:
            app.service.stop()
        else:
            self._grade(self._desk.text.encode())

    @work(name="grade", group="grade", exclusive=True)
    async def _grade(self, source: bytes) -> None:
        app = app_of(self)
        self._grading = True
        try:
            async for event in app.service.grade(self.mission.name, source, seed=app.seed):
                match event:
                    case Graded():
                        self._report = {lang: report.missions[0] for lang, report in event.reports.items()}
                        await self._graded(self._report["en"].verdict)
                    case Stopped():
                        app.inform(M("Stopped. Nothing was counted."))
                    case Failed():
                        app.complain(Text(event.sentence["en"], event.sentence["ko"]))
        finally:
            self._grading = False

    async def _graded(self, verdict: Verdict) -> None:
        app = app_of(self)
        schedule = Schedule(app.study.store)
        for entry in self.sheet.entries:
            if entry.judge().answered and entry.judgement is not None:
                schedule.met(entry.mission.name, entry.question.name, right=entry.judgement.right)
            else:
                entry.judgement = None
        app.study.forget()
        self.query_one(TitleBar).retranslate()
        self._note()
        await self.form.tell()
        if verdict is Verdict.PASSED:
            app.bell()
            app.inform(M("Passed! {next} opens the next mission; {practise} practises with other numbers.",
                         next=pressed(self, "quiz-next"), practise=pressed(self, "practise")))  # fmt: skip
        else:
            self.sheet.next_open()
            self._show()

    def action_practise(self) -> None:
        """Other numbers, or the quiz itself again."""
        self._practice = "" if self._practice else secrets.token_hex(4)
        self._report = None
        self.reload()

    # Reading and moving

    @property
    def _only_text(self) -> bool:
        """Whether the text hides the question."""
        return self.has_class("-text") and self.app.size.width < WIDE

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """One goes to the questions from the text only."""
        return action != "questions" or not any(form.has_focus_within for form in self.query(QuestionForm))

    def action_questions(self) -> None:
        """From the text to the questions."""
        self.remove_class("-text")
        self._show()

    def action_text(self) -> None:
        """The mission's text, or the question again."""
        self.toggle_class("-text")
        self._show()

    def action_hint(self) -> None:
        """One more hint."""
        self.add_class("-text")
        text = self.query_one(MissionTextView)
        text.one_more_hint()
        text.focus()

    def action_next_mission(self) -> None:
        """The next mission that is not passed."""
        app_of(self).open_next(self.mission)

    def action_leave(self) -> None:
        """From the text to the questions, if they were worked on; else back to the map."""
        if self._only_text and self.mission.name in app_of(self).study.progress:
            self.action_text()
        else:
            self.action_close()

    # Time

    def on_key(self) -> None:
        """Somebody is here."""
        self._clock.key()

    def on_unmount(self) -> None:
        """Leave nothing running; working on a quiz is work as well."""
        if self._grading:
            app_of(self).service.stop()
        self._clock.note(app_of(self).study.store, self.mission)


__all__ = ["QuizScreen"]
