"""A quiz as a form: one question at a time, judged when asked, and back again when it was missed."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Footer, Input, Static

from grader import Form, Graded, GraderError, M, Stopped, Text
from tui.core import quiz_file
from tui.core.desk import Desk, Outside
from tui.core.quiz_sheet import Sheet, review_sheet, sheet_of
from tui.core.schedule import Schedule
from tui.core.work_clock import WorkClock
from tui.screens.base import WIDE, StudyScreen
from tui.widgets.choices import Choices
from tui.widgets.keys import Bindings, key
from tui.widgets.line import Line
from tui.widgets.mission_text import MissionTextView
from tui.widgets.story import Story
from tui.widgets.title_bar import TitleBar
from tui.widgets.words import app_of, say

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from grader import Mission, MissionReport

_LOOK_EVERY_S = 0.5


class QuizScreen(StudyScreen):
    """The questions of one mission, or those that come back today."""

    BINDINGS: ClassVar[Bindings] = [
        key("enter,n", "questions", M("Questions"), M("From the text to the questions."), id="to-questions"),
        key("enter", "check", M("Check/go on"), M("Check this answer; when it is right: go on."), id="check"),
        key(
            "ctrl+g",
            "grade",
            M("Grade all"),
            M("Grade the whole quiz and keep the result."),
            id="grade-quiz",
            priority=True,
        ),
        key("pagedown,n", "go(1)", M("Next"), M("The next question."), id="question-next"),
        key("pageup,p", "go(-1)", M("Previous"), M("The question before."), id="question-back"),
        key("ctrl+t", "hint", M("Hint"), M("The next hint."), id="quiz-hint", priority=True),
        key(
            "ctrl+r",
            "practise",
            M("New numbers"),
            M("Practise with other numbers, without end; again: back."),
            id="practise",
            priority=True,
        ),
        key(
            "ctrl+n",
            "next_mission",
            M("Next mission"),
            M("The next mission that is not passed."),
            id="quiz-next",
            show=False,
            priority=True,
        ),
        key("f3", "text", M("Text"), M("The mission's text."), id="quiz-text"),
        key("escape", "leave", M("Missions"), M("Back to the map."), id="quiz-leave", show=False),
    ]
    CSS_PATH = "quiz.tcss"

    def __init__(self, mission: Mission | None = None, due: list[tuple[Mission, str]] | None = None) -> None:
        super().__init__()
        self.mission = mission
        self._due = due or []
        self._practice = ""
        """The seed of the numbers that are practised with; empty for the quiz itself."""
        self.sheet = Sheet()
        self._desk: Desk | None = None
        self._takes_keys = False
        self._report: dict[str, MissionReport] | None = None
        self._grading = False
        self._clock = WorkClock()

    def compose(self) -> ComposeResult:
        """What to know on the left, a question on the right."""
        yield TitleBar(self._title())
        with Horizontal(id="body"):
            if self.mission is not None:
                yield MissionTextView(self.mission, without_questions=True, id="text")
            with VerticalScroll(id="form", can_focus=False):
                yield Static(id="dots", markup=False)
                yield Story(id="prompt", open_links=False)
                yield Vertical(id="answer")
                yield Static(id="how", classes="muted", markup=False)
                yield Static(id="feedback", markup=False)
                yield Story(id="worked", open_links=False)
        yield Footer()

    def _title(self) -> Text:
        if self.mission is None:
            return M("Questions that come back today").text()
        title, number = self.mission.title, f"{self.mission.number:02d} "
        return Text(number + title.en, number + title.ko)

    def on_mount(self) -> None:
        """Read the answers that the file has."""
        if self.mission is not None:
            self._desk = Desk(app_of(self).study.answer_path(self.mission))
            self._open()
            self.set_interval(_LOOK_EVERY_S, self._look)
            self.set_class(self.mission.name not in app_of(self).study.progress, "-text")
        else:
            self._practice = secrets.token_hex(4)
            self.sheet = review_sheet(self._due, self._practice)
        self._show()

    @property
    def _seed(self) -> str:
        return self._practice or app_of(self).seed

    def _open(self) -> None:
        assert self.mission is not None
        assert self._desk is not None
        answers = {}
        try:
            self._desk.open()
            answers = quiz_file.read_constants(self._desk.text)
        except GraderError as error:
            app_of(self).complain(error.message)
        place = self.sheet.at
        self.sheet = sheet_of(self.mission, self._seed, {} if self._practice else answers)
        self.sheet.at = min(place, len(self.sheet.entries) - 1)

    def _look(self) -> None:
        """Another program wrote the file: its answers are shown."""
        if self._desk is not None and not self._practice and self._desk.look() is Outside.CHANGED:
            self._open()
            self._show()

    def reload(self) -> None:
        """The file was put back or restored."""
        self._open()
        self._show()

    def retranslate(self) -> None:
        """Write the question anew."""
        super().retranslate()
        self.query_one(TitleBar).show(self._title())
        if self.sheet.entries:
            self._show(focus=False)

    def _show(self, *, focus: bool = True) -> None:
        """Show the question; a later call replaces an earlier one, but not its wish for the keys."""
        self._takes_keys = self._takes_keys or focus
        self._draw()

    @work(name="show", group="show", exclusive=True)
    async def _draw(self) -> None:
        entry = self.sheet.entry
        self.query_one("#dots", Static).update(self._dots())
        await self.query_one("#prompt", Story).update(say(self, entry.question.prompt))
        answer = self.query_one("#answer", Vertical)
        await answer.remove_children()
        if entry.question.options:
            several = entry.question.form is Form.SEVERAL
            form: Choices | Input = Choices(entry.question.options, several=several, chosen=entry.letters)
        else:
            form = Line(entry.typed, id="typed")
        await answer.mount(form)
        self.query_one("#how", Static).update(Content(say(self, HOW_IN_FORMS[entry.question.form])))
        await self._tell()
        if self._takes_keys:
            self._takes_keys = False
            self.call_after_refresh(self.query_one(MissionTextView).focus if self._only_text else form.focus)

    async def _tell(self) -> None:
        """What the answer is worth, if that was asked; once it is right, how one gets there."""
        entry, signs = self.sheet.entry, app_of(self).glyphs
        feedback, worked = Content(""), ""
        if entry.judgement is not None:
            right = entry.judgement.right
            sign, style = (signs.passed, "bold $success") if right else (signs.failed, "bold $error")
            words = M("Right.") if right else entry.judgement.message
            if not entry.answered:  # nothing is wrong yet, and the constant's name stands nowhere on this screen
                sign, style, words = signs.untouched, "$quiet", M("Nothing is answered here yet.")
            parts: list[tuple[str, str] | str] = [(f"{sign} ", style), say(self, words)]
            if (mistake := entry.mistake()) is not None:
                found = say(self, M("Mistake found: {title}", title=mistake.title))
                parts += [(f"\n{found}\n", "bold $warning"), say(self, mistake.text)]
            feedback = Content.assemble(*parts)
            worked = say(self, entry.question.worked) if right else ""
        self.query_one("#feedback", Static).update(feedback)
        view = self.query_one("#worked", Story)
        await view.update(worked)
        view.display = bool(worked)
        self.query_one("#dots", Static).update(self._dots())

    def _dots(self) -> Content:
        signs = app_of(self).glyphs
        parts: list[tuple[str, str] | str] = []
        for index, entry in enumerate(self.sheet.entries):
            sign, style = signs.untouched, "$quiet"
            if entry.judgement is not None and entry.answered:
                sign, style = (signs.passed, "$success") if entry.judgement.right else (signs.failed, "$error")
            elif entry.answered:
                sign, style = signs.begun, ""
            here = f"[{sign}]" if index == self.sheet.at else f" {sign} "
            parts.append((here, f"bold {style}" if index == self.sheet.at else style))
        count = M("question {number} of {count}", number=self.sheet.at + 1, count=len(self.sheet.entries))
        parts.append((f"  {say(self, count)}", "$quiet"))
        if self._practice and self.mission is not None:
            practice = say(self, M("Practice with other numbers: nothing is written into your file."))
            parts.append((f"\n{practice}", "$warning"))
        if self._report is not None:
            report = self._report[app_of(self).lang]
            words = M("Graded: {points:g} of {max:g} points", points=report.points, max=report.max_points)
            parts.append((f"\n{say(self, words)}", "bold $primary"))
        return Content.assemble(*parts)

    # Answering

    @on(Choices.Changed)
    async def _chosen(self, event: Choices.Changed) -> None:
        await self._entered(event.letters)

    @on(Input.Changed, "#typed")
    async def _typed(self, event: Input.Changed) -> None:
        if event.value != self.sheet.entry.typed:
            await self._entered(event.value)

    async def _entered(self, answer: str | tuple[str, ...]) -> None:
        self._clock.key()
        entry = self.sheet.entry
        written = entry.enter(answer)
        self._report = None
        await self._tell()
        if self._practice or self._desk is None:
            return
        text = quiz_file.with_constant(self._desk.text, entry.question.name, written)
        if text is None:
            app_of(self).complain(
                M("{path} is no Python at the moment; this answer is not in it.", path=self._desk.path)
            )
            return
        self._desk.text = text
        try:
            if not self._desk.save():
                self._open()
                self._show()
        except GraderError as error:
            app_of(self).complain(error.message)

    @on(Input.Submitted, "#typed")
    async def action_check(self) -> None:
        """Check this answer; one that was found right goes on."""
        entry = self.sheet.entry
        if entry.judgement is not None and entry.judgement.right:
            if not self.sheet.next_open():
                self._all_right()
            self._show()
            return
        judgement = entry.judge()
        if judgement.answered:
            schedule = Schedule(app_of(self).study.store)
            ask = schedule.answered if self._practice else schedule.met
            ask(entry.mission.name, entry.question.name, right=judgement.right)
        await self._tell()

    def _all_right(self) -> None:
        app = app_of(self)
        if self.mission is None:
            app.inform(M("That was all for today. Missed questions come back sooner, known ones later."))
        elif self._practice:
            app.inform(M("All right. Ctrl+R twice draws other numbers."))
        else:
            app.inform(M("All right. Ctrl+G grades the quiz and keeps the result."))

    def action_go(self, by: int) -> None:
        """Another question."""
        if self.sheet.go(by):
            self._show()

    # Time

    def on_key(self) -> None:
        """Somebody is here."""
        self._clock.key()

    def on_unmount(self) -> None:
        """Working on a quiz is work as well."""
        if self.mission is not None and self._clock.seconds > 1:
            app_of(self).study.store.add_work(self.mission.name, self._clock.seconds)

    # The quiz as a whole

    def action_grade(self) -> None:
        """Grade the whole quiz, as `grade` does."""
        if self._practice or self._desk is None:
            app_of(self).inform(M("This is practice: Enter checks each answer. Ctrl+R goes back to the quiz."))
        elif self._grading:
            app_of(self).service.stop()
        else:
            self._grade(self._desk.text.encode())

    @work(name="grade", group="grade", exclusive=True, exit_on_error=False)
    async def _grade(self, source: bytes) -> None:
        app = app_of(self)
        assert self.mission is not None
        self._grading = True
        try:
            async for event in app.service.grade(self.mission.name, source, seed=app.seed):
                if isinstance(event, Graded):
                    self._report = {lang: report.missions[0] for lang, report in event.reports.items()}
                elif isinstance(event, Stopped):
                    app.inform(M("Stopped. Nothing was counted."))
                elif hasattr(event, "sentence"):
                    app.complain(Text(event.sentence["en"], event.sentence["ko"]))
        finally:
            self._grading = False
        if self._report is not None:
            await self._graded()

    async def _graded(self) -> None:
        app = app_of(self)
        schedule = Schedule(app.study.store)
        for entry in self.sheet.entries:
            if entry.judge().answered and entry.judgement is not None:
                schedule.met(entry.mission.name, entry.question.name, right=entry.judgement.right)
            else:
                entry.judgement = None
        app.study.forget()
        self.query_one(TitleBar).retranslate()
        await self._tell()
        assert self._report is not None
        if self._report["en"].verdict == "passed":
            self.app.bell()
            app.inform(M("Passed! Ctrl+N opens the next mission; Ctrl+R practises with other numbers."))
        else:
            self.sheet.next_open()
            self._show()

    def action_practise(self) -> None:
        """Other numbers, or the quiz itself again."""
        if self.mission is None:
            return
        self._practice = "" if self._practice else secrets.token_hex(4)
        self._report = None
        self._open()
        self._show()

    def action_hint(self) -> None:
        """One more hint."""
        if self.mission is None:
            return
        self.add_class("-text")
        self.refresh_bindings()
        text = self.query_one(MissionTextView)
        if not text.take_hint():
            text.show_hints(scroll=True)
            app_of(self).inform(M("You have had all hints; they are below the text."))
        text.focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """A question that the text hides cannot be checked or left; one goes to it first."""
        if action in {"check", "go"}:
            return not self._only_text
        return self._only_text if action == "questions" else True

    def action_questions(self) -> None:
        """From the text to the questions."""
        self.action_text()

    def action_text(self) -> None:
        """The mission's text, or the question again."""
        self.toggle_class("-text")
        self.refresh_bindings()
        if self._only_text:
            self.query_one(MissionTextView).focus()
        else:
            self._show()

    @property
    def _only_text(self) -> bool:
        """Whether the text hides the question."""
        return self.has_class("-text") and self.app.size.width < WIDE

    def action_next_mission(self) -> None:
        """The next mission that is not passed."""
        app = app_of(self)
        following = app.study.following(self.mission)
        if following is None:
            app.inform(M("Every mission is passed. Congratulations!"))
        else:
            app.open_mission(following, instead=True)

    def action_leave(self) -> None:
        """Back to where one came from."""
        if self._only_text and self.mission is not None and self.mission.name in app_of(self).study.progress:
            self.action_text()
        else:
            self.app.pop_screen()


HOW_IN_FORMS = {
    Form.CHOICE: M("Choose one: arrows and Space, its letter, or the mouse. Enter checks it."),
    Form.SEVERAL: M("Choose all that apply: arrows and Space, their letters, or the mouse. Enter checks them."),
    Form.WORDS: M("Write a word or a name. Enter checks it."),
    Form.NUMBER: M("Write a number, like 1234, 1,234 or 12 * 34 + 5. Enter checks it."),
    Form.SHAPE: M("Write a shape, like (12, 34) or 12 x 34. Enter checks it."),
}
