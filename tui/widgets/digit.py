"""A handwritten digit of 28x28 pixels: 28x14 cells, or 14x7 where there is less room."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from tui.core.pixels import PIXELS, Block, Grid, blocks, enlarged, grid_of
from tui.widgets.words import app_of

if TYPE_CHECKING:
    from textual.geometry import Size

BLANK: bytes = bytes(PIXELS)


class Digit(Widget):
    """Shows an image; it knows no words."""

    DEFAULT_CSS: ClassVar[str] = """
    Digit { width: auto; height: auto; background: $background; color: $foreground; }
    """

    image: reactive[bytes] = reactive(BLANK, init=False)
    """784 bytes, 0 paper to 255 ink."""
    factor: reactive[float] = reactive(1.0, init=False, layout=True)
    """1 shows every pixel, 0.5 the mean of four, 2 each pixel as four."""

    def __init__(
        self,
        image: bytes = BLANK,
        *,
        small: bool = False,
        id: str | None = None,  # noqa: A002 - Textual's word
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._made: tuple[tuple[bytes, float, bool], list[list[Block]]] | None = None
        self.set_reactive(Digit.image, image)
        self.set_reactive(Digit.factor, 0.5 if small else 1.0)

    def get_content_width(self, container: Size, viewport: Size) -> int:  # noqa: ARG002 - as Textual calls it
        """One cell for each pixel across."""
        return round(28 * self.factor)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - the same
        """One cell for two pixels down."""
        return round(14 * self.factor)

    def render_line(self, y: int) -> Strip:
        """One row of cells."""
        rows = self._blocks()
        if y >= len(rows):
            return Strip.blank(self.size.width, self.rich_style)
        return strip_of(rows[y], self).adjust_cell_length(self.size.width, self.rich_style)

    def _blocks(self) -> list[list[Block]]:
        """All cells; kept until another image or size is shown."""
        state = (self.image, self.factor, app_of(self).glyphs.unicode)
        if self._made is None or self._made[0] != state:
            self._made = state, blocks(self._grid(), unicode=state[2])
        return self._made[1]

    def _grid(self) -> Grid:
        if self.factor < 1:
            return grid_of(self.image, round(1 / self.factor))
        return enlarged(grid_of(self.image), round(self.factor))


def strip_of(cells: list[Block], node: Widget) -> Strip:
    """A row of blocks in the colours of a widget: ink in its foreground, paper in its background."""
    paper, ink = node.background_colors[1], node.colors[3]
    if node.app.native_ansi_color or paper.ansi is not None:
        return Strip(Segment.simplify([Segment(block.sign, node.rich_style) for block in cells]))
    return Strip(Segment.simplify([Segment(block.sign, _style(block, paper, ink)) for block in cells]))


@lru_cache(4096)
def _style(block: Block, paper: Color, ink: Color) -> Style:
    front = paper.blend(ink, block.ink / 255, 1.0)
    back = paper.blend(ink, block.paper / 255, 1.0)
    return Style(color=front.rich_color, bgcolor=back.rich_color)
