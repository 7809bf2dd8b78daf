"""The shape tracer: the line that failed, what each name on it holds, and the two axes that do not fit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Protocol

from rich.cells import cell_len
from textual.content import Content
from textual.widget import Widget

from grader.face import M, Message, escape_terminal
from tui.core.shapes import Clash, Place, Shape, Trace, trace
from tui.widgets.words import Localised, app_of, say

if TYPE_CHECKING:
    from textual.geometry import Size

Piece = tuple[str, str]


class OperandsData(Protocol):
    """What is shown; the grader's record and its report both fit."""

    @property
    def line(self) -> int:
        """Of the answer, from 1."""
        ...

    @property
    def text(self) -> str:
        """Its source."""
        ...

    @property
    def shapes(self) -> tuple[tuple[str, str], ...]:
        """Names and `(5, 784) float64`, in the order of the line."""
        ...


class OperandsView(Localised, Widget):
    """Shows one failing line."""

    DEFAULT_CSS: ClassVar[str] = """
    OperandsView { height: auto; width: 1fr; }
    """

    def __init__(self, data: OperandsData) -> None:
        super().__init__()
        self._trace = _trace(data)

    @property
    def clash(self) -> Clash | None:
        """The operation that cannot be done, where one was found."""
        return self._trace.clash

    def retranslate(self) -> None:
        """Words and signs may have changed, and with them the height."""
        self.refresh(layout=True)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - as Textual calls it
        """Rows after wrapping."""
        return self._content(width).get_height({}, width)

    def render(self) -> Content:
        """The line, the shapes, the clash."""
        return self._content(self.size.width)

    def _content(self, width: int) -> Content:
        head = say(self, M("Line {line}", line=self._trace.line))
        lines = [[(head, "$quiet")], *_diagram(self._trace, width, unicode=app_of(self).glyphs.unicode)]
        if self._trace.clash is not None:
            lines += self._explained(self._trace.clash)
        return Content("\n").join(Content.assemble(*pieces) for pieces in lines)

    def _explained(self, clash: Clash) -> list[list[Piece]]:
        signs = app_of(self).glyphs
        unequal = "≠" if signs.unicode else "!="
        left, right = _shape(clash.left_shape, clash.left_axis), _shape(clash.right_shape, clash.right_axis)
        sign = f" {clash.operator} "
        between = len(sign) + left[2] - left[1] - len(left[3])
        marks = (
            " " * len(left[0])
            + "^" * len(left[3])
            + " " * (left[2] - left[1] - len(left[3]) + len(sign) + len(right[0]))
        )
        assert between >= 0
        marks += "^" * len(right[3])
        a, b = clash.sizes
        return [
            [("", "")],
            [("  ", ""), *_marked(left), (sign, "bold"), *_marked(right), (f"   {a} {unequal} {b}", "bold $error")],
            [("  " + marks, "bold $error")],
            [(f"{signs.failed} ", "bold $error"), (say(self, _sentence(clash)), "")],
        ]


Written = tuple[str, int, int, str, str]
"""A shape cut at one axis: before it, its length, the length of all, the axis, after it."""


def _shape(shape: Shape, axis: int) -> Written:
    sizes = [str(size) for size in shape]
    before = "(" + "".join(size + ", " for size in sizes[:axis])
    after = ("," if len(sizes) == 1 else "".join(", " + size for size in sizes[axis + 1 :])) + ")"
    return before, len(before), len(before + sizes[axis] + after), sizes[axis], after


def _marked(written: Written) -> list[Piece]:
    return [(written[0], ""), (written[3], "bold $error"), (written[4], "")]


def _sentence(clash: Clash) -> Message:
    a, b = clash.sizes
    left, right = escape_terminal(clash.left), escape_terminal(clash.right)
    if clash.operator != "@":
        return M(
            "{left} and {right} cannot be stretched to one shape: counted from the right, two axes must be "
            "equally long, or one of them 1 long.",
            left=left,
            right=right,
        )
    return M(
        "A matrix product pairs each row of {left} with each column of {right}: a row has {a} entries, "
        "a column has {b}.",
        left=left,
        right=right,
        a=a,
        b=b,
    )


def _trace(data: OperandsData) -> Trace:
    """Nothing of it is believed: control characters are made visible before anything is measured."""
    shapes = [(escape_terminal(name), escape_terminal(shape)) for name, shape in data.shapes]
    return trace(data.line, escape_terminal(data.text), shapes)


def _diagram(found: Trace, width: int, *, unicode: bool) -> list[list[Piece]]:
    """The source line with each shape hung below its name; a list where the line is too long for that."""
    places = sorted(found.places, key=lambda place: place.column)
    columns = [2 + cell_len(found.source[: place.column]) for place in places]
    widest = max([2 + cell_len(found.source), *(x + 2 + len(p.shape) for x, p in zip(columns, places, strict=True))])
    if widest > width:
        return [
            [("  " + found.source, "bold")],
            *([("  ", ""), (place.name, "bold $primary"), (f" {place.shape}", "")] for place in places),
        ]
    return [[("  ", ""), *_coloured(found.source, places)], *_hung(places, columns, unicode=unicode)]


def _coloured(source: str, places: Sequence[Place]) -> list[Piece]:
    pieces, done = [], 0
    for place in places:
        end = place.column + len(place.name)
        pieces += [(source[done : place.column], ""), (source[place.column : end], "bold $primary")]
        done = end
    return [*pieces, (source[done:], "")]


def _hung(places: Sequence[Place], columns: Sequence[int], *, unicode: bool) -> list[list[Piece]]:
    """The last shape first, so that no line crosses another."""
    upright, corner = ("│", "└ ") if unicode else ("|", "`-")
    rows = []
    for last in range(len(places) - 1, -1, -1):
        row = ""
        for column in columns[:last]:
            row += " " * (column - len(row)) + upright
        row += " " * (columns[last] - len(row)) + corner
        rows.append([(row, "$primary"), (places[last].shape, "")])
    return rows
