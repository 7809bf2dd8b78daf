"""The gallery: test digits that the network got wrong, and beside them what it saw in the chosen one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Protocol

from textual import on
from textual.containers import Horizontal, ItemGrid, Vertical, VerticalScroll
from textual.content import Content
from textual.message import Message as TextualMessage
from textual.reactive import reactive
from textual.widgets import Label

from grader.face import M
from tui.core.evidence import most_probable
from tui.widgets.bars import Bars
from tui.widgets.digit import Digit
from tui.widgets.keys import Bindings, arrow_keys, key
from tui.widgets.words import Localised, app_of, say

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.widget import Widget

# Rows, and columns of a half, from which the chosen digit is shown with every pixel.
_HIGH, _BROAD = 30, 31


class DigitData(Protocol):
    """What a tile shows; the grader's record and its report both fit."""

    @property
    def index(self) -> int:
        """Row of the test images."""
        ...

    @property
    def label(self) -> int:
        """The digit that it is."""
        ...

    @property
    def probabilities(self) -> tuple[float, ...]:
        """What the network gives each digit."""
        ...


class Tile(Localised, Vertical):
    """One wrong digit, small: the image, what it is and what was guessed."""

    DEFAULT_CSS: ClassVar[str] = """
    Tile { width: 16; height: 8; padding: 0 1; }
    Tile > Label { width: 1fr; text-align: center; }
    Tile.-chosen { background: $panel; }
    Tile.-chosen > Label { text-style: bold; }
    Tile:hover { background: $surface; }
    """

    def __init__(self, data: DigitData, image: bytes) -> None:
        super().__init__()
        self.data = data
        self.image = image

    def compose(self) -> ComposeResult:
        """Image, words."""
        yield Digit(self.image, small=True)
        yield Label(markup=False)

    def choose(self, *, chosen: bool) -> None:
        """Mark it, or no more."""
        self.set_class(chosen, "-chosen")
        self.retranslate()

    def retranslate(self) -> None:
        """`7 -> 1`, with a pointer where it is chosen."""
        signs = app_of(self).glyphs
        lead = f"{signs.pointer} " if self.has_class("-chosen") else "  "
        self.query_one(Digit).refresh()
        self.query_one(Label).update(Content(f"{lead}{self.data.label} {arrow_of(self)} {guess_of(self.data)}  "))


class Tiles(VerticalScroll, can_focus=True):
    """All tiles, in as many columns as fit."""

    BINDINGS: ClassVar[Bindings] = [
        *arrow_keys(
            "tiles",
            (M("The digit to the left."), M("The digit to the right."), M("The digit above."), M("The digit below.")),
        ),
        key("home", "first", M("Move"), M("The first digit."), id="tiles-home", show=False),
        key("end", "last", M("Move"), M("The last digit."), id="tiles-end", show=False),
    ]
    DEFAULT_CSS: ClassVar[str] = """
    Tiles { width: 1fr; height: 1fr; scrollbar-size-vertical: 1; }
    Tiles > ItemGrid { height: auto; grid-rows: 8; grid-gutter: 1 0; }
    """

    chosen: reactive[int] = reactive(0, init=False)

    class Chosen(TextualMessage):
        """Another digit is looked at."""

    @property
    def tiles(self) -> list[Tile]:
        """In the order of the data."""
        return list(self.query(Tile))

    @property
    def columns(self) -> int:
        """How many tiles stand beside each other."""
        tiles = self.tiles
        return max(1, sum(tile.region.y == tiles[0].region.y for tile in tiles)) if tiles else 1

    def watch_chosen(self) -> None:
        """Mark it, and bring it into view."""
        for index, tile in enumerate(self.tiles):
            if tile.has_class("-chosen") != (index == self.chosen):
                tile.choose(chosen=index == self.chosen)
            if index == self.chosen:
                self.scroll_to_widget(tile, animate=False)
        self.post_message(self.Chosen())

    def action_move(self, across: int, down: int) -> None:
        """To a neighbour; at the edge nothing happens."""
        wanted = self.chosen + across + down * self.columns
        if 0 <= wanted < len(self.tiles):
            self.chosen = wanted

    def action_first(self) -> None:
        """The first one."""
        self.chosen = 0

    def action_last(self) -> None:
        """The last one."""
        self.chosen = max(0, len(self.tiles) - 1)

    def on_click(self, event: object) -> None:
        """The one under the mouse."""
        widget = getattr(event, "widget", None)
        if widget is not None:
            found = next((node for node in widget.ancestors_with_self if isinstance(node, Tile)), None)
            if found is not None:
                self.chosen = self.tiles.index(found)


class Gallery(Localised, Horizontal):
    """Tiles, and the chosen one in detail."""

    DEFAULT_CSS: ClassVar[str] = """
    Gallery { height: 1fr; }
    Gallery > #detail { width: 40; max-width: 50%; padding: 0 1; height: 1fr; }
    Gallery > #detail { overflow-y: auto; scrollbar-size-vertical: 1; }
    Gallery > #detail > Label { width: 1fr; height: auto; }
    Gallery > #detail > #detail-hint { color: $quiet; }
    Gallery > #detail > Digit { margin: 1 0 1 3; }
    Gallery.-low > #detail > Digit { margin: 0 0 0 10; }
    """

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._digits: tuple[DigitData, ...] = ()
        self._images: tuple[bytes, ...] = ()

    def compose(self) -> ComposeResult:
        """Tiles on the left, one of them on the right."""
        with Tiles(id="tiles"):
            yield ItemGrid(min_column_width=16)
        with Vertical(id="detail"):
            yield Label(id="detail-title", markup=False)
            yield Digit(id="detail-digit")
            yield Bars(id="detail-bars")
            yield Label(id="detail-hint", markup=False)

    @property
    def chosen(self) -> DigitData | None:
        """The digit that is looked at."""
        index = self.query_one(Tiles).chosen
        return self._digits[index] if index < len(self._digits) else None

    async def show(self, digits: Sequence[DigitData], images: Sequence[bytes]) -> None:
        """Other digits, with the image of each."""
        self._digits, self._images = tuple(digits), tuple(images)
        tiles, grid = self.query_one(Tiles), self.query_one(ItemGrid)
        await grid.remove_children()
        await grid.mount_all(Tile(digit, image) for digit, image in zip(self._digits, self._images, strict=True))
        tiles.set_reactive(Tiles.chosen, 0)
        tiles.watch_chosen()
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words anew."""
        self.query_one("#detail").display = bool(self._digits)
        digit = self.chosen
        if digit is None:
            return
        guess = guess_of(digit)
        title = M(
            "Test image {index}: a {label}, which your network takes for a {guess} ({share:.0%}).",
            index=digit.index,
            label=digit.label,
            guess=guess,
            share=digit.probabilities[guess],
        )
        hint = M(
            "{count} wrong ones. Below each: correct {arrow} guessed. The arrow keys choose.",
            count=len(self._digits),
            arrow=arrow_of(self),
        )
        self.query_one("#detail-title", Label).update(Content(say(self, title)))
        self.query_one("#detail-hint", Label).update(Content(say(self, hint)))
        self.query_one("#detail-digit", Digit).image = self._images[self.query_one(Tiles).chosen]
        bars = self.query_one("#detail-bars", Bars)
        bars.probabilities, bars.label = tuple(digit.probabilities), digit.label
        bars.refresh()

    def on_resize(self) -> None:
        """Every pixel where there is room for them."""
        roomy = self.size.height >= _HIGH and self.size.width >= 2 * _BROAD
        self.query_one("#detail-digit", Digit).factor = 1.0 if roomy else 0.5
        self.set_class(self.size.height < _HIGH, "-low")

    @on(Tiles.Chosen)
    def _look(self) -> None:
        self.retranslate()


def guess_of(digit: DigitData) -> int:
    """What the network takes it for."""
    return most_probable(digit.probabilities)


def arrow_of(node: Widget) -> str:
    """From correct to guessed; in ASCII two signs, for `7 > 0` would say something else."""
    signs = app_of(node).glyphs
    return signs.arrow if signs.unicode else "->"
