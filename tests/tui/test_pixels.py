import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.feedback.heatmap import heatmap
from tui.core.blocks import Heat, heat, indices, place_of
from tui.core.pixels import PIXELS, blocks, enlarged, grid_of
from tui.core.strokes import ink, mass_centre, normalised

IMAGE = bytes(range(256)) * 3 + bytes(16)
POINT = st.tuples(st.floats(0, 28), st.floats(0, 28))


def test_sizes_in_cells():
    whole = blocks(grid_of(IMAGE))
    assert (len(whole), len(whole[0])) == (14, 28)
    small = blocks(grid_of(IMAGE, 2))
    assert (len(small), len(small[0])) == (7, 14)
    large = blocks(enlarged(grid_of(IMAGE), 2))
    assert (len(large), len(large[0])) == (28, 56)


def test_an_image_of_another_size_is_refused():
    with pytest.raises(ValueError, match="784"):
        grid_of(b"short")


@settings(deadline=None)
@given(st.integers(0, 255), st.integers(0, 255))
def test_signs_tell_what_colours_tell(top, bottom):
    (cell,) = blocks([[top], [bottom]])[0]
    lit = {" ": (False, False), "▀": (True, bottom >= 40), "▄": (False, True), "█": (True, True)}[cell.sign]
    assert lit == (top >= 40, bottom >= 40)


def test_shades_grow_with_ink():
    signs = [blocks([[level], [level]], unicode=False)[0][0].sign for level in (0, 60, 128, 200, 255)]
    assert signs[0] == " "
    assert signs[-1] == "@"
    assert len(set(signs)) == 5


def test_small_pixels_are_means():
    image = bytearray(PIXELS)
    image[0] = 200
    assert grid_of(bytes(image), 2)[0][0] == 50


class TestHandwriting:
    def test_the_pen_is_two_to_three_pixels_wide_with_soft_edges(self):
        line = ink([[(14, 4), (14, 24)]])
        row = line[14 * 28 : 15 * 28]
        assert sum(value > 127 for value in row) in {2, 3}
        assert any(0 < value < 255 for value in row) or max(row) == 255
        assert max(row) == 255

    def test_a_dot_is_a_dot(self):
        assert 3 <= sum(value > 127 for value in ink([[(14, 14)]])) <= 9

    @settings(deadline=None)
    @given(st.lists(st.lists(POINT, min_size=1, max_size=6), min_size=1, max_size=3))
    def test_what_is_handed_on_is_centred_and_fits(self, strokes):
        image = normalised(strokes)
        assert len(image) == PIXELS
        lit = [(i % 28, i // 28) for i, value in enumerate(image) if value > 127]
        for centre, places in zip(mass_centre(image), zip(*lit, strict=True), strict=True):
            at_the_edge = min(places) <= 1 or max(places) >= 26
            assert math.isclose(centre, 14, abs_tol=0.7) or at_the_edge
        assert max(x for x, _ in lit) - min(x for x, _ in lit) <= 21
        assert max(y for _, y in lit) - min(y for _, y in lit) <= 21

    @settings(deadline=None)
    @given(st.floats(0.3, 1.0), st.floats(0, 6), st.floats(0, 6))
    def test_size_and_place_do_not_matter(self, factor, right, down):
        seven = [[(4.0, 4.0), (20.0, 4.0), (10.0, 22.0)]]
        moved = [[(x * factor + right, y * factor + down) for x, y in stroke] for stroke in seven]
        one, other = normalised(seven), normalised(moved)
        assert max(abs(a - b) for a, b in zip(one, other, strict=True)) <= 2

    def test_a_blank_sheet_stays_blank(self):
        assert normalised([]) == bytes(PIXELS)
        assert mass_centre(bytes(PIXELS)) == (14, 14)


@settings(deadline=None)
@given(st.lists(st.integers(1, 60), min_size=1, max_size=3).map(tuple), st.integers(0, 10**6))
def test_the_worst_place_is_in_the_block_that_shows_it(shape, seed):
    error = np.random.default_rng(seed).random(shape)
    drawn = heatmap("dW", error, error, 1e-4)
    assert drawn is not None
    size = len(drawn.cells), len(drawn.cells[0])
    row, column = place_of(drawn.worst, drawn.shape, size)
    assert drawn.cells[row][column] == max(map(max, drawn.cells))
    (top, bottom), (left, right) = indices((row, column), drawn.shape, size)
    flat = error.reshape(1, -1) if error.ndim == 1 else error.reshape(shape[0], -1)
    assert math.isclose(flat[top:bottom, left:right].max(), drawn.cells[row][column], rel_tol=0.01)


def test_heat_grows_with_the_error():
    levels = [heat(error, 1e-4) for error in (0.0, 1e-4, 2e-4, 5e-3, 0.1, 0.5, 1.0, math.nan)]
    assert levels[:2] == [Heat.FINE, Heat.FINE]
    assert levels[:7] == sorted(levels[:7])
    assert levels[-3:] == [Heat.WHOLE] * 3
    assert heat(0.1, 0.0) is Heat.STRONG
