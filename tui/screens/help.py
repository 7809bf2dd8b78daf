"""Help: the keys of the screen that was open, and how studying works."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.binding import ActiveBinding
from textual.content import Content

from grader.face import M, Message
from tui.screens.base import Page, StudyModal
from tui.widgets.key_line import KeyLine
from tui.widgets.keys import Bindings, key, names_of, pressed
from tui.widgets.words import Parts, app_of, say

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.screen import Screen

_HOW: tuple[Message, ...] = (
    M("Read the mission, write your answer, press {grade}. The verdict names the mistake, not only the difference."),
    M("Hints come one by one, from the gentlest to the plainest ({hint}). Taking them costs nothing."),
    M("Your answer is an ordinary file. Change it in an editor of your own if you like ({outside}): study notices."),
    M("Everything is saved at once. Leave whenever you want; you will find things as they were."),
)


class HelpScreen(StudyModal[None]):
    """What the keys do here."""

    BINDINGS: ClassVar[Bindings] = [
        key("escape,q,f1", "close", M("Close"), M("Close this."), id="close-help"),
    ]
    DEFAULT_CSS: ClassVar[str] = """
    HelpScreen > Page { max-width: 96; }
    """

    def __init__(self, keys: list[ActiveBinding]) -> None:
        super().__init__()
        self._keys = keys

    @classmethod
    def about(cls, screen: Screen[object]) -> HelpScreen:
        """Help about the keys that work on a screen."""
        return cls([active for active in screen.active_bindings.values() if active.enabled])

    def compose(self) -> ComposeResult:
        """One page."""
        yield Page()
        yield KeyLine()

    def retranslate(self) -> None:
        """Write the page anew."""
        super().retranslate()
        app = app_of(self)
        lines: Parts = [(say(self, M("How studying works")) + "\n", "bold $primary")]
        keys = {name: pressed(self, name) for name in ("grade", "hint", "outside")}
        lines += [f"{app.glyphs.bullet} {say(self, Message(sentence.msgid, keys))}\n" for sentence in _HOW]
        lines.append(("\n" + say(self, M("Keys")) + "\n", "bold $primary"))
        rows = self._rows()
        width = max((cell_len(keys) for keys, _ in rows), default=0)
        for names, words in rows:
            lines += [(names + " " * (width - cell_len(names)), "bold"), f"  {words}\n"]
        lines.append("\n" + say(self, M("The mouse works everywhere; Ctrl+P finds every command by its name.")))
        self.query_one(Page).show(Content.assemble(*lines))

    def _rows(self) -> list[tuple[str, str]]:
        found: dict[str, list[str]] = {}
        for active in self._keys:
            binding = active.binding
            named = names_of(binding)
            if named is None:
                continue
            words = say(self, named[1] or named[0])
            keys = found.setdefault(words, [])
            shown = self.app.get_key_display(binding)
            if binding.key.isascii() and shown not in keys:
                keys.append(shown)
        return [(" ".join(keys), words) for words, keys in found.items() if keys]
