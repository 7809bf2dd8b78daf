"""The picture within a curve plot: axes, dots, marks and the line that reads a value. It knows numbers, no words."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from rich.segment import Segment
from rich.style import Style
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from grader.face import M
from tui.core.canvas import ASCII, UNICODE, Canvas, Marks, Series, Signs
from tui.core.scales import Scale, buckets, first_broken, labels, number, scale_of, ticks, whole_ticks
from tui.widgets.keys import Bindings, key
from tui.widgets.words import app_of

if TYPE_CHECKING:
    from textual import events

# Rows of the lower axis and its numbers, by the rows that there are.
_AXIS_ROWS: Final = ((5, 2), (3, 1))
_ROWS_A_TICK, _CELLS_A_TICK = 3, 9
_JUMP: Final = 10


@dataclass(frozen=True, slots=True)
class Frame:
    """Where the parts of one picture are."""

    left: int
    """Cells of the numbers and the upright axis."""
    width: int
    height: int
    below: int
    """Rows of the lower axis."""


class PlotCanvas(Widget, can_focus=True):
    """Draws series, and tells which iteration is pointed at."""

    BINDINGS: ClassVar[Bindings] = [
        key("left", "step(-1)", M("Read"), M("Read the value before."), id="plot-left", show=False),
        key("right", "step(1)", M("Read"), M("Read the next value."), id="plot-right", show=False),
        key("shift+left", "leap(-1)", M("Read"), M("Read further left."), id="plot-far-left", show=False),
        key("shift+right", "leap(1)", M("Read"), M("Read further right."), id="plot-far-right", show=False),
        key("home", "edge(False)", M("Read"), M("Read the first value."), id="plot-home", show=False),
        key("end", "edge(True)", M("Read"), M("Read the last value."), id="plot-end", show=False),
        key("escape", "forget", M("Read"), M("Stop reading values."), id="plot-forget", show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "plot--mine",
        "plot--theirs",
        "plot--mine-second",
        "plot--theirs-second",
        "plot--axis",
        "plot--mark",
        "plot--cross",
    }
    DEFAULT_CSS: ClassVar[str] = """
    PlotCanvas {
        height: 1fr; min-height: 3; width: 1fr;
        & > .plot--mine, & > .plot--mine-second { color: $accent; text-style: bold; }
        & > .plot--theirs, & > .plot--theirs-second { color: $primary; }
        & > .plot--axis { color: $quiet; }
        & > .plot--mark { color: $error; text-style: bold; }
        & > .plot--cross { background: $panel; color: $text; }
        &:focus > .plot--axis { color: $text; }
    }
    """

    pointed: reactive[int | None] = reactive(None, init=False)
    """The iteration that is read; None where none is."""

    class Pointed(Message):
        """Another iteration is read, or none any more."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self.marks = Marks()
        self._lines: tuple[Series, ...] = ()
        self._total = 0
        self._scale = Scale(0.0, 1.0)
        self._rows: list[Strip] = []
        self._drawn: object = None
        self._chosen: int | None = None

    @property
    def signs(self) -> Signs:
        """The set of signs of the moment."""
        return UNICODE if app_of(self).glyphs.unicode else ASCII

    @property
    def clipped(self) -> bool:
        """Whether a curve leaves the picture at the top."""
        return self._scale.clipped

    @property
    def points(self) -> int:
        """How many iterations the lower axis has."""
        return max([self._total, *(len(line.values) for line in self._lines)])

    def draw(self, lines: Sequence[Series], marks: Marks, *, total: int = 0, log: bool = False) -> None:
        """Other series, or the same with more points."""
        self._lines, self.marks, self._total = tuple(lines), marks, total
        mine = [line.values for line in self._lines if line.mine]
        theirs = [line.values for line in self._lines if not line.mine]
        self._scale = scale_of(mine, theirs, log=log)
        if self.pointed is not None and self.pointed >= self.points:
            self.pointed = None
        self._drawn = None
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One row of the picture, which is made when its first row is asked for."""
        state = (self.size, self.pointed, self.signs, self.app.theme, self.has_focus)
        if self._drawn != state:
            self._drawn, self._rows = state, self._picture()
        return self._rows[y] if y < len(self._rows) else Strip.blank(self.size.width, self.rich_style)

    def _frame(self, names: Sequence[str]) -> Frame:
        width, height = self.size
        below = next((rows for least, rows in _AXIS_ROWS if height >= least), 0)
        left = max(map(len, names), default=0) + 1
        left = left if left <= width // 3 else 1
        return Frame(left, max(1, width - left), max(1, height - below), below)

    def _picture(self) -> list[Strip]:
        signs, scale = self.signs, self._scale
        values = ticks(scale, min(5, max(2, self.size.height // _ROWS_A_TICK)))
        names = labels(values)
        frame = self._frame(names)
        canvas = Canvas(frame.width, frame.height, braille=app_of(self).glyphs.unicode)
        for line in self._lines:
            self._trace(canvas, line)
        rows = {
            canvas.row_of(scale, value) * frame.height // canvas.dots_down: name
            for value, name in zip(values, names, strict=True)
        }
        styles = {name: self.get_component_rich_style(f"plot--{name}") for name in ("axis", "mark", "cross")}
        styles["blank"] = self.rich_style  # asked for once: it is costly
        pens = [self.get_component_rich_style(f"plot--{line.style}") for line in self._lines]
        strips = []
        for y in range(frame.height):
            name = rows.get(y) if frame.left > 1 else None
            axis = f"{name or '':>{frame.left - 1}}{signs.tick if name is not None else signs.upright}"
            strips.append(self._strip([(axis, styles["axis"])], self._row(canvas, y, frame, pens, styles)))
        return strips + self._lower_axis(frame, styles)

    def _trace(self, canvas: Canvas, line: Series) -> None:
        columns, total = canvas.dots_across, self.points
        known = (
            [v if v > 0 or not self._scale.log else math.nan for v in line.values] if self._scale.log else line.values
        )
        breaks: set[int] = set()
        if first_broken(known) is not None:
            breaks = {
                index * (columns - 1) // max(1, total - 1)
                for index, value in enumerate(known)
                if not math.isfinite(value)
            }
        canvas.line(buckets(known, columns, total), self._scale, line.pen, frozenset(breaks))

    def _row(
        self, canvas: Canvas, y: int, frame: Frame, pens: list[Style], styles: dict[str, Style]
    ) -> list[tuple[str, Style]]:
        """The cells of one row: dots, else a mark, else nothing."""
        signs = self.signs
        cross = self._column(self.pointed, frame)
        falls = {self._column(at, frame) for at in (self.marks.parts_at, self.marks.broken_at)} - {None}
        beyond = self._beyond(frame) if y == 0 else frozenset[int]()
        cells = []
        for x in range(frame.width):
            cell = canvas.cell(x, y)
            if x in beyond:
                text, style = signs.beyond, styles["mark"]
            elif cell is not None:
                text, style = cell.text, pens[cell.layer]
            elif x == cross:
                text, style = signs.cross, styles["cross"]
            elif x in falls:
                text, style = signs.fall, styles["mark"]
            else:
                text, style = " ", styles["blank"]
            cells.append((text, style + Style(bgcolor=styles["cross"].bgcolor) if x == cross else style))
        return cells

    def _beyond(self, frame: Frame) -> frozenset[int]:
        """Columns in which a curve leaves the picture at the top."""
        if not self._scale.clipped:
            return frozenset()
        high = self._scale.high
        return frozenset(
            column
            for line in self._lines
            for index, value in enumerate(line.values)
            if math.isfinite(value) and value > high and (column := self._column(index, frame)) is not None
        )

    def _lower_axis(self, frame: Frame, styles: dict[str, Style]) -> list[Strip]:
        if not frame.below:
            return []
        signs, lead = self.signs, " " * (frame.left - 1)
        line, words = [signs.level] * frame.width, [" "] * (frame.left + frame.width)
        free = 0
        for at in whole_ticks(self.points, max(2, frame.width // _CELLS_A_TICK)):
            column = self._column(at, frame)
            name = number(at) if at < 10**5 else f"{at:,}"
            start = frame.left + (column or 0) - len(name) // 2
            start = max(0, min(start, len(words) - len(name)))
            if column is None or start < free:
                continue
            line[column] = signs.tick_below
            words[start : start + len(name)] = name
            free = start + len(name) + 1
        cells = [(text, styles["axis"]) for text in line]
        for mark, sign in ((self.marks.parts_at, signs.parts), (self.marks.broken_at, signs.broken)):
            if (marked := self._column(mark, frame)) is not None:
                cells[marked] = sign, styles["mark"]
        strips = [self._strip([(lead + signs.corner, styles["axis"])], cells)]
        if frame.below > 1:
            strips.append(self._strip([("".join(words), styles["axis"])], []))
        return strips

    def _strip(self, head: list[tuple[str, Style]], cells: list[tuple[str, Style]]) -> Strip:
        segments = [Segment(text, style) for text, style in head + cells]
        return Strip(Segment.simplify(segments)).adjust_cell_length(self.size.width, self.rich_style)

    def _column(self, at: int | None, frame: Frame) -> int | None:
        """The cell above which an iteration stands."""
        if at is None or not self.points or at >= self.points:
            return None
        across = 2 if app_of(self).glyphs.unicode else 1
        return round(at * (frame.width * across - 1) / max(1, self.points - 1)) // across

    def watch_pointed(self) -> None:
        """Tell, and draw the line that reads."""
        self.post_message(self.Pointed())
        self.refresh()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """Escape is the screen's again when nothing is read."""
        return action != "forget" or self.pointed is not None

    def action_step(self, by: int) -> None:
        """Read the value `by` iterations on."""
        if self.points:
            start = self.points - 1 if by < 0 else 0
            self.pointed = self._chosen = (
                start if self.pointed is None else min(max(self.pointed + by, 0), self.points - 1)
            )

    def action_edge(self, last: bool) -> None:
        """Read the first value, or the last."""
        if self.points:
            self.pointed = self._chosen = self.points - 1 if last else 0

    def action_leap(self, direction: int) -> None:
        """Read a tenth of the picture further on."""
        self.action_step(direction * max(1, self.points // _JUMP))

    def action_forget(self) -> None:
        """Read nothing."""
        self.pointed = self._chosen = None

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Read what the mouse is over."""
        frame = self._frame(labels(ticks(self._scale, min(5, max(2, self.size.height // _ROWS_A_TICK)))))
        inside = event.x - frame.left
        if self.points and 0 <= inside < frame.width:
            self.pointed = round(inside * (self.points - 1) / max(1, frame.width - 1))

    def on_click(self) -> None:
        """Keep reading here."""
        self._chosen = self.pointed

    def on_leave(self) -> None:
        """Back to what the keys read."""
        self.pointed = self._chosen
