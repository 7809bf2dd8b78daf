"""What every screen of ours has: a footer in the language of the moment, a palette that knows all its actions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Final, TypeVar

from textual.binding import ActiveBinding
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from grader.face import M
from tui.core.keymap import USUAL
from tui.widgets.keys import Bindings, key, names_of
from tui.widgets.notice_line import NoticeLine
from tui.widgets.words import Localised, say

if TYPE_CHECKING:
    from grader import Mission

Result = TypeVar("Result")
WIDE: Final = 100
"""From this width on a screen shows two things side by side."""
HUGE: Final = 140
"""From this width on three."""
LEAST: Final = (40, 12)
"""Columns and rows without which no screen can be read."""


class Spoken(Localised, Screen[Result]):
    """A screen that speaks the learner's language: its keys, and what the app says in passing."""

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """Textual's, with our names."""
        return {keys: self._translated(active) for keys, active in super().active_bindings.items()}

    def _translated(self, active: ActiveBinding) -> ActiveBinding:
        names = names_of(active.binding)
        if names is None:
            return active
        name, tooltip = names
        binding = replace(active.binding, description=say(self, name))
        return active._replace(binding=binding, tooltip=say(self, tooltip) if tooltip is not None else active.tooltip)

    def on_mount(self) -> None:
        """A line for what is said in passing."""
        self.mount(NoticeLine())

    def retranslate(self) -> None:
        """The footer reads its names again; screens with words of their own do more."""
        self.refresh_bindings()


class StudyScreen(Spoken[None]):
    """A screen of its own; one that opens over another has a key `close`."""

    AUTO_FOCUS = ""  # each screen says what gets the keys
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it as an instance's
        (0, "-narrow"),
        (WIDE, "-wide"),
        (HUGE, "-huge"),
    ]
    mission_on_desk: Mission | None = None
    """Whose file is open here."""

    def on_mount(self) -> None:
        """A terminal that is too small is told what is needed, in place of a broken screen."""
        self.mount(Static(id="small", markup=False))

    def on_resize(self) -> None:
        """Show the screen, or what it needs."""
        width, height = self.app.size
        self.set_class(width < LEAST[0] or height < LEAST[1], "-small")
        for small in self.query("#small").results(Static):
            words = M("study needs {width} columns and {height} rows; this terminal has {now_width} and {now_height}.",
                      width=LEAST[0], height=LEAST[1], now_width=width, now_height=height)  # fmt: skip
            small.update(Content(say(self, words)))

    def retranslate(self) -> None:
        """The same, and what a small terminal is told."""
        super().retranslate()
        self.on_resize()

    def on_screen_resume(self) -> None:
        """Another screen may have changed the progress, the language or the signs."""
        self.retranslate()

    def reload(self) -> None:
        """A learner's file was put back or restored: who shows one reads it again."""

    def action_close(self) -> None:
        """Back to where one came from."""
        self.app.pop_screen()


class StudyModal(Spoken[Result], ModalScreen[Result]):
    """A small screen over another one. The app's keys do not reach it, but one changes the language anywhere."""

    BINDINGS: ClassVar[Bindings] = [
        key(
            USUAL["language"],
            "app.language",
            M("한국어/English"),
            M("Switch between Korean and English."),
            id="language",
            show=False,
        ),
    ]
    DEFAULT_CSS: ClassVar[str] = """
    StudyModal { align: center middle; }
    StudyModal > Vertical, StudyModal > VerticalScroll {
        width: 90%; max-width: 76; height: auto; max-height: 90%;
        background: $surface; padding: 1 2; border: tall $primary;
    }
    """

    def action_close(self) -> None:
        """Back to the screen below."""
        self.dismiss(None)


class Page(VerticalScroll):
    """Words that are longer than a screen: the arrows scroll them."""

    DEFAULT_CSS: ClassVar[str] = """
    Page > Static { height: auto; }
    """

    def __init__(self) -> None:
        super().__init__(Static(id="page", markup=False))

    def on_mount(self) -> None:
        """The keys are the page's."""
        self.focus()

    def show(self, words: Content) -> None:
        """Other words."""
        self.query_one(Static).update(words)


__all__ = ["HUGE", "WIDE", "Page", "StudyModal", "StudyScreen"]
