"""One question of a quiz: what is asked, where it is answered, and what the answer is worth."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual import on, work
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message as Event
from textual.widgets import Input, Static

from grader.face import Form, M, Message
from tui.core.quiz_sheet import Entry, Sheet
from tui.widgets.choices import Choices
from tui.widgets.keys import Bindings, key
from tui.widgets.line import Line
from tui.widgets.story import Story
from tui.widgets.words import Localised, Parts, app_of, say

if TYPE_CHECKING:
    from textual.app import ComposeResult

_HOW: Final[dict[Form, Message]] = {
    Form.CHOICE: M("Choose one: arrows and Space, its letter, or the mouse. Enter checks it."),
    Form.SEVERAL: M("Choose all that apply: arrows and Space, their letters, or the mouse. Enter checks them."),
    Form.WORDS: M("Write a word or a name. Enter checks it."),
    Form.NUMBER: M("Write a number, like 1234, 1,234 or 12 * 34 + 5. Enter checks it."),
    Form.SHAPE: M("Write a shape, like (12, 34) or 12 x 34. Enter checks it."),
}
_CHECK: Final = M("Check/go on"), M("Check this answer; when it is right: go on.")


_NEXT: Final = M("Next"), M("The next question.")
_BACK: Final = M("Previous"), M("The question before.")


class AnswerLine(Line):
    """A line to answer in; Textual's own input would keep the keys of the form for itself."""

    BINDINGS: ClassVar[Bindings] = [
        key("enter", "submit", *_CHECK, id="check"),
        key("pagedown", "go(1)", *_NEXT, id="question-next"),
        key("pageup", "go(-1)", *_BACK, id="question-back", show=False),
    ]

    def action_go(self, by: int) -> None:
        """The form's."""
        self.query_ancestor(QuestionForm).action_go(by)


class QuestionForm(Localised, VerticalScroll, inherit_bindings=False):
    """Shows the question of a sheet that is turned to."""

    BINDINGS: ClassVar[Bindings] = [
        key("enter", "check", *_CHECK, id="check"),
        key("pagedown,n", "go(1)", *_NEXT, id="question-next"),
        key("pageup,p", "go(-1)", *_BACK, id="question-back", show=False),
        key("up", "scroll_up", M("Up"), M("Scroll up."), id="question-up", show=False),
        key("down", "scroll_down", M("Down"), M("Scroll down."), id="question-down", show=False),
    ]
    DEFAULT_CSS: ClassVar[str] = """
    QuestionForm { width: 1fr; height: 1fr; padding: 0 1; scrollbar-size-vertical: 1; }
    QuestionForm > #dots { height: auto; margin: 0 0 1 0; }
    QuestionForm > #prompt, QuestionForm > #worked { height: auto; }
    QuestionForm > #worked { background: $surface; margin-top: 1; padding: 1 2; }
    QuestionForm > #answer { height: auto; margin: 1 0 0 0; }
    QuestionForm > #how { height: auto; padding: 0 1; }
    QuestionForm > #feedback { height: auto; padding: 0 1; margin-top: 1; }
    """

    class Entered(Event):
        """The answer is another; `written` is how it stands in a file."""

        def __init__(self, entry: Entry, written: str) -> None:
            super().__init__()
            self.entry = entry
            self.written = written

    class Checked(Event):
        """The learner wants to know what the answer is worth, or to go on."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id, can_focus=False)
        self.sheet = Sheet()
        self.notes: Parts = []
        """What is said under the row of signs."""
        self._wants_keys = False

    def compose(self) -> ComposeResult:
        """Which question of how many, the question, the answer, what it is worth."""
        yield Static(id="dots", markup=False)
        yield Story(id="prompt", open_links=False)
        yield Vertical(id="answer")
        yield Static(id="how", classes="muted", markup=False)
        yield Static(id="feedback", markup=False)
        yield Story(id="worked", open_links=False)

    def show(self, sheet: Sheet, *, focus: bool = True) -> None:
        """Show the question that a sheet is turned to; a later call replaces an earlier one, but not its `focus`."""
        self.sheet = sheet
        self._wants_keys = self._wants_keys or focus
        self._draw()

    def retranslate(self) -> None:
        """Write the question anew."""
        if self.sheet.entries:
            self.show(self.sheet, focus=False)

    def take_keys(self) -> None:
        """The answer gets the keys."""
        for each in self.query("#answer > *").results():
            each.focus()

    @work(name="show", group="show", exclusive=True)
    async def _draw(self) -> None:
        entry = self.sheet.entry
        self.query_one("#dots", Static).update(self._dots())
        await self.query_one("#prompt", Story).update(say(self, entry.question.prompt))
        answer = self.query_one("#answer", Vertical)
        await answer.remove_children()
        if entry.question.options:
            several = entry.question.form is Form.SEVERAL
            await answer.mount(Choices(entry.question.options, several=several, chosen=entry.letters))
        else:
            await answer.mount(AnswerLine(entry.typed, id="typed"))
        self.query_one("#how", Static).update(Content(say(self, _HOW[entry.question.form])))
        await self.tell()
        if self._wants_keys:
            self._wants_keys = False
            self.scroll_home(animate=False)
            self.call_after_refresh(self.take_keys)

    async def tell(self) -> None:
        """What the answer is worth, if that was asked; once it is right, how one gets there."""
        entry = self.sheet.entry
        right = entry.judgement is not None and entry.judgement.right
        self.query_one("#dots", Static).update(self._dots())
        self.query_one("#feedback", Static).update(Content.assemble(*self._feedback(entry)))
        worked = say(self, entry.question.worked) if right else ""
        view = self.query_one("#worked", Story)
        await view.update(worked)
        view.display = bool(worked)

    def _feedback(self, entry: Entry) -> Parts:
        signs = app_of(self).glyphs
        if entry.judgement is None:
            return []
        if not entry.answered:  # nothing is wrong yet, and the constant's name stands nowhere on this screen
            return [(f"{signs.untouched} ", "$quiet"), say(self, M("Nothing is answered here yet."))]
        if entry.judgement.right:
            return [(f"{signs.passed} ", "bold $success"), say(self, M("Right."))]
        parts: Parts = [(f"{signs.failed} ", "bold $error"), say(self, entry.judgement.message)]
        if (mistake := entry.mistake()) is not None:
            found = say(self, M("Mistake found: {title}", title=mistake.title))
            parts += [(f"\n{found}\n", "bold $warning"), say(self, mistake.text)]
        return parts

    def _dots(self) -> Content:
        """A sign for each question, brackets around the one that is shown."""
        signs = app_of(self).glyphs
        parts: Parts = []
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
        return Content.assemble(*parts, *self.notes)

    # Answering

    @on(Choices.Changed)
    async def _chosen(self, event: Choices.Changed) -> None:
        await self._enter(event.letters)

    @on(Input.Changed, "#typed")
    async def _typed(self, event: Input.Changed) -> None:
        if event.value != self.sheet.entry.typed:
            await self._enter(event.value)

    async def _enter(self, answer: str | tuple[str, ...]) -> None:
        entry = self.sheet.entry
        self.post_message(self.Entered(entry, entry.enter(answer)))
        await self.tell()

    @on(Input.Submitted, "#typed")
    def action_check(self) -> None:
        """What is the answer worth?"""
        self.post_message(self.Checked())

    def action_go(self, by: int) -> None:
        """Another question."""
        if self.sheet.go(by):
            self.show(self.sheet)


__all__ = ["QuestionForm"]
