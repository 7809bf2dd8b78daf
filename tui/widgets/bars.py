"""Ten probabilities as bars: which digit a network sees, how sure it is, and which it should see."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Final

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from grader.face import M
from tui.core.evidence import most_probable
from tui.widgets.words import Localised, app_of, say

if TYPE_CHECKING:
    from textual.geometry import Size

_EIGHTHS: Final = " ▏▎▍▌▋▊▉█"
_LEAST_BAR, _FULL_BAR = 4, 30
_NUMBER: Final = 5


class Bars(Localised, Widget):
    """One row for each class."""

    DEFAULT_CSS: ClassVar[str] = """
    Bars { height: auto; width: 1fr; min-width: 14; }
    """

    probabilities: reactive[tuple[float, ...]] = reactive((), init=False, layout=True)
    label: reactive[int | None] = reactive(None, init=False)
    """The class that is right; None where nobody knows."""

    def __init__(self, probabilities: Sequence[float] = (), label: int | None = None, *, id: str | None = None) -> None:  # noqa: A002 - Textual's
        super().__init__(id=id)
        self.set_reactive(Bars.probabilities, tuple(probabilities))
        self.set_reactive(Bars.label, label)

    @property
    def guess(self) -> int | None:
        """The most probable class; the first of equals."""
        return most_probable(self.probabilities) if self.probabilities else None

    def retranslate(self) -> None:
        """The words beside the bars."""
        self.refresh()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - as Textual calls it
        """A row for each class."""
        return len(self.probabilities)

    def render(self) -> Content:
        """All rows."""
        words = {index: self._words(index) for index in range(len(self.probabilities))}
        room = max((cell_len(each) for each in words.values()), default=0)
        bar = self.size.width - 2 - 2 - _NUMBER - 1 - (room + 1 if room else 0)
        if bar < _LEAST_BAR:  # the marks before the numbers say the same
            words, bar = dict.fromkeys(words, ""), self.size.width - 2 - 2 - _NUMBER - 1
        bar = max(0, min(bar, _FULL_BAR))
        rows = [self._row(index, bar, words[index]) for index in range(len(self.probabilities))]
        return Content("\n").join(rows)

    def _row(self, index: int, width: int, words: str) -> Content:
        glyphs = app_of(self).glyphs
        share = min(1.0, max(0.0, self.probabilities[index]))
        right, guessed = index == self.label, index == self.guess
        style = (
            "bold $success"
            if right
            else "bold $error"
            if guessed and self.label is not None
            else "bold $accent"
            if guessed
            else "$quiet"
        )
        sign = glyphs.passed if right else glyphs.pointer if guessed else " "
        drawn = self._bar(share, width)
        return Content.assemble(
            (f"{sign} {index} ", style),
            (f"{drawn}{' ' * (width - len(drawn))} ", style),
            (f"{share:5.1%}"[-_NUMBER:], style),
            " " + words if words else "",
        )

    def _bar(self, share: float, width: int) -> str:
        if not app_of(self).glyphs.unicode:
            return "#" * round(share * width)
        eighths = round(share * width * 8)
        return "█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip()

    def _words(self, index: int) -> str:
        right, guessed = index == self.label, index == self.guess
        if right and guessed:
            return say(self, M("correct, and guessed"))
        if right:
            return say(self, M("correct"))
        return say(self, M("guessed")) if guessed else ""
