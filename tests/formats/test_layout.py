"""Text in columns."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len as rich_cell_len

from grader.formats.escape import escape_terminal
from grader.formats.layout import cell_len, pad, wrap


def test_korean_takes_two_columns() -> None:
    assert cell_len("통과 ok") == 7 == rich_cell_len("통과 ok")
    assert pad("통과", 6) == "통과  "


def test_words_stay_whole_and_lines_stay_lines() -> None:
    assert list(wrap("one two three\n    x = 1\n    ^", 11)) == ["one two", "three", "    x = 1", "    ^"]


def test_commands_stay_whole_where_they_fit() -> None:
    assert list(wrap("next: `grade hint 12`.", 16)) == ["next:", "`grade hint 12`."]
    assert list(wrap("`one long command` here", 10)) == ["`one long", "command`", "here"]


def test_a_word_that_is_too_long_is_cut() -> None:
    assert list(wrap("가나다라마바사", 12, "  ")) == ["  가나다라마", "  바사"]


@given(st.text(), st.integers(20, 100))
def test_wrapping_loses_no_word_and_keeps_the_width(text: str, width: int) -> None:
    safe = escape_terminal(text)
    lines = list(wrap(safe, width, "  "))
    assert "".join("".join(lines).split()) == "".join(safe.split())
    assert all(cell_len(line) <= width for line in lines)


@given(st.text())
def test_escaped_text_is_printable(text: str) -> None:
    escaped = escape_terminal(text)
    assert "\x1b" not in escaped
    assert all(character == "\n" or ord(character) >= 0x20 for character in escaped)


def test_hangul_and_emoji_are_left_alone() -> None:
    assert escape_terminal("정확도 🎉 é") == "정확도 🎉 é"
