"""What study says in passing, in lines of its own above the keys: nothing that one reads is covered."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.widgets import Static

from tui.widgets.words import Localised, Parts, app_of, say

if TYPE_CHECKING:
    from tui.app import StudyApp


class NoticeLine(Localised, Static):
    """Shows the app's notices; a click takes them away."""

    DEFAULT_CSS: ClassVar[str] = """
    NoticeLine { dock: bottom; margin: 0 0 1 0; height: auto; max-height: 6; padding: 0 1; }
    NoticeLine { background: $surface; display: none; }
    NoticeLine.-some { display: block; }
    """

    def __init__(self) -> None:
        super().__init__(markup=False)

    def on_mount(self) -> None:
        """Follow the app."""
        self.watch(app_of(self), "notices", self.retranslate, init=False)

    def retranslate(self) -> None:
        """Write the sentences anew."""
        app: StudyApp = app_of(self)
        parts: Parts = []
        for notice in app.notices:
            sign, style = app.glyphs.bullet, "bold $primary"
            if notice.warning:
                sign, style = app.glyphs.error, "bold $warning"
            parts += ["\n" if parts else "", (f"{sign} ", style), say(self, notice.words)]
        self.update(Content.assemble(*parts))
        self.set_class(bool(app.notices), "-some")

    def on_click(self) -> None:
        """Read."""
        app_of(self).notices = ()
