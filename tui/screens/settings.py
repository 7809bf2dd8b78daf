"""Settings: what a person chooses once. Every choice holds at once and is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Input, Label, Select, Switch

from grader.face import M, Message
from tui.screens.base import StudyScreen
from tui.widgets.key_line import KeyLine
from tui.widgets.keys import Bindings, key
from tui.widgets.theme import DARK, LIGHT
from tui.widgets.title_bar import TitleBar
from tui.widgets.words import app_of, say

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widget import Widget

_ROWS: dict[str, Message] = {
    "lang": M("Language"),
    "dark": M("Dark theme"),
    "ascii_only": M("Only ASCII signs (for fonts that lack others)"),
    "data": M("Data"),
    "watch": M("Grade at once when the file is saved by another program"),
    "editor": M("Your own editor (a command; empty: $VISUAL or $EDITOR)"),
    "keys": M("Keys"),
}
_DATA: dict[str, Message] = {
    "auto": M("MNIST, or our digits where it cannot be had"),
    "mnist": M("MNIST only"),
    "digits": M("our own digits, no download"),
}


class SettingsScreen(StudyScreen):
    """One choice a line."""

    BINDINGS: ClassVar[Bindings] = [
        key("escape", "close", M("Back"), M("Back to where you were."), id="close-settings"),
    ]
    DEFAULT_CSS: ClassVar[str] = """
    SettingsScreen VerticalScroll { padding: 1 2; }
    SettingsScreen .row { height: auto; min-height: 3; margin-bottom: 1; }
    SettingsScreen .row > Label { width: 1fr; padding: 1 2 0 0; }
    SettingsScreen .row > Select, SettingsScreen .row > Input { width: 1fr; }
    SettingsScreen .row > Horizontal { width: 1fr; height: 3; }
    SettingsScreen .stands { padding: 1; }
    """

    def compose(self) -> ComposeResult:
        """A label and what is chosen, row by row."""
        settings = app_of(self).settings
        yield TitleBar(M("Settings"))
        with VerticalScroll():
            yield from self._row(
                "lang", Select([("한국어", "ko"), ("English", "en")], value=app_of(self).lang, allow_blank=False)
            )
            yield from self._row("dark", self._switch("dark", on=settings.dark))
            yield from self._row("ascii_only", self._switch("ascii_only", on=settings.ascii_only))
            yield from self._row("data", Select(self._data(), value=settings.data, allow_blank=False))
            yield from self._row("watch", self._switch("watch", on=settings.watch))
            if not app_of(self).in_browser:
                yield from self._row("editor", Input(settings.editor, placeholder="vim, code --wait"))
            yield from self._row("keys", Horizontal(Button(id="keys")))
        yield KeyLine()

    def on_mount(self) -> None:
        """The first choice has the keys."""
        self.query_one("#lang").focus()

    @staticmethod
    def _switch(name: str, *, on: bool) -> Horizontal:
        """A switch, and in words how it stands: Textual's own tells that by colour alone."""
        return Horizontal(Switch(on, id=name), Label(id=f"stands-{name}", classes="stands", markup=False))

    def _tell_switches(self) -> None:
        for switch in self.query(Switch):
            words = M("on") if switch.value else M("off")
            self.query_one(f"#stands-{switch.id}", Label).update(Content(say(self, words)))

    def _row(self, name: str, widget: Widget) -> ComposeResult:
        if widget.id is None and not isinstance(widget, Horizontal):
            widget.id = name
        with Horizontal(classes="row"):
            yield Label(id=f"label-{name}", markup=False)
            yield widget

    def _data(self) -> list[tuple[str, str]]:
        """The choices; a file of one's own, which only the settings file can name, is one as well."""
        chosen = app_of(self).settings.data
        own = [] if chosen in _DATA else [(chosen, chosen)]
        return [*((say(self, words), value) for value, words in _DATA.items()), *own]

    def retranslate(self) -> None:
        """Write the labels anew; a key may have changed the language."""
        super().retranslate()
        with self.prevent(Select.Changed):
            self.query_one("#lang", Select).value = app_of(self).lang
            self.query_one("#data", Select).set_options(self._data())
            self.query_one("#data", Select).value = app_of(self).settings.data
        for name, words in _ROWS.items():
            for label in self.query(f"#label-{name}").results(Label):
                label.update(Content(say(self, words)))
        self._tell_switches()
        self.query_one("#keys", Button).label = say(self, M("Choose other keys"))

    @on(Button.Pressed, "#keys")
    def _keys(self) -> None:
        from tui.screens.keys import KeysScreen

        self.app.push_screen(KeysScreen())

    @on(Select.Changed)
    def _chosen(self, event: Select.Changed) -> None:
        app = app_of(self)
        if event.select.id == "lang" and event.value != app.lang:
            app.action_language()
        elif event.select.id == "data" and event.value != app.settings.data:
            app.change_settings(data=str(event.value))
            app.inform(M("The data is used from the next start of study on."))

    @on(Switch.Changed)
    def _switched(self, event: Switch.Changed) -> None:
        app = app_of(self)
        self._tell_switches()
        if event.switch.id == "dark":
            app.theme = (DARK if event.value else LIGHT).name
        elif event.switch.id == "ascii_only":
            app.ascii_only = event.value
            app.change_settings(ascii_only=event.value)
        elif event.switch.id == "watch":
            app.change_settings(watch=event.value)

    @on(Input.Changed, "#editor")
    def _named(self, event: Input.Changed) -> None:
        app_of(self).change_settings(editor=event.value.strip())
