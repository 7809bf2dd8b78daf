"""Digits: those that the learner's network gets wrong, and a sheet to write one that it is asked about."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Label, OptionList
from textual.widgets.option_list import Option

from grader import GraderError
from grader.face import M, Message
from tui.core.evidence import WrongDigits, latest_digits, most_probable, training_missions
from tui.core.glyphs import sign_of
from tui.core.study import numbered
from tui.screens.base import HUGE, WIDE, StudyScreen
from tui.widgets.bars import Bars
from tui.widgets.digit import BLANK, Digit
from tui.widgets.draw_pad import DrawPad, Sheet
from tui.widgets.gallery import Gallery
from tui.widgets.key_line import KeyLine
from tui.widgets.keys import Bindings, key
from tui.widgets.title_bar import TitleBar
from tui.widgets.words import app_of, say

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from grader import Mission

# Columns and rows from which the sheet is drawn twice as large, as long as the gallery does not stand beside it.
_LARGE: Final = (WIDE, 36)


class DigitsScreen(StudyScreen):
    """Gallery and drawing pad: beside each other where there is room, else one at a time."""

    BINDINGS: ClassVar[Bindings] = [
        key(
            "d", "other_view", M("Draw/Gallery"), M("Write a digit yourself, or see the wrong ones."), id="digits-view"
        ),
        key("escape", "close", M("Back"), M("Leave this screen."), id="close-digits"),
    ]
    DEFAULT_CSS: ClassVar[str] = """
    DigitsScreen #state { height: auto; max-height: 3; padding: 0 1; color: $quiet; }
    DigitsScreen #views { height: 1fr; }
    DigitsScreen #wrong { width: 1fr; height: 1fr; }
    DigitsScreen #none { padding: 1 2; height: auto; width: 1fr; }
    DigitsScreen #missions { height: auto; max-height: 1fr; border: none; background: $background; padding: 0 1; }
    DigitsScreen #drawing { display: none; layout: horizontal; width: 1fr; height: 1fr; }
    DigitsScreen #drawing { padding: 0 1; overflow: hidden auto; }
    DigitsScreen.-drawing #drawing { display: block; }
    DigitsScreen.-drawing #wrong { display: none; }
    DigitsScreen DrawPad { width: 34; }
    DigitsScreen.-large DrawPad { width: 60; }
    DigitsScreen #answer { width: 1fr; height: auto; padding: 0 1; }
    DigitsScreen #answer > Label { width: 1fr; height: auto; }
    DigitsScreen #answer > #caption { color: $quiet; }
    DigitsScreen.-huge #wrong { display: block; }
    DigitsScreen.-huge #drawing { display: block; layout: vertical; width: 46; border-left: vkey $panel; }
    DigitsScreen.-huge #pad-title { display: none; }
    DigitsScreen.-huge DrawPad, DigitsScreen.-huge #answer { width: 1fr; }
    DigitsScreen.-huge #answer { padding: 0; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._wrong: WrongDigits | None = None
        self._training: tuple[Mission, ...] = ()
        self._asked: Message | None = None

    def compose(self) -> ComposeResult:
        """Wrong digits on the left, the sheet and the answer on the right."""
        yield TitleBar(M("Digits: what your network sees"))
        with Horizontal(id="views"):
            with Vertical(id="wrong"):
                yield Label(id="state", markup=False)
                yield Gallery(id="gallery")
                yield Label(id="none", markup=False)
                yield OptionList(id="missions")
            with Vertical(id="drawing"):
                yield DrawPad()
                with Vertical(id="answer"):
                    yield Label(id="answer-words", markup=False)
                    yield Label(id="caption", markup=False)
                    yield Digit(id="seen", small=True)
                    yield Bars(id="answer-bars")
        yield KeyLine()

    def on_resize(self) -> None:
        """A sheet twice as large where it has the screen for itself."""
        large = _LARGE[0] <= self.size.width < HUGE and self.size.height >= _LARGE[1]
        self.set_class(large, "-large")
        self.query_one(Sheet).factor = 2.0 if large else 1.0

    def on_mount(self) -> None:
        """Read what the last attempts left."""
        study = app_of(self).study
        self._training = training_missions(study.course.missions)
        self._wrong = latest_digits(study.store, self._training)
        self.retranslate()
        self.query_one("#tiles" if self._wrong is not None else "#missions").focus()
        if self._wrong is not None:
            self.run_worker(self._show(self._wrong), name="digits", exclusive=True, exit_on_error=False)

    async def _show(self, wrong: WrongDigits) -> None:
        try:
            images = await app_of(self).service.digits([digit.index for digit in wrong.digits])
        except GraderError as error:
            app_of(self).complain(error.message)
            return
        await self.query_one(Gallery).show(wrong.digits, images)

    def retranslate(self) -> None:
        """Write every word anew."""
        super().retranslate()
        if not self.is_mounted:
            return
        self.query_one(TitleBar).show(M("Digits: what your network sees"))
        none = self._wrong is None
        self.query_one(Gallery).display = not none
        for name in ("#none", "#missions"):
            self.query_one(name).display = none
        self.query_one("#state", Label).update(Content(self._state()))
        self.query_one("#state").display = not none
        self.query_one("#none", Label).update(Content(say(self, self._nothing())))
        self._list_missions()
        self._say_answer()

    def _state(self) -> str:
        if self._wrong is None:
            return ""
        return say(self, M("From your last attempt at {mission}.", mission=numbered(self._wrong.mission)))

    def _nothing(self) -> Message:
        if not self._training:
            return M("No mission of this course trains a network.")
        return M(
            "There is no trained network yet, so there are no digits that it gets wrong. "
            "These missions train one; open one, grade your answer, and come back:"
        )

    def _list_missions(self) -> None:
        app, shown = app_of(self), self.query_one("#missions", OptionList)
        at = shown.highlighted or 0
        shown.clear_options()
        for mission in self._training:
            sign, _ = sign_of(app.study.state(mission), app.glyphs)
            words = f"{sign} {say(self, numbered(mission))}"
            shown.add_option(Option(Content(words), id=mission.name))
        if self._training:
            shown.highlighted = min(at, len(self._training) - 1)

    @on(OptionList.OptionSelected, "#missions")
    def _open(self, event: OptionList.OptionSelected) -> None:
        app = app_of(self)
        if event.option.id is not None:
            app.open_mission(app.study.mission(event.option.id), instead=True)

    @on(Sheet.Drawn)
    def _ask(self, event: Sheet.Drawn) -> None:
        self.query_one("#seen", Digit).image = event.image
        self.run_worker(self._guess(event.image), group="guess", name="guess", exclusive=True, exit_on_error=False)

    async def _guess(self, image: bytes) -> None:
        try:
            rows = await app_of(self).service.guess([image])
        except GraderError as error:
            self._answer((), error.message)
            return
        if rows is None:
            numbers = ", ".join(f"{mission.number:02d}" for mission in self._training)
            self._answer(
                (),
                M(
                    "No network is awake. Grade a mission that trains one ({missions}); then its network answers here.",
                    missions=numbers,
                ),
            )
            return
        row = tuple(rows[0])
        best = most_probable(row)
        self._answer(row, M("Your network sees a {digit}, and is {share:.0%} sure.", digit=best, share=row[best]))

    @on(Sheet.Cleared)
    def _blank(self) -> None:
        self.query_one("#seen", Digit).image = BLANK
        self._answer((), None)

    def _answer(self, row: tuple[float, ...], words: Message | None) -> None:
        self._asked = words
        self.query_one("#answer-bars", Bars).probabilities = row
        self._say_answer()

    def _say_answer(self) -> None:
        words = self._asked if self._asked is not None else M("Write a digit: your network says what it sees.")
        self.query_one("#answer-words", Label).update(Content(say(self, words)).stylize("bold" if self._asked else ""))
        caption = M("As the network gets it, scaled and centred:")
        self.query_one("#caption", Label).update(Content(say(self, caption)))

    def action_other_view(self) -> None:
        """The sheet, or the gallery."""
        drawing = isinstance(self.focused, Sheet) if self.has_class("-huge") else self.has_class("-drawing")
        self.set_class(not drawing, "-drawing")
        self.query_one("#sheet" if not drawing else "#tiles" if self._wrong is not None else "#missions").focus()
