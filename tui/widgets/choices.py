"""Options to choose from, readable without colour: ( ) and (x) for one, [ ] and [x] for several."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical
from textual.content import Content
from textual.message import Message as Event
from textual.reactive import reactive
from textual.widgets import Static

from grader.face import M, QuizOption
from tui.widgets.keys import Bindings, key
from tui.widgets.words import Localised, app_of, say

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult


class Choices(Localised, Vertical):
    """One option or several, by arrows and space, by letter, or by mouse."""

    can_focus = True
    BINDINGS: ClassVar[Bindings] = [
        key("up,k", "move(-1)", M("Up"), M("The option above."), id="choice-up", show=False),
        key("down,j", "move(1)", M("Down"), M("The option below."), id="choice-down", show=False),
        key("space", "choose", M("Choose"), M("Choose the option, or take it back."), id="choice-choose"),
    ]
    DEFAULT_CSS: ClassVar[str] = """
    Choices { height: auto; }
    Choices > Static { height: auto; padding: 0 1; }
    Choices > Static:hover { background: $surface; }
    Choices:focus > Static.-cursor { background: $panel; }
    Choices > Static.-chosen { text-style: bold; }
    """

    cursor: reactive[int] = reactive(0, init=False)

    class Changed(Event):
        """Something else is chosen."""

        def __init__(self, letters: tuple[str, ...]) -> None:
            super().__init__()
            self.letters = letters

    def __init__(self, options: Sequence[QuizOption], *, several: bool, chosen: Sequence[str] = ()) -> None:
        super().__init__()
        self._options = tuple(options)
        self._several = several
        self.chosen = tuple(letter for letter in chosen if letter in {option.letter for option in options})

    def compose(self) -> ComposeResult:
        """A row for each option."""
        for option in self._options:
            yield Static(id=f"option-{option.letter}", markup=False)

    def retranslate(self) -> None:
        """Write the rows anew."""
        sign = app_of(self).glyphs.chosen
        opening, closing = ("[", "]") if self._several else ("(", ")")
        for index, option in enumerate(self._options):
            row = self.query_one(f"#option-{option.letter}", Static)
            mark = sign if option.letter in self.chosen else " "
            text = say(self, option.text).replace("`", "")  # the marks of code are the story's, not the reader's
            row.update(Content(f"{opening}{mark}{closing} {option.letter}. {text}"))
            row.set_class(index == self.cursor, "-cursor")
            row.set_class(option.letter in self.chosen, "-chosen")

    def watch_cursor(self) -> None:
        """Mark the row."""
        self.retranslate()

    def action_move(self, by: int) -> None:
        """Up or down, around the ends."""
        self.cursor = (self.cursor + by) % len(self._options)

    def action_choose(self) -> None:
        """Choose what the cursor is on."""
        self._choose(self._options[self.cursor].letter)

    def _choose(self, letter: str) -> None:
        if not self._several:
            self.chosen = (letter,)
        elif letter in self.chosen:
            self.chosen = tuple(each for each in self.chosen if each != letter)
        else:
            self.chosen = tuple(sorted((*self.chosen, letter)))
        self.retranslate()
        self.post_message(self.Changed(self.chosen))

    def on_key(self, event: events.Key) -> None:
        """A letter chooses its option."""
        letter = (event.character or "").upper()
        for index, option in enumerate(self._options):
            if option.letter == letter:
                self.cursor = index
                self._choose(letter)
                event.stop()

    def on_click(self, event: events.Click) -> None:
        """A row was clicked."""
        name = (event.widget.id or "") if event.widget is not None else ""
        letter = name.removeprefix("option-")
        for index, option in enumerate(self._options):
            if option.letter == letter:
                self.cursor = index
                self._choose(letter)
