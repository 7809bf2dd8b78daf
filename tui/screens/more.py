"""What is done with a mission less often: compare with our solution, look at attempts, start over."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Label, OptionList
from textual.widgets.option_list import Option

from grader import GraderError
from grader.face import M, Message, reset_answer
from tui.core.study import State
from tui.screens.base import StudyModal
from tui.widgets.key_line import KeyLine
from tui.widgets.keys import Bindings, key
from tui.widgets.words import app_of, say

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from grader import Mission

_CHOICES: dict[str, Message] = {
    "solution": M("Compare with our solution"),
    "attempts": M("Attempts: look at each, bring one back"),
    "digits": M("Digits: what your network sees"),
    "reset": M("Start over with the stub; your file is kept as a backup"),
}


class MoreScreen(StudyModal[None]):
    """A short list."""

    BINDINGS: ClassVar[Bindings] = [key("escape", "close", M("Close"), M("Close this."), id="close-more")]
    DEFAULT_CSS: ClassVar[str] = """
    MoreScreen OptionList { height: auto; border: none; background: $surface; }
    """

    def __init__(self, mission: Mission) -> None:
        super().__init__()
        self.mission = mission

    def compose(self) -> ComposeResult:
        """The choices."""
        with Vertical():
            yield Label(id="title", classes="heading", markup=False)
            yield OptionList(*(Option("", id=name) for name in _CHOICES))
        yield KeyLine()

    def retranslate(self) -> None:
        """Write the choices anew; the solution opens once the mission is passed."""
        super().retranslate()
        self.query_one("#title", Label).update(Content(say(self, self.mission.title)))
        shown = self.query_one(OptionList)
        passed = app_of(self).study.state(self.mission) is State.PASSED
        for name, words in _CHOICES.items():
            text = say(self, words)
            if name == "solution" and not passed:
                text += "  " + say(self, M("(once you have passed)"))
                shown.disable_option(name)
            shown.replace_option_prompt(name, Content(text))

    @on(OptionList.OptionSelected)
    def _chosen(self, event: OptionList.OptionSelected) -> None:
        name = event.option.id
        self.dismiss(None)
        app = app_of(self)
        if name == "solution":
            from tui.screens.solution import SolutionScreen

            app.push_screen(SolutionScreen(self.mission))
        elif name == "attempts":
            from tui.screens.attempts import AttemptsScreen

            app.push_screen(AttemptsScreen(self.mission))
        elif name == "digits":
            app.action_digits()
        elif name == "reset":
            self._reset()

    def _reset(self) -> None:
        app = app_of(self)
        try:
            backup = reset_answer(app.study.workspace, self.mission)
        except GraderError as error:
            app.complain(error.message)
            return
        app.reload()
        if backup is None:
            app.inform(M("This is the stub already."))
        else:
            app.inform(M("The stub is back. Your file is kept in {path}.", path=backup))
