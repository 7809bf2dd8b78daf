"""A curve plot: your series over the reference's, in dots; values are read with the mouse or the arrow keys.

Drawn by ourselves. textual-plot 0.10.1 was tried at 80x24 with Korean captions: its legend came out clipped and empty,
a Korean axis title pushed the right-hand frame out of line, nine of the rows went to margins, two lines that share a
cell overwrite each other, there is neither a logarithmic axis nor an ASCII mode, and it loads NumPy.

Nothing but numbers stands on the canvas; words stand above and below it, so that wide letters move nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on
from textual.containers import Vertical
from textual.content import Content
from textual.reactive import reactive
from textual.widgets import Label

from grader.face import M, Message, Text
from tui.core.canvas import Marks, Pen
from tui.core.scales import first_broken, number
from tui.widgets.keys import Bindings, key
from tui.widgets.plot_canvas import PlotCanvas
from tui.widgets.words import Localised, Parts, app_of, say, write

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.core.curves import Finding

_UNIT: Final = M("iteration")
"""What is counted along the lower axis."""
# Below these rows the words give way, lowest first, and the picture stays.
_LOW, _TINY = 10, 7
# From this width on the legend also says what is counted below.
_UNIT_FROM: Final = 60
_SAMPLES: Final = {
    (True, True, False): "⠶⠶⠶",
    (True, False, False): "⠒⠒⠒",
    (True, True, True): "⠶ ⠶",
    (True, False, True): "⠒ ⠒",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One series to be drawn."""

    label: Message | Text
    """Whose it is, in a word or two."""
    values: tuple[float, ...] = ()
    mine: bool = True
    """The learner's (bold) or the reference's (thin)."""
    second: bool = False
    """The second of two measures (dashed): test beside training accuracy, say."""

    @property
    def pen(self) -> Pen:
        """How it is drawn."""
        letter = ("x" if self.second else "o") if self.mine else (":" if self.second else "-")
        return Pen(letter, bold=self.mine, dashed=self.second)

    @property
    def style(self) -> str:
        """Which of the canvas's styles colours it."""
        return ("mine" if self.mine else "theirs") + ("-second" if self.second else "")


class CurvePlot(Localised, Vertical):
    """Up to four series over their iterations."""

    BINDINGS: ClassVar[Bindings] = [
        key("l", "log", M("Log scale"), M("Show the values on a logarithmic axis, or back."), id="plot-log"),
    ]
    DEFAULT_CSS: ClassVar[str] = """
    CurvePlot { height: 1fr; min-height: 4; }
    CurvePlot > #legend { height: 1; width: 1fr; text-wrap: nowrap; text-overflow: ellipsis; }
    CurvePlot > #reading { height: 1; width: 1fr; text-wrap: nowrap; text-overflow: ellipsis; color: $quiet; }
    CurvePlot > #finding { height: auto; max-height: 5; width: 1fr; }
    CurvePlot.-low > #finding, CurvePlot > #finding.-none { display: none; }
    CurvePlot.-tiny > #reading { display: none; }
    """

    log_scale: reactive[bool] = reactive(default=False, init=False)
    """Whether the upright axis is logarithmic."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id, classes=classes)
        self._title: Message | Text = M("loss")
        self._lines: tuple[Line, ...] = ()
        self._parts_at: int | None = None
        self._finding: Finding | None = None
        self._total = 0

    def compose(self) -> ComposeResult:
        """Words, picture, words."""
        yield Label(id="legend", markup=False)
        yield PlotCanvas(id="canvas")
        yield Label(id="reading", markup=False)
        yield Label(id="finding", markup=False)

    def show(
        self,
        lines: Sequence[Line],
        *,
        title: Message | Text | None = None,
        total: int = 0,
        parts_at: int | None = None,
        finding: Finding | None = None,
    ) -> None:
        """Draw other series.

        Args:
            lines: At most four; the last ones lie on top.
            title: What is measured.
            total: How many points there will be; the longest series where it is 0.
            parts_at: The first iteration at which the learner's curve is another than the reference's.
            finding: What the curve doctor says.
        """
        self._lines, self._total = tuple(lines), total
        self._title = title or self._title
        self._parts_at, self._finding = parts_at, finding
        if self.is_mounted:
            self.retranslate()

    def action_log(self) -> None:
        """The other axis."""
        self.log_scale = not self.log_scale

    def watch_log_scale(self) -> None:
        """Draw on the other axis."""
        self.retranslate()

    def on_resize(self) -> None:
        """A low plot keeps its picture and lets its words go."""
        self.set_class(self.size.height < _LOW, "-low")
        self.set_class(self.size.height < _TINY, "-tiny")
        write(self.query_one("#legend", Label), self._legend())
        self._read()

    def retranslate(self) -> None:
        """Write the words anew, and draw."""
        write(self.query_one("#legend", Label), self._legend())
        finding = self.query_one("#finding", Label)
        finding.set_class(self._finding is None, "-none")
        if self._finding is not None:
            advice = self._finding.advice
            sentence = (say(self, self._finding.sentence), "bold")
            write(finding, Content.assemble(sentence, "\n" if advice else "", say(self, advice) if advice else ""))
        self._draw()

    def _draw(self) -> None:
        lines = self._lines
        broken = next((at for line in lines if line.mine and (at := first_broken(line.values)) is not None), None)
        marks = Marks(parts_at=self._parts_at if self._parts_at != broken else None, broken_at=broken)
        self.query_one(PlotCanvas).draw(lines, marks, total=self._total, log=self.log_scale)
        self._read()

    def _legend(self) -> Content:
        unicode = app_of(self).glyphs.unicode
        pieces: Parts = [(say(self, self._title), "bold")]
        if self.size.width >= _UNIT_FROM:
            pieces.append((f" / {say(self, _UNIT)}", "$quiet"))
        if self.log_scale:
            pieces.append((" " + say(self, M("(log)")), "$quiet"))
        for line in reversed(self._lines):
            sample = _SAMPLES[True, line.mine, line.second] if unicode else line.pen.letter * 3
            colour = {"mine": "$accent", "theirs": "$primary"}[line.style.partition("-")[0]]
            pieces += ["  ", (sample, f"bold {colour}"), " " + say(self, line.label)]
        return Content.assemble(*pieces)

    @on(PlotCanvas.Pointed)
    def _read(self) -> None:
        canvas = self.query_one(PlotCanvas)
        at = canvas.pointed
        words = self._notes(canvas) if at is None else self._values(at)
        write(self.query_one("#reading", Label), words)

    def _values(self, at: int) -> str:
        shown = [line for line in reversed(self._lines) if at < len(line.values)]
        pieces = [f"{say(self, _UNIT)} {at}"] + [f"{say(self, line.label)} {number(line.values[at])}" for line in shown]
        mine, theirs = ([line for line in shown if line.mine is mine and not line.second] for mine in (True, False))
        if mine and theirs:
            gap = mine[0].values[at] - theirs[0].values[at]
            pieces.append(say(self, M("gap {gap}", gap=("+" if gap > 0 else "") + number(gap))))
        return "  ".join(pieces)

    def _notes(self, canvas: PlotCanvas) -> str:
        """What the marks mean, and what the keys do."""
        marks, signs = canvas.marks, canvas.signs
        notes: list[str] = []
        if marks.broken_at is not None:
            notes.append(signs.broken + " " + say(self, M("no number from {at} on", at=marks.broken_at)))
        if marks.parts_at is not None:
            notes.append(signs.parts + " " + say(self, M("apart from {at} on", at=marks.parts_at)))
        if canvas.clipped:
            notes.append(signs.beyond + " " + say(self, M("beyond the picture")))
        if not notes or self.size.width > 70:  # noqa: PLR2004 - then there is room for both
            notes.append(say(self, M("arrows or mouse: read values, l: log scale")))
        return "  ".join(notes)
