"""A bare app for widgets on their own: it has a language, signs and our two themes, and nothing else."""

from __future__ import annotations

from collections.abc import Callable

from textual.app import App, ComposeResult
from textual.reactive import reactive
from textual.widget import Widget

from grader import Lang
from tui.app import StudyApp
from tui.core.glyphs import Glyphs, glyphs
from tui.widgets.theme import DARK, LIGHT


class Stage(App[None]):
    """Shows what it is given."""

    CSS = "Screen { background: $background; color: $text; overflow: hidden; }"
    lang: reactive[Lang] = reactive("en", init=False)
    ascii_only: reactive[bool] = reactive(default=False, init=False)

    def __init__(
        self, *make: Callable[[], Widget], lang: Lang = "en", ascii_only: bool = False, light: bool = False
    ) -> None:
        super().__init__()
        self._make = make
        self._light = light
        self.set_reactive(Stage.lang, lang)
        self.set_reactive(Stage.ascii_only, ascii_only)
        self.said: list[object] = []

    get_theme_variable_defaults = StudyApp.get_theme_variable_defaults

    @property
    def glyphs(self) -> Glyphs:
        return glyphs(ascii_only=self.ascii_only)

    def compose(self) -> ComposeResult:
        yield from (make() for make in self._make)

    def on_mount(self) -> None:
        self.register_theme(DARK)
        self.register_theme(LIGHT)
        self.theme = "study-light" if self._light else "study-dark"


def text_of(app: App[None]) -> list[str]:
    """The rows of the screen as a terminal without colours shows them."""
    strips = app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip).rstrip() for strip in strips]
