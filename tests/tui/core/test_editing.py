"""What the editor does beside inserting a letter."""

from __future__ import annotations

import pytest

from tui.core import editing
from tui.core.editing import Insert


@pytest.mark.parametrize(
    ("line", "column", "inserted"),
    [
        ("def f(x):", 9, "\n    "),
        ("    if x:", 9, "\n        "),
        ("    y = 1", 9, "\n    "),
        ("    return y", 12, "\n"),
        ("        return y", 16, "\n    "),
        ("    returned = 1", 16, "\n    "),
        ("x = 1  # note:", 14, "\n"),
        ('x = "a#b":', 10, "\n    "),
        ("f()", 2, "\n    \n"),
        ("f(", 2, "\n    "),
        ("    return (", 12, "\n        "),
        ("", 0, "\n"),
        ("    x = 1", 4, "\n    "),
    ],
)
def test_enter_indents_as_python_wants(line: str, column: int, inserted: str) -> None:
    assert editing.after_enter(line, column) == inserted


@pytest.mark.parametrize(
    ("line", "column", "width"),
    [("        x", 8, 4), ("      ", 6, 2), ("    ", 4, 4), ("  x", 2, 2), ("x    ", 5, 1), ("", 0, 1), ("abc", 3, 1)],
)
def test_backspace_takes_an_indentation_at_once(line: str, column: int, width: int) -> None:
    assert editing.backspace_width(line, column) == width


@pytest.mark.parametrize(
    ("character", "line", "column", "done"),
    [
        ("(", "f", 1, Insert("()", 1)),
        ("(", "fx", 1, None),
        (")", "f()", 2, Insert("", -1)),
        (")", "f(", 2, None),
        ('"', "x = ", 4, Insert('""', 1)),
        ('"', 'x = ""', 5, Insert("", -1)),
        ('"', '""', 2, None),
        ("'", "don", 3, None),
        ("[", "x = ]", 4, Insert("[]", 1)),
        ("a", "", 0, None),
    ],
)
def test_pairs(character: str, line: str, column: int, done: Insert | None) -> None:
    assert editing.typed(character, line, column) == done


def test_comments_come_and_go_and_leave_no_trace() -> None:
    lines = ["    x = 1", "", "        y = 2"]
    commented = editing.toggled_comment(lines)
    assert commented == ["    # x = 1", "", "    #     y = 2"]
    assert editing.toggled_comment(commented) == lines


def test_a_comment_among_code_is_commented_again() -> None:
    assert editing.toggled_comment(["# note", "x = 1"]) == ["# # note", "# x = 1"]


def test_dedent_stops_at_the_margin() -> None:
    assert editing.dedented(["      x", "  y", "z", "\tw"]) == ["  x", "y", "z", "w"]
    assert editing.indented(["x", ""]) == ["    x", ""]


@pytest.mark.parametrize(
    ("needle", "start", "backwards", "found"),
    [
        ("ab", 0, False, 0),
        ("ab", 1, False, 3),
        ("ab", 4, False, 0),
        ("ab", 3, True, 0),
        ("ab", 0, True, 3),
        ("AB", 0, False, None),
        ("zz", 0, False, None),
        ("", 0, False, None),
    ],
)
def test_search_goes_around_the_end(needle: str, start: int, backwards: bool, found: int | None) -> None:
    assert editing.find("ab ab", needle, start, backwards=backwards) == found


def test_search_ignores_capitals_unless_one_is_typed() -> None:
    assert editing.find("W1 = w1", "w1", 0) == 0
    assert editing.find("w1 = W1", "W1", 0) == 5
