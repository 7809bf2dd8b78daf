"""A progress bar that redraws its line is shown as it was drawn last; all else that was printed is left as it came."""

from __future__ import annotations

import pytest

from grader.sandbox.printed import as_shown


@pytest.mark.parametrize(
    ("printed", "shown"),
    [
        ("", ""),
        ("a\nb\n", "a\nb\n"),
        ("a\x08b \x1b[31mred\x1b[0m\n", "a\x08b \x1b[31mred\x1b[0m\n"),
        ("a\r\nb\r\n", "a\nb\n"),
        ("Epoch 1\n\r1/2 a\x08\x08\x08\r2/2 b\nend", "Epoch 1\n2/2 b\nend"),
        ("\r\x1b[1m1/2\x1b[0m \x1b[32m━━\x1b[0m\x08\x08\r\x1b[1m2/2\x1b[0m \x1b[32m━━\x1b[0m\n", "2/2 ━━\n"),
        ("1/2\r2/2\r\n", "2/2\n"),
        ("1/2\r2/2\r", "2/2"),
    ],
)
def test_what_a_terminal_shows_in_the_end(printed: str, shown: str) -> None:
    assert as_shown(printed) == shown
