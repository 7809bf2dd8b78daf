"""Typing fast: nothing is done in another order than it was pressed in."""

from __future__ import annotations

import pytest
from textual import events

from tests.tui.stage import Stage
from tui.widgets.editor import Editor
from tui.widgets.line import Line

pytestmark = pytest.mark.asyncio


def press(app: Stage, *keys: str) -> None:
    """All of them are waiting before the first is done, as from a fast hand or over a slow line."""
    for name in keys:
        app.post_message(events.Key(name, name if len(name) == 1 else None))


@pytest.mark.parametrize(
    ("keys", "left"),
    [
        (["end", "backspace", "backspace", "o", "n"], "letton"),
        (["end", "left", "left", "x"], "lettxer"),
        (["right", "delete", "a"], "latter"),
        (["end", "backspace", "enter", "x"], "lette\nx"),
    ],
)
async def test_keys_that_come_at_once_are_done_in_their_order(keys: list[str], left: str) -> None:
    app = Stage(lambda: Editor("letter"))
    async with app.run_test(size=(40, 10)) as pilot:
        editor = app.query_one(Editor)
        editor.focus()
        await pilot.pause()
        press(app, *keys)
        await pilot.pause()
        await pilot.pause()
        assert editor.text == left


async def test_so_are_those_of_one_line() -> None:
    app = Stage(lambda: Line("101"))
    async with app.run_test(size=(40, 10)) as pilot:
        line = app.query_one(Line)
        line.focus()
        await pilot.pause()
        press(app, "end", "backspace", "0", "1")
        await pilot.pause()
        await pilot.pause()
        assert line.value == "1001"


async def test_the_line_that_is_written_stays_on_the_screen_when_the_editor_gets_smaller() -> None:
    app = Stage(lambda: Editor("\n" * 40))
    async with app.run_test(size=(40, 20)) as pilot:
        editor = app.query_one(Editor)
        editor.focus()
        editor.move_cursor((18, 0))
        await pilot.pause()
        editor.styles.height = 6
        await pilot.pause()
        await pilot.pause()
        assert editor.scroll_y <= 18 < editor.scroll_y + 6
