"""A sheet to write a digit on, with the mouse or with the keys; what is written is handed on as MNIST would have it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Vertical
from textual.content import Content
from textual.message import Message as TextualMessage
from textual.reactive import reactive
from textual.strip import Strip
from textual.widgets import Label

from grader.face import M
from tui.core.pixels import PIXELS, SIDE, Block
from tui.core.strokes import Point, Stroke, draw, ink, normalised
from tui.widgets.digit import Digit, strip_of
from tui.widgets.keys import Bindings, arrow_keys, key
from tui.widgets.words import Localised, app_of, say

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

_MIDDLE: Point = (SIDE / 2, SIDE / 2)


class Sheet(Digit, can_focus=True):
    """28x28 pixels of paper under a pen."""

    BINDINGS: ClassVar[Bindings] = [
        key("space", "pen", M("Pen down/up"), M("Put the pen on the paper, or lift it."), id="pad-pen"),
        key("c,delete", "clear", M("Clear"), M("A new sheet."), id="pad-clear"),
        key("u,backspace", "undo", M("Undo"), M("Take the last stroke back."), id="pad-undo"),
        key("enter", "ask", M("Ask"), M("Ask the network."), id="pad-ask"),
        *arrow_keys(
            "pad", (M("Move the pen left."), M("Move the pen right."), M("Move the pen up."), M("Move the pen down."))
        ),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {"sheet--pen"}
    DEFAULT_CSS: ClassVar[str] = """
    Sheet { border: round $secondary; }
    Sheet:focus { border: round $accent; }
    Sheet > .sheet--pen { color: $accent; text-style: bold; }
    """

    pen: reactive[Point] = reactive(_MIDDLE, init=False)
    down: reactive[bool] = reactive(default=False, init=False)

    class Drawn(TextualMessage):
        """A stroke ended, or somebody asked."""

        def __init__(self, image: bytes) -> None:
            super().__init__()
            self.image = image
            """784 bytes: the digit as MNIST would have it."""

    class Cleared(TextualMessage):
        """The sheet is blank again."""

    class PenMoved(TextualMessage):
        """The pen went down or up."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self.strokes: list[Stroke] = []
        self._sheet = bytearray(PIXELS)
        self._by_mouse = False
        self._by_keys = False

    def render_line(self, y: int) -> Strip:
        """A row of paper, and the pen where the keys hold it."""
        strip = super().render_line(y)
        x, row = int(self.pen[0] * self.factor), int(self.pen[1] * self.factor / 2)
        if not self.has_focus or not self._by_keys or row != y:
            return strip
        signs = app_of(self).glyphs
        sign = ("●" if self.down else "○") if signs.unicode else ("@" if self.down else "o")
        pen = strip_of([Block(sign, 255)], self).apply_style(self.get_component_rich_style("sheet--pen", partial=True))
        return Strip.join([strip.crop(0, x), pen, strip.crop(x + 1)])

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Begin a stroke."""
        self._by_mouse, self._by_keys = True, False
        self.down = False
        self.capture_mouse()
        self._begin(self._point(event))

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Go on with it."""
        if self._by_mouse and event.button:
            self._go_to(self._point(event))

    def on_mouse_up(self) -> None:
        """End it."""
        if self._by_mouse:
            self._by_mouse = False
            self.release_mouse()
            self.action_ask()

    def action_pen(self) -> None:
        """Put the pen down, or lift it."""
        self._by_keys = True
        self.down = not self.down
        if self.down:
            self._begin(self.pen)
        else:
            self.action_ask()

    def action_move(self, across: int, down: int) -> None:
        """Move the pen by a pixel."""
        self._by_keys = True
        x, y = self.pen
        self.pen = min(max(x + across, 0.5), SIDE - 0.5), min(max(y + down, 0.5), SIDE - 0.5)
        if self.down:
            self._go_to(self.pen)

    def action_clear(self) -> None:
        """A new sheet."""
        self.strokes, self.down = [], False
        self._redraw()
        self.post_message(self.Cleared())

    def action_undo(self) -> None:
        """Without the last stroke."""
        self.down = False
        if self.strokes:
            self.strokes.pop()
        self._redraw()
        if self.strokes:
            self.action_ask()
        else:
            self.post_message(self.Cleared())

    def action_ask(self) -> None:
        """Hand on what is written."""
        if self.strokes:
            self.post_message(self.Drawn(normalised(self.strokes)))

    def watch_down(self) -> None:
        """Tell whether the pen writes."""
        self.post_message(self.PenMoved())

    def _begin(self, point: Point) -> None:
        self.strokes.append([point])
        self._press(point, point)

    def _go_to(self, point: Point) -> None:
        if self.strokes and self.strokes[-1][-1] != point:
            self._press(self.strokes[-1][-1], point)
            self.strokes[-1].append(point)

    def _press(self, start: Point, end: Point) -> None:
        draw(self._sheet, start, end)
        self.image = bytes(self._sheet)

    def _redraw(self) -> None:
        self._sheet = bytearray(ink(self.strokes))
        self.image = bytes(self._sheet)

    def _point(self, event: events.MouseEvent) -> Point:
        """Where the mouse is on the paper, in pixels; terminals that know fractions of a cell say them."""
        frame = self.gutter
        x, y = event.pointer_x - frame.left, event.pointer_y - frame.top
        x, y = (value + 0.5 if value == int(value) else value for value in (x, y))
        return min(max(x / self.factor, 0.0), SIDE), min(max(y * 2 / self.factor, 0.0), SIDE)


class DrawPad(Localised, Vertical):
    """A sheet, and how to write on it."""

    DEFAULT_CSS: ClassVar[str] = """
    DrawPad { height: auto; width: auto; }
    DrawPad > Label { width: 1fr; height: auto; color: $quiet; }
    DrawPad > #pad-title { text-style: bold; color: $text; }
    """

    def compose(self) -> ComposeResult:
        """Words, paper, words."""
        yield Label(id="pad-title", markup=False)
        yield Sheet(id="sheet")
        yield Label(id="pad-words", markup=False)

    def retranslate(self) -> None:
        """Write the words anew."""
        sheet = self.query_one(Sheet)
        sheet.refresh()
        self.query_one("#pad-title", Label).update(Content(say(self, M("Write a digit"))))
        words = (
            M("The pen is down: arrows draw, Space lifts it.")
            if sheet.down
            else M("Drag the mouse, or Space and the arrows.")
        )
        self.query_one("#pad-words", Label).update(Content(say(self, words)))

    def on_sheet_pen_moved(self) -> None:
        """What the keys do depends on the pen."""
        self.retranslate()
