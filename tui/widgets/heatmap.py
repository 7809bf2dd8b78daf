"""The gradient check as a map: where a gradient is wrong, how badly, and the worst place of all."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, Protocol

from rich.segment import Segment
from textual import on
from textual.containers import HorizontalScroll, Vertical
from textual.content import Content
from textual.geometry import Offset, Region, Size
from textual.message import Message as TextualMessage
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget
from textual.widgets import Label

from grader.face import M, Message
from tui.core.blocks import Heat, heat, indices, place_of
from tui.core.scales import number
from tui.widgets.keys import Bindings, arrow_keys, key
from tui.widgets.words import Localised, app_of, say

if TYPE_CHECKING:
    from textual import events
    from textual.app import ComposeResult

# How bad a block is, from within the limit to wholly wrong: a sign for each, two cells wide where there is room.
_UNICODE: Final = {Heat.FINE: "·", Heat.SLIGHT: "░", Heat.MIDDLE: "▒", Heat.STRONG: "▓", Heat.WHOLE: "█"}
_ASCII: Final = {Heat.FINE: ".", Heat.SLIGHT: "-", Heat.MIDDLE: "+", Heat.STRONG: "%", Heat.WHOLE: "#"}
_WORST: Final = {True: "◆", False: "X"}


class HeatmapData(Protocol):
    """What a map shows; the grader's record and its report both fit."""

    @property
    def name(self) -> str:
        """`dW1`."""
        ...

    @property
    def shape(self) -> tuple[int, ...]:
        """Of the whole array."""
        ...

    @property
    def cells(self) -> tuple[tuple[float, ...], ...]:
        """The largest relative error of each block."""
        ...

    @property
    def worst(self) -> tuple[int, ...]:
        """Index of the worst value."""
        ...

    @property
    def got(self) -> float | None:
        """The learner's value there; None where it is no number."""
        ...

    @property
    def limit(self) -> float:
        """The error that is allowed."""
        ...


class HeatGrid(Widget, can_focus=True):
    """The blocks; the chosen one is framed."""

    BINDINGS: ClassVar[Bindings] = [
        *arrow_keys(
            "heat",
            (
                M("Read the block to the left."),
                M("Read the block to the right."),
                M("Read the block above."),
                M("Read the block below."),
            ),
        ),
        key("w", "worst", M("Worst"), M("Go to the worst place."), id="heat-worst"),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "heat--fine",
        "heat--warm",
        "heat--hot",
        "heat--worst",
        "heat--chosen",
        "heat--axis",
    }
    DEFAULT_CSS: ClassVar[str] = """
    HeatGrid {
        width: auto; height: auto;
        & > .heat--fine { color: $quiet; }
        & > .heat--warm { color: $warning; }
        & > .heat--hot { color: $error; }
        & > .heat--worst { color: $error; text-style: bold; }
        & > .heat--chosen { background: $panel; text-style: bold; }
        & > .heat--axis { color: $quiet; }
    }
    """

    chosen: reactive[Offset] = reactive(Offset(0, 0), init=False)
    """Column and row of the block that is read."""

    class Chosen(TextualMessage):
        """Another block is read."""

    def __init__(self, data: HeatmapData) -> None:
        super().__init__()
        self.data = data
        self._room = 0
        self.set_reactive(HeatGrid.chosen, self.worst)

    @property
    def worst(self) -> Offset:
        """The block that holds the worst value."""
        row, column = place_of(self.data.worst, self.data.shape, self._cells)
        return Offset(column, row)

    @property
    def _cells(self) -> tuple[int, int]:
        cells = self.data.cells
        return len(cells), len(cells[0]) if cells else 0

    @property
    def _wide(self) -> int:
        """Cells for each block: three with room for brackets, where they fit."""
        columns = self._cells[1]
        return next((wide for wide in (3, 2) if self._lead + columns * wide <= self._room), 1)

    @property
    def _lead(self) -> int:
        return len(str(self.data.shape[0])) + 1 if len(self.data.shape) > 1 else 0

    def get_content_width(self, container: Size, viewport: Size) -> int:  # noqa: ARG002 - as Textual calls it
        """The numbers of the rows, and the blocks."""
        self._room = container.width
        return self._lead + self._cells[1] * self._wide

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - the same
        """A line for each row."""
        return self._cells[0]

    def render_line(self, y: int) -> Strip:
        """One row of blocks."""
        if y >= self._cells[0]:
            return Strip.blank(self.size.width, self.rich_style)
        rows, _ = indices((y, 0), self.data.shape, self._cells)
        segments = [
            Segment(f"{rows[0]:>{self._lead - 1}} " if self._lead else "", self.get_component_rich_style("heat--axis"))
        ]
        segments += [segment for x in range(self._cells[1]) for segment in self._block(x, y)]
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    def _block(self, x: int, y: int) -> list[Segment]:
        unicode, wide, here = app_of(self).glyphs.unicode, self._wide, Offset(x, y)
        level = heat(self.data.cells[y][x], self.data.limit)
        name = {Heat.FINE: "fine", Heat.SLIGHT: "warm", Heat.MIDDLE: "warm"}.get(level, "hot")
        sign = (_UNICODE if unicode else _ASCII)[level]
        if here == self.worst and level is not Heat.FINE:
            name, sign = "worst", _WORST[unicode]
        style = self.get_component_rich_style(f"heat--{name}")
        body = {
            1: sign,
            2: sign + (" " if name in {"fine", "worst"} else sign),
            3: f" {sign} " if name in {"fine", "worst"} else sign * 3,
        }[wide]
        if here == self.chosen:
            style += self.get_component_rich_style("heat--chosen", partial=True)
            body = {1: sign, 2: sign + "<", 3: f"[{sign}]"}[wide]
        return [Segment(body, style)]

    def watch_chosen(self) -> None:
        """Tell, draw the frame elsewhere, and keep it in view where the map is wider than the screen."""
        self.post_message(self.Chosen())
        self.refresh()
        self.call_after_refresh(self.reveal)

    def reveal(self) -> None:
        """Scroll to the chosen block."""
        if isinstance(self.parent, Widget):
            x, y = self._lead + self.chosen.x * self._wide, self.chosen.y
            self.parent.scroll_to_region(Region(x, y, self._wide, 1), animate=False, force=True)

    def action_move(self, across: int, down: int) -> None:
        """Read a neighbour."""
        rows, columns = self._cells
        self.chosen = Offset(
            min(max(self.chosen.x + across, 0), max(0, columns - 1)),
            min(max(self.chosen.y + down, 0), max(0, rows - 1)),
        )

    def action_worst(self) -> None:
        """Read the worst place."""
        self.chosen = self.worst

    def on_click(self, event: events.Click) -> None:
        """Read what was clicked."""
        column = (event.x - self._lead) // self._wide
        if 0 <= column < self._cells[1] and 0 <= event.y < self._cells[0]:
            self.chosen = Offset(column, event.y)


class HeatmapView(Localised, Vertical):
    """A map with what it shows and what the chosen block is."""

    DEFAULT_CSS: ClassVar[str] = """
    HeatmapView { height: auto; }
    HeatmapView > #heat-scroll { height: auto; scrollbar-size-horizontal: 1; }
    HeatmapView > Label { height: auto; width: 1fr; }
    HeatmapView > #heat-key { color: $quiet; }
    """

    def __init__(self, data: HeatmapData) -> None:
        super().__init__()
        self._data = data

    def compose(self) -> ComposeResult:
        """Words, map, words."""
        yield Label(id="heat-title", markup=False)
        with HorizontalScroll(id="heat-scroll", can_focus=False):
            yield HeatGrid(self._data)
        yield Label(id="heat-reading", markup=False)
        yield Label(id="heat-key", markup=False)

    def retranslate(self) -> None:
        """Write the words anew; the chosen block stays where the map is the same."""
        grid = self.query_one(HeatGrid)
        grid.refresh()
        title = M(
            "{name} {shape}: relative error against the numerical gradient",
            name=self._data.name,
            shape=self._data.shape,
        )
        self.query_one("#heat-title", Label).update(Content(say(self, title)).stylize("bold"))
        self.query_one("#heat-key", Label).update(Content(self._key()))
        self._read()

    def on_resize(self) -> None:
        """Blocks are as wide as there is room for."""
        grid = self.query_one(HeatGrid)
        grid.refresh(layout=True)
        grid.call_after_refresh(grid.reveal)

    def _key(self) -> str:
        unicode = app_of(self).glyphs.unicode
        signs = _UNICODE if unicode else _ASCII
        scale = "".join(signs[level] for level in Heat if level is not Heat.FINE)
        return say(
            self,
            M(
                "{fine} within {limit}   {scale} to 100 %   {worst} worst",
                fine=signs[Heat.FINE],
                limit=number(self._data.limit),
                scale=scale,
                worst=_WORST[unicode],
            ),
        )

    @on(HeatGrid.Chosen)
    def _read(self) -> None:
        words = _reading(self._data, self.query_one(HeatGrid))
        self.query_one("#heat-reading", Label).update(Content(say(self, words)))


def _reading(data: HeatmapData, grid: HeatGrid) -> Message:
    """What the chosen block is, in a sentence."""
    x, y = grid.chosen
    spans = indices((y, x), data.shape, (len(data.cells), len(data.cells[0])))
    named = {1: spans[1:], 2: spans}.get(len(data.shape), spans[:1])
    pieces = [str(first) if last == first + 1 else f"{first}:{last}" for first, last in named]
    block = f"{data.name}[{', '.join([*pieces, '...'] if len(data.shape) > 2 else pieces)}]"  # noqa: PLR2004 - a matrix
    error = number(data.cells[y][x])
    if grid.chosen != grid.worst:
        return M("{block}: error at most {error}", block=block, error=error)
    worst = f"{data.name}[{', '.join(map(str, data.worst))}]"
    got = number(data.got) if data.got is not None else "nan"
    return M(
        "{block}: error at most {error}. Worst of all: {worst} = {got}", block=block, error=error, worst=worst, got=got
    )
