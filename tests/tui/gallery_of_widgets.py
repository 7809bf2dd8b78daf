"""Renders every picture to SVG, for eyes: `python -m tests.tui.gallery_of_widgets FOLDER [name ...]`.

Each name is rendered at 80x24 and 140x40, in both languages, on dark and light, and once in ASCII.
"""

from __future__ import annotations

import asyncio
import math
import random
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path

from textual.pilot import Pilot
from textual.widget import Widget

from grader import Lang
from grader.face import M
from tests.tui.stage import Stage, text_of
from tui.core.curves import Case, examine
from tui.core.strokes import Stroke
from tui.widgets.bars import Bars
from tui.widgets.digit import Digit
from tui.widgets.draw_pad import DrawPad, Sheet
from tui.widgets.gallery import Gallery
from tui.widgets.heatmap import HeatmapView
from tui.widgets.operands import OperandsView
from tui.widgets.plot import CurvePlot, Line

Act = Callable[[Pilot[None]], Awaitable[None]]


@dataclass(frozen=True)
class Wrong:
    """A wrong digit, as a report has it."""

    index: int
    label: int
    probabilities: tuple[float, ...]


@dataclass(frozen=True)
class Map:
    """A gradient check, as a report has it."""

    name: str
    shape: tuple[int, ...]
    cells: tuple[tuple[float, ...], ...]
    worst: tuple[int, ...]
    got: float | None
    limit: float


@dataclass(frozen=True)
class FailingLine:
    """A failing line, as a report has it."""

    line: int
    text: str
    shapes: tuple[tuple[str, str], ...]


def loss_curves(count: int = 300) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """A learner who leaves the reference at iteration 40."""
    chance = random.Random(1)
    theirs = tuple(2.05 * math.exp(-i / 60) + 0.25 + chance.gauss(0, 0.06) * math.exp(-i / 200) for i in range(count))
    mine = tuple(theirs[i] if i < 40 else 1.6 * math.exp(-i / 160) + 0.35 + chance.gauss(0, 0.07) for i in range(count))
    return mine, theirs


SEVEN: list[Stroke] = [[(7, 8), (19, 8), (11, 23)]]
TWO: list[Stroke] = [[(9, 10), (10, 7), (14, 6), (18, 8), (18, 12), (9, 22), (20, 22)]]


def digits(count: int = 12) -> tuple[tuple[Wrong, ...], tuple[bytes, ...]]:
    """Digits that a network took for others, drawn by us."""
    from tui.core.strokes import normalised

    chance = random.Random(2)
    found, images = [], []
    for index in range(count):
        strokes, label = (SEVEN, 7) if index % 2 else (TWO, 2)
        shaken = [[(x + chance.gauss(0, 0.8), y + chance.gauss(0, 0.8)) for x, y in stroke] for stroke in strokes]
        row = [chance.random() ** 4 for _ in range(10)]
        row[(label + 3) % 10] = 2.0
        row[label] = 0.8
        found.append(Wrong(137 * (index + 1), label, tuple(p / sum(row) for p in row)))
        images.append(normalised(shaken))
    return tuple(found), tuple(images)


def gradient_map(rows: int = 16, columns: int = 25) -> Map:
    """A gradient whose last columns are wrong."""
    chance = random.Random(3)
    cells = [[10 ** chance.uniform(-9, -6) for _ in range(columns)] for _ in range(rows)]
    for row in cells:
        for x in range(columns - 6, columns):
            row[x] = min(1.0, 10 ** chance.uniform(-4.5, -0.2))
    cells[9][columns - 3] = 1.0
    return Map("dW1", (784, 50), tuple(map(tuple, cells)), (450, 45), 0.0312, 1e-5)


LINE = FailingLine(
    14, "    z1 = X @ W1 + b1", (("X", "(5, 784) float64"), ("W1", "(50, 784) float64"), ("b1", "(50,) float64"))
)


def pair(mine: tuple[float, ...], theirs: tuple[float, ...]) -> list[Line]:
    """The usual picture."""
    return [Line(M("reference"), theirs, mine=False), Line(M("yours"), mine)]


async def curves(pilot: Pilot[None]) -> None:
    mine, theirs = loss_curves()
    found = examine(Case(mine, theirs))
    lines = pair(mine, theirs)
    pilot.app.query_one(CurvePlot).show(lines, finding=found, parts_at=found.at)
    await pilot.hover("#canvas", offset=(15, 1))


async def accuracies(pilot: Pilot[None]) -> None:
    theirs = tuple(1 - 0.9 * math.exp(-i / 4) for i in range(20))
    lines = [
        Line(M("reference, training"), theirs, mine=False),
        Line(M("reference, test"), tuple(v * 0.98 for v in theirs), mine=False, second=True),
        Line(M("yours, training"), tuple(v * 0.9 for v in theirs)),
        Line(M("yours, test"), tuple(v * 0.8 for v in theirs), second=True),
    ]
    pilot.app.query_one(CurvePlot).show(lines, title=M("accuracy"))


async def broken(pilot: Pilot[None]) -> None:
    mine, theirs = loss_curves()
    mine = (*(value * 1.04 ** max(0, i - 60) for i, value in enumerate(mine[:200])), *[math.nan] * 100)
    found = examine(Case(mine, theirs))
    lines = pair(mine, theirs)
    pilot.app.query_one(CurvePlot).show(lines, finding=found, parts_at=40)


async def gallery(pilot: Pilot[None]) -> None:
    await pilot.app.query_one(Gallery).show(*digits())
    pilot.app.query_one("#tiles").focus()
    await pilot.press("right", "right", "right")


async def pad(pilot: Pilot[None]) -> None:
    sheet = pilot.app.query_one(Sheet)
    sheet.strokes = list(TWO)
    sheet._redraw()
    sheet.focus()
    await pilot.press("left", "space", "up", "up")


async def nothing(_pilot: Pilot[None]) -> None:
    """As it is."""


PICTURES: dict[str, tuple[tuple[Callable[[], Widget], ...], Act]] = {
    "curves": ((CurvePlot,), curves),
    "accuracies": ((CurvePlot,), accuracies),
    "broken": ((CurvePlot,), broken),
    "digit": ((lambda: Digit(digits(1)[1][0]), lambda: Digit(digits(1)[1][0], small=True)), nothing),
    "bars": ((lambda: Bars(digits(1)[0][0].probabilities, 2), lambda: Bars((0.02,) * 7 + (0.86, 0.0, 0.0))), nothing),
    "gallery": ((Gallery,), gallery),
    "pad": ((DrawPad,), pad),
    "heatmap": ((lambda: HeatmapView(gradient_map()),), nothing),
    "operands": ((lambda: OperandsView(LINE),), nothing),
}


async def render(name: str, folder: Path, size: tuple[int, int], lang: Lang, *, light: bool, ascii_only: bool) -> None:
    """One picture in one way."""
    make, act = PICTURES[name]
    app = Stage(*make, lang=lang, light=light, ascii_only=ascii_only)
    async with app.run_test(size=size) as pilot:
        await act(pilot)
        await pilot.pause()
        stem = f"{name}-{size[0]}-{lang}-{'light' if light else 'dark'}{'-ascii' if ascii_only else ''}"
        (folder / f"{stem}.svg").write_text(app.export_screenshot(), "utf-8")
        (folder / f"{stem}.txt").write_text("\n".join(text_of(app)) + "\n", "utf-8")


async def main(folder: Path, names: list[str]) -> None:
    """All that were asked for."""
    for name in names or PICTURES:
        await render(name, folder, (80, 24), "ko", light=False, ascii_only=False)
        await render(name, folder, (80, 24), "en", light=True, ascii_only=False)
        await render(name, folder, (140, 40), "ko", light=True, ascii_only=False)
        await render(name, folder, (140, 40), "en", light=False, ascii_only=False)
        await render(name, folder, (80, 24), "ko", light=False, ascii_only=True)
        await render(name, folder, (24, 8), "en", light=False, ascii_only=False)


if __name__ == "__main__":
    Path(sys.argv[1]).mkdir(parents=True, exist_ok=True)
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2:]))
