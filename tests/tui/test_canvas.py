from tui.core.canvas import Canvas, Pen
from tui.core.scales import Scale, buckets

UP = [0.0, 1.0, 2.0, 3.0]
SCALE = Scale(0.0, 3.0)


def drawn(canvas):
    rows = []
    for y in range(canvas.height):
        cells = [canvas.cell(x, y) for x in range(canvas.width)]
        rows.append("".join(cell.text if cell else " " for cell in cells))
    return rows


def one(values, pen, *, width=4, height=2, braille=True, breaks=frozenset()):
    canvas = Canvas(width, height, braille=braille)
    canvas.line(buckets(values, canvas.dots_across, len(values)), SCALE, pen, breaks)
    return drawn(canvas)


def test_a_rising_line_goes_from_the_lower_left_to_the_upper_right():
    rows = one(UP, Pen("o"), braille=False, height=4)
    left = [row.index("o") for row in rows]
    assert left == sorted(left, reverse=True)
    assert all("o" in row for row in rows)
    assert (rows[3][0], rows[0][3]) == ("o", "o")


def test_pens_differ_without_colour():
    flat = [1.5] * 30
    pictures = {
        tuple(one(flat, Pen("x", bold=bold, dashed=dashed), width=12))
        for bold in (True, False)
        for dashed in (True, False)
    }
    assert len(pictures) == 4


def test_a_break_is_not_bridged():
    whole = "".join(one([1.0] * 8, Pen("o"), width=4, height=1))
    broken = "".join(
        one(
            [1.0, 1.0, float("nan"), float("nan"), float("nan"), 1.0, 1.0, 1.0],
            Pen("o"),
            height=1,
            breaks=frozenset({2, 3, 4}),
        )
    )
    assert " " not in whole
    assert " " in broken


def test_later_lines_lie_on_top_and_dots_are_shared():
    canvas = Canvas(4, 1)
    canvas.line(buckets([0.0] * 8, 8, 8), SCALE, Pen("a"))
    canvas.line(buckets([3.0] * 8, 8, 8), SCALE, Pen("b"))
    cell = canvas.cell(0, 0)
    assert cell is not None
    assert cell.layer == 1
    assert cell.text == "⣉"


def test_nothing_is_drawn_outside():
    canvas = Canvas(3, 2)
    canvas.line(buckets([-1e9, 1e9, -1e9], canvas.dots_across, 3), SCALE, Pen("o", bold=True))
    assert canvas.cell(3, 0) is None
    assert canvas.cell(0, 2) is None
