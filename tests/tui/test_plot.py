import math

import pytest

from grader.face import M
from tests.tui.stage import Stage, text_of
from tui.core.curves import Case, examine
from tui.widgets.plot import CurvePlot, Line
from tui.widgets.plot_canvas import PlotCanvas

pytestmark = pytest.mark.asyncio

THEIRS = tuple(2.3 * 0.98**i for i in range(100))
MINE = (*THEIRS[:30], *(value * 1.5 for value in THEIRS[30:]))


def lines(mine=MINE, theirs=THEIRS):
    return [Line(M("reference"), theirs, mine=False), Line(M("yours"), mine)]


def shown(app):
    return "\n".join(text_of(app))


def plot_of(app):
    return app.query_one(CurvePlot), app.query_one(PlotCanvas)


@pytest.mark.parametrize("ascii_only", [False, True])
@pytest.mark.parametrize("size", [(20, 6), (40, 12), (80, 24), (120, 40)])
async def test_any_size_is_filled_and_never_overflows(size, ascii_only):
    app = Stage(CurvePlot, ascii_only=ascii_only, lang="ko")
    async with app.run_test(size=size) as pilot:
        plot, canvas = plot_of(app)
        plot.show(lines(), finding=examine(Case(MINE, THEIRS)), parts_at=30)
        await pilot.pause()
        assert plot.size == size
        assert canvas.size.height >= 3
        for y in range(canvas.size.height):
            assert canvas.render_line(y).cell_length == canvas.size.width
        assert ascii_only == (not any("\u2800" < char < "\u2900" for char in shown(app)))
        assert "손실" in shown(app)


async def test_both_lines_can_be_told_without_colour():
    app = Stage(CurvePlot, ascii_only=True)
    async with app.run_test(size=(80, 24)) as pilot:
        plot_of(app)[0].show(lines())
        await pilot.pause()
        assert "ooo yours" in shown(app)
        assert "--- reference" in shown(app)
        assert shown(app).count("o") > 40
        assert shown(app).count("-") > 100  # the axis, and the reference


async def test_arrows_and_mouse_read_values():
    app = Stage(CurvePlot)
    async with app.run_test(size=(80, 24)) as pilot:
        plot, canvas = plot_of(app)
        plot.show(lines())
        canvas.focus()
        await pilot.press("end")
        assert canvas.pointed == 99
        assert "iteration 99" in shown(app)
        assert "gap +0.15" in shown(app)
        await pilot.press("left", "shift+left")
        assert canvas.pointed == 88
        await pilot.hover("#canvas", offset=(79, 3))
        assert canvas.pointed == 99
        await pilot.hover("#legend")
        assert canvas.pointed == 88
        await pilot.press("escape")
        assert canvas.pointed is None


async def test_where_they_part_and_where_numbers_end_is_marked():
    app = Stage(CurvePlot)
    async with app.run_test(size=(80, 24)) as pilot:
        plot, canvas = plot_of(app)
        broken = (*MINE[:60], *[math.nan] * 40)
        plot.show(lines(broken), finding=examine(Case(broken, THEIRS)), parts_at=30)
        await pilot.pause()
        assert (canvas.marks.parts_at, canvas.marks.broken_at) == (30, 60)
        assert "▲ apart from 30 on" in shown(app)
        assert "✗ no number from 60 on" in shown(app)
        assert "nan from iteration 60 on" in shown(app)
        axis = next(row for row in text_of(app) if "▲" in row and "┴" in row)
        assert axis.index("▲") < axis.index("✗")


async def test_the_logarithmic_axis_shows_decades():
    app = Stage(CurvePlot)
    async with app.run_test(size=(80, 24)) as pilot:
        plot, canvas = plot_of(app)
        plot.show([Line(M("yours"), tuple(10.0**-i for i in range(7)))])
        canvas.focus()
        await pilot.press("l")
        assert "(log)" in shown(app)
        assert "0.01┤" in shown(app)
        await pilot.press("ㅣ")
        assert "(log)" not in shown(app)


@pytest.mark.parametrize(
    "mine",
    [(), (1.0,), (math.nan,), (math.inf, 1.0), (0.0,) * 5, (1e308, -1e308, 5e-324), tuple(range(20000))],
    ids=["none", "one", "nan", "inf", "zero", "extremes", "many"],
)
@pytest.mark.parametrize("log", [False, True])
async def test_any_series_can_be_drawn(mine, log):
    app = Stage(CurvePlot)
    async with app.run_test(size=(60, 15)) as pilot:
        plot, canvas = plot_of(app)
        plot.show([Line(M("yours"), mine)])
        plot.log_scale = log
        canvas.focus()
        await pilot.press("home", "right", "end")
        await pilot.pause()
        assert canvas.render_line(0).cell_length == canvas.size.width


async def test_language_and_signs_change_in_place():
    app = Stage(CurvePlot)
    async with app.run_test(size=(80, 24)) as pilot:
        plot_of(app)[0].show(lines(), finding=examine(Case(MINE, THEIRS)))
        app.lang, app.ascii_only = "ko", True
        await pilot.pause()
        assert "기준 풀이" in shown(app)
        assert "이터레이션 30" in shown(app)
        assert "ooo" in shown(app)
