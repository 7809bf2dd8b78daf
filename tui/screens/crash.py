"""A fault of ours: said plainly, with a report to copy; the learner's work is on the disk already."""

from __future__ import annotations

import platform
import traceback
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual._context import active_message_pump
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.css.query import NoMatches
from textual.dom import NoScreen
from textual.widget import Widget
from textual.widgets import Button, Label, TextArea
from textual.worker import WorkerFailed, get_current_worker

from grader.face import M
from tui.screens.base import StudyModal
from tui.widgets.key_line import KeyLine
from tui.widgets.keys import Bindings, key
from tui.widgets.words import app_of, say

if TYPE_CHECKING:
    from textual.app import App, ComposeResult


def report_of(error: BaseException) -> str:
    """What whoever mends it needs to know; nothing of the learner's answer is in it."""
    import textual

    head = f"study, Python {platform.python_version()}, textual {textual.__version__}, {platform.system()}\n\n"
    return head + "".join(traceback.format_exception(error))


def is_of_what_was_left(error: BaseException, app: App[None]) -> bool:
    """Whether a screen lacks a part of itself because it was left before all of it was there: no fault at all."""
    cause, node = error, active_message_pump.get(app)
    if isinstance(error, WorkerFailed):
        cause, node = error.error, get_current_worker().node
    if not isinstance(cause, NoMatches):
        return False
    try:
        return not app.is_running or (isinstance(node, Widget) and node.screen not in app.screen_stack)
    except NoScreen:
        return True


class CrashScreen(StudyModal[None]):
    """What happened, and what to do."""

    BINDINGS: ClassVar[Bindings] = [
        key("c", "copy", M("Copy the report"), M("Copy the report to the clipboard."), id="copy-report"),
        key("escape", "close", M("Go on"), M("Close this and go on."), id="close-report"),
    ]
    DEFAULT_CSS: ClassVar[str] = """
    CrashScreen > Vertical { max-width: 100; height: 80%; border: tall $error; }
    CrashScreen #what { width: 1fr; }
    CrashScreen TextArea { height: 1fr; margin: 1 0; }
    CrashScreen Horizontal { height: auto; }
    CrashScreen Button { margin-right: 2; }
    """

    def __init__(self, report: str) -> None:
        super().__init__()
        self._report = report

    def compose(self) -> ComposeResult:
        """A sentence, the report, two buttons."""
        with Vertical():
            yield Label(id="what", markup=False)
            yield TextArea(self._report, read_only=True)
            with Horizontal():
                yield Button(id="copy")
                yield Button(id="close", variant="primary")
        yield KeyLine()

    def retranslate(self) -> None:
        """Write it in the language of the moment."""
        super().retranslate()
        words = M(
            "study made a mistake of its own. Your answers and your progress are saved. You can go on; please send "
            "the report below to whoever maintains the course."
        )
        self.query_one("#what", Label).update(Content(say(self, words)))
        self.query_one("#copy", Button).label = say(self, M("Copy the report"))
        self.query_one("#close", Button).label = say(self, M("Go on"))

    @on(Button.Pressed, "#copy")
    def action_copy(self) -> None:
        """Hand the report to the terminal's clipboard."""
        self.app.copy_to_clipboard(self._report)
        app_of(self).inform(M("The report is in the clipboard."))

    @on(Button.Pressed, "#close")
    def _go_on(self) -> None:
        self.action_close()
