"""The first run: language, data and safety in a few lines, then a mission that is graded at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Static

from grader.face import M, Message
from tui.core.health import health_of
from tui.screens.base import StudyModal
from tui.widgets.key_line import KeyLine
from tui.widgets.keys import Bindings, key, pressed
from tui.widgets.words import app_of, say

if TYPE_CHECKING:
    from textual.app import ComposeResult

_PAGES: tuple[tuple[Message, Message], ...] = (
    (
        M("Welcome"),
        M(
            "This course grades itself. You read a mission, write an answer, and a second later you know what is "
            "right, and which mistake it was if something is not.\n\n"
            "{language} switches between Korean and English at any time."
        ),
    ),
    (
        M("How a mission goes"),
        M(
            "A mission has a text, your file, results and curves: the keys 1 to 4, or the mouse, go from one to the "
            "other. {grade} grades. {hint} gives a hint. Escape leaves the editor, then the mission.\n\n"
            "Your file is an ordinary Python file. Write here, or in an editor of your own."
        ),
    ),
    (
        M("What is yours"),
        M(
            "Your answers are in {folder}. Everything is saved at once: leave whenever you want.\n\n"
            "Your code runs in a process of its own, without network and without your files."
        ),
    ),
)


class FirstRunScreen(StudyModal[None]):
    """A tour of three pages; it ends in the first mission."""

    BINDINGS: ClassVar[Bindings] = [
        key("enter,n,right", "next", M("Next"), M("The next page."), id="tour-next"),
        key("enter,n,right", "start", M("Start mission 1"), M("From the tour to the first mission."), id="tour-start"),
        key("p,left", "back", M("Back"), M("The page before."), id="tour-back"),
        key("escape", "leave", M("Skip"), M("Leave the tour."), id="tour-leave"),
    ]
    DEFAULT_CSS: ClassVar[str] = """
    FirstRunScreen Static { height: auto; margin-bottom: 1; }
    FirstRunScreen Horizontal { height: auto; }
    FirstRunScreen Button { margin-right: 2; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._page = 0
        self._health: Message | None = None

    def compose(self) -> ComposeResult:
        """A page, what the machine offers, buttons."""
        with VerticalScroll():
            yield Static(id="page", markup=False)
            yield Static(id="health", markup=False, classes="muted")
            with Horizontal():
                yield Button(id="go", variant="primary")
                yield Button(id="tongue")
        yield KeyLine()

    def on_mount(self) -> None:
        """Look at the machine while the learner reads."""
        self.query_one("#go").focus()
        self._look()

    @work(name="doctor", exit_on_error=False)
    async def _look(self) -> None:
        self._health = await health_of(app_of(self).service)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the page anew."""
        super().retranslate()
        app = app_of(self)
        title, text = _PAGES[self._page]
        keys = {name: pressed(self, name) for name in ("grade", "hint", "language")}
        filled = Message(text.msgid, {"folder": app.study.workspace.root, **keys})
        place = f"{self._page + 1}/{len(_PAGES)}"
        page = Content.assemble((say(self, title), "bold $primary"), f"  {place}\n\n", say(self, filled))
        self.query_one("#page", Static).update(page)
        go = self.query_one("#go", Button)
        go.label = say(self, M("Start mission 1") if self._on_last else M("Next"))
        go.refresh(layout=True)
        self.query_one("#health", Static).update(Content(say(self, self._health) if self._health is not None else ""))
        self.query_one("#tongue", Button).label = "한국어" if app.lang == "en" else "English"

    @property
    def _on_last(self) -> bool:
        return self._page == len(_PAGES) - 1

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """The footer says what the keys do on this page."""
        return {"next": not self._on_last, "start": self._on_last, "back": self._page > 0}.get(action, True)

    @on(Button.Pressed, "#go")
    async def _go(self) -> None:
        await self.run_action("start" if self._on_last else "next")

    def action_next(self) -> None:
        """The next page."""
        self._page += 1
        self.retranslate()

    def action_start(self) -> None:
        """The first mission."""
        self.action_leave()
        app_of(self).open_next()

    def action_back(self) -> None:
        """The page before."""
        self._page -= 1
        self.retranslate()

    @on(Button.Pressed, "#tongue")
    def _switch(self) -> None:
        app_of(self).action_language()

    def action_leave(self) -> None:
        """Seen."""
        app_of(self).change_settings(toured=True)
        self.dismiss(None)
