"""What every screen of ours has: a footer in the language of the moment, a palette that knows all its actions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Final, TypeVar

from textual.binding import ActiveBinding
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

from grader import M
from tui.widgets.keys import names_of
from tui.widgets.words import Localised, app_of, say

if TYPE_CHECKING:
    from textual.dom import DOMNode


Result = TypeVar("Result")
WIDE: Final = 100
"""From this width on a screen shows two things side by side."""
LEAST: Final = (40, 12)
"""Columns and rows without which no screen can be read."""


def translated(node: DOMNode, bindings: dict[str, ActiveBinding]) -> dict[str, ActiveBinding]:
    """The same bindings, named in the language of the moment."""
    found = {}
    for keys, active in bindings.items():
        names = names_of(active.binding)
        if names is None:
            found[keys] = active
            continue
        name, tooltip = names
        binding = replace(active.binding, description=say(node, name))
        help_text = say(node, tooltip) if tooltip is not None else active.tooltip
        found[keys] = active._replace(binding=binding, tooltip=help_text)
    return found


class StudyScreen(Localised, Screen[None]):
    """A screen whose footer speaks the learner's language."""

    AUTO_FOCUS = ""  # each screen says what gets the keys
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it as an instance's
        (0, "-narrow"),
        (WIDE, "-wide"),
        (140, "-huge"),
    ]

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """Textual's, with our names."""
        return translated(self, super().active_bindings)

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
        """The footer reads its names again; screens with words of their own do more."""
        self.refresh_bindings()
        self.on_resize()

    def on_screen_resume(self) -> None:
        """Another screen may have changed the progress, the language or the signs."""
        self.retranslate()


class StudyModal(Localised, ModalScreen[Result]):
    """A small screen over another one; Escape leaves it."""

    DEFAULT_CSS: ClassVar[str] = """
    StudyModal { align: center middle; }
    """

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """Textual's, with our names."""
        return translated(self, super().active_bindings)

    def retranslate(self) -> None:
        """The footer reads its names again; screens with words of their own do more."""
        self.refresh_bindings()


__all__ = ["StudyModal", "StudyScreen", "app_of", "translated"]
