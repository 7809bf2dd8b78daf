"""Digits, bars, gallery, drawing pad, heat map and shape tracer, as a person with a terminal meets them."""

import pytest
from rich.cells import cell_len
from textual import on

from tests.tui.gallery_of_widgets import LINE, SEVEN, FailingLine, Map, digits, gradient_map
from tests.tui.stage import Stage, text_of
from tui.core.strokes import ink, normalised
from tui.widgets.bars import Bars
from tui.widgets.digit import Digit
from tui.widgets.draw_pad import DrawPad, Sheet
from tui.widgets.gallery import Gallery, Tiles
from tui.widgets.heatmap import HeatGrid, HeatmapView
from tui.widgets.operands import OperandsView

pytestmark = pytest.mark.asyncio
BARS = (0.01, 0.02, 0.22, 0.0, 0.0, 0.0, 0.0, 0.61, 0.14, 0.0)


def shown(app):
    return "\n".join(text_of(app))


class TestDigit:
    @pytest.mark.parametrize(("small", "size"), [(False, (28, 14)), (True, (14, 7))])
    @pytest.mark.parametrize("ascii_only", [False, True])
    async def test_its_size_in_cells(self, small, size, ascii_only):
        app = Stage(lambda: Digit(normalised(SEVEN), small=small), ascii_only=ascii_only)
        async with app.run_test(size=(80, 24)):
            assert app.query_one(Digit).size == size
            assert shown(app).isascii() == ascii_only
            assert any(sign in shown(app) for sign in ("@%" if ascii_only else "▀▄█"))

    @pytest.mark.parametrize("light", [False, True])
    async def test_ink_stands_out_in_both_themes(self, light):
        app = Stage(lambda: Digit(b"\xff" * 392 + bytes(392)), light=light)
        async with app.run_test(size=(40, 20)):
            strip = app.query_one(Digit).render_line(0)
            style = next(iter(strip)).style
            assert style is not None
            assert style.color is not None
            assert (sum(style.color.get_truecolor()) < 300) == light


class TestBars:
    async def test_true_and_guessed_are_told_in_words_and_signs(self):
        app = Stage(lambda: Bars(BARS, 2))
        async with app.run_test(size=(60, 12)):
            rows = text_of(app)
            assert rows[7].startswith("▶ 7 █")
            assert rows[7].endswith("61.0% guessed")
            assert rows[2].startswith("✓ 2 █")
            assert rows[2].endswith("22.0% correct")
            assert rows[7].count("█") > 2 * rows[2].count("█")

    @pytest.mark.parametrize("width", [14, 20, 40, 120])
    @pytest.mark.parametrize("lang", ["en", "ko"])
    async def test_every_width_keeps_numbers(self, width, lang):
        app = Stage(lambda: Bars(BARS, 7), lang=lang)
        async with app.run_test(size=(width, 12)):
            rows = text_of(app)[:10]
            assert all("%" in row for row in rows)
            assert all(cell_len(row) <= width for row in rows)


class TestGallery:
    async def test_keys_and_mouse_choose(self):
        app = Stage(Gallery)
        async with app.run_test(size=(80, 24)) as pilot:
            await app.query_one(Gallery).show(*digits(7))
            tiles = app.query_one(Tiles)
            tiles.focus()
            await pilot.pause()
            assert "Test image 137: a 2" in shown(app)
            await pilot.press("right")
            assert "Test image 274: a 7" in shown(app)
            await pilot.press("down", "down")
            assert tiles.chosen == 1 + 2 * tiles.columns
            await pilot.press("up", "end")
            assert tiles.chosen == 6
            await pilot.press("right", "home")
            assert tiles.chosen == 0
            await pilot.click(tiles.tiles[1])
            assert tiles.chosen == 1
            assert "▶ 7 → 0" in shown(app)

    async def test_columns_follow_the_width(self):
        found = {}
        for width in (60, 140):
            app = Stage(Gallery)
            async with app.run_test(size=(width, 40)) as pilot:
                await app.query_one(Gallery).show(*digits(12))
                await pilot.pause()
                found[width] = app.query_one(Tiles).columns
        assert found[140] > found[60] >= 1

    async def test_no_digits_show_nothing(self):
        app = Stage(Gallery, lang="ko")
        async with app.run_test(size=(80, 24)) as pilot:
            await app.query_one(Gallery).show((), ())
            app.query_one(Tiles).focus()
            await pilot.press("down", "end")
            assert not app.query_one("#detail").display


class PadStage(Stage):
    """Keeps what the pad says."""

    @on(Sheet.Drawn)
    def keep(self, event):
        self.said.append(event.image)

    @on(Sheet.Cleared)
    def keep_nothing(self):
        self.said.append(None)


class TestDrawPad:
    async def test_keys_draw_what_a_pen_would(self):
        app = PadStage(DrawPad)
        async with app.run_test(size=(80, 24)) as pilot:
            sheet = app.query_one(Sheet)
            sheet.focus()
            await pilot.press("up", "up", "space", *["down"] * 12)
            assert "Space lifts it" in shown(app)
            await pilot.press("space")
            assert sheet.image == ink([[(14, 12 + i) for i in range(13)]])
            assert app.said == [normalised(sheet.strokes)]
            assert isinstance(app.said[0], bytes)
            assert len(app.said[0]) == 784
            await pilot.press("space", "right", "space", "backspace")
            assert len(sheet.strokes) == 1
            await pilot.press("ㅊ")
            assert app.said[-1] is None
            assert sheet.image == bytes(784)

    async def test_the_mouse_draws(self):
        app = PadStage(DrawPad)
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.mouse_down("#sheet", offset=(10, 4))
            await pilot.hover("#sheet", offset=(20, 4))
            await pilot.mouse_up("#sheet", offset=(20, 4))
            sheet = app.query_one(Sheet)
            assert len(app.said) == 1
            assert len(sheet.strokes) == 1
            x, y = sheet.strokes[0][0]
            assert (x, y) == (9.5, 7.0)
            assert sheet.image[7 * 28 + 9] > 128


class TestHeatmap:
    @pytest.mark.parametrize("ascii_only", [False, True])
    async def test_the_worst_place_is_marked_and_read_first(self, ascii_only):
        app = Stage(lambda: HeatmapView(gradient_map()), ascii_only=ascii_only)
        async with app.run_test(size=(80, 24)) as pilot:
            assert f"[{'X' if ascii_only else '◆'}]" in shown(app)
            assert "dW1[441:490, 44:46]: error at most 1. Worst of all: dW1[450, 45] = 0.0312" in shown(app)
            app.query_one(HeatGrid).focus()
            await pilot.press("left", "up")
            assert "dW1[392:441, 42:44]" in shown(app)
            await pilot.press("w")
            assert "Worst of all" in shown(app)

    async def test_the_mouse_reads(self):
        app = Stage(lambda: HeatmapView(gradient_map()))
        async with app.run_test(size=(80, 24)) as pilot:
            await pilot.click(HeatGrid, offset=(4, 0))
            assert "dW1[0:49, 0:2]" in shown(app)

    @pytest.mark.parametrize(
        ("shape", "cells", "worst", "read"),
        [
            ((3,), ((0.0, 1.0, 0.0),), (1,), "db[1]: "),
            ((2, 1), ((0.0,), (0.3,)), (1, 0), "db[1, 0]: "),
            ((2, 2, 2), ((0.0,) * 4, (0.0, 0.0, 0.9, 0.0)), (1, 1, 0), "db[1, ...]: "),
        ],
    )
    async def test_other_axes(self, shape, cells, worst, read):
        app = Stage(lambda: HeatmapView(Map("db", shape, cells, worst, None, 1e-4)))
        async with app.run_test(size=(80, 24)):
            assert read in shown(app)
            assert "= nan" in shown(app)

    async def test_a_narrow_screen_scrolls_to_the_worst(self):
        app = Stage(lambda: HeatmapView(gradient_map()), lang="ko")
        async with app.run_test(size=(20, 24)) as pilot:
            await pilot.pause()
            assert "◆" in "\n".join(text_of(app)[:20])


class TestOperands:
    @pytest.mark.parametrize("ascii_only", [False, True])
    async def test_shapes_hang_below_their_names(self, ascii_only):
        app = Stage(lambda: OperandsView(LINE), ascii_only=ascii_only)
        async with app.run_test(size=(80, 24)):
            rows = text_of(app)
            source = next(row for row in rows if "z1 = X @ W1 + b1" in row)
            for name, shape in LINE.shapes:
                row = next(row for row in rows if row.endswith(shape))
                assert row.index("`" if ascii_only else "└") == source.index(name)
            clash = next(index for index, row in enumerate(rows) if "(5, 784) @ (50, 784)" in row)
            assert ("784 != 50" if ascii_only else "784 ≠ 50") in rows[clash]
            assert [rows[clash][i] for i, mark in enumerate(rows[clash + 1]) if mark == "^"] == list("78450")
            assert "a row has 784 entries, a column has 50" in shown(app).replace("\n", " ")

    async def test_a_sum_that_cannot_be_stretched(self):
        data = FailingLine(3, "y = a + b", (("a", "(5, 10) float64"), ("b", "(5,) float64")))
        app = Stage(lambda: OperandsView(data), lang="ko")
        async with app.run_test(size=(80, 24)):
            assert "10 ≠ 5" in shown(app)
            assert "브로드캐스팅" in shown(app)

    async def test_lines_longer_than_the_screen_are_listed(self):
        app = Stage(lambda: OperandsView(LINE))
        async with app.run_test(size=(22, 24)):
            assert "W1 (50, 784)" in shown(app)

    async def test_what_a_worker_tells_is_only_text(self):
        data = FailingLine(1, "x = [red]a\x1b[31m + 가", (("a", "[b](2,)\x07"), ("가", "(3,)")))
        app = Stage(lambda: OperandsView(data))
        async with app.run_test(size=(80, 24)):
            assert "[red]a" in shown(app)
            assert "\x1b" not in shown(app)

    async def test_no_clash_no_claim(self):
        app = Stage(lambda: OperandsView(FailingLine(1, "y = a + b", (("a", "(5,)"), ("b", "(5,)")))))
        async with app.run_test(size=(80, 24)):
            assert "≠" not in shown(app)
