"""The main screens as pictures, in both languages, on a small and a large terminal: none changes unnoticed.

After a wanted change: `SNAPSHOT_UPDATE=1 pytest tests/tui/test_snapshots.py`, and look at tests/tui/snapshots/*.svg.

pytest-textual-snapshot 1.1.0 pins syrupy 4.8.0, which does not go with pytest 9; the comparison is our own.
"""

from __future__ import annotations

import difflib
import html
import os
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from grader import Lang
from tests.miniature import COUNT, DOUBLE
from tests.tui.picture import picture_of
from tests.tui.still import NOW, RIGHT, WRONG, still_app
from tests.tui.waiting import until
from tui.app import StudyApp
from tui.core.board import Phase
from tui.core.habits import habits_of
from tui.screens import progress
from tui.screens.keys import KeysScreen
from tui.screens.mission import MissionScreen
from tui.screens.quiz import QuizScreen

FOLDER: Final = Path(__file__).parent / "snapshots"
SIZES: Final = ((80, 24), (140, 40))
_STILL: Final = 3
"""As many looks in a row that show the same, and the screen is ready."""


async def _nothing(_pilot: Pilot[None]) -> None:
    """The first screen is the one."""


async def _press(*keys: str, pilot: Pilot[None]) -> None:
    await pilot.press(*keys)


async def _graded(text: str, *keys: str, pilot: Pilot[None]) -> None:
    screen = pilot.app.screen
    assert isinstance(screen, MissionScreen)
    screen.editor.replace_text(text)
    await pilot.press("ctrl+g")
    await until(pilot, lambda: screen.board.phase is Phase.GRADED)
    await pilot.press(*keys)


async def _answered(pilot: Pilot[None]) -> None:
    screen = pilot.app.screen
    assert isinstance(screen, QuizScreen)
    if pilot.app.size.width < 100:
        await pilot.press("enter")  # from the text to the question
    await until(pilot, lambda: isinstance(pilot.app.focused, Input))
    await pilot.press(*"18", "enter")
    await until(pilot, lambda: screen.sheet.entry.judgement is not None)


async def _with_keys(pilot: Pilot[None]) -> None:
    await pilot.app.push_screen(KeysScreen())
    await pilot.press("enter", "f2")


@dataclass(frozen=True)
class Scene:
    """How a screen is come by."""

    go: Callable[[Pilot[None]], Awaitable[None]] = _nothing
    start: str = ""
    past: bool = True
    toured: bool = True


def _keys(*keys: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    return lambda pilot: _press(*keys, pilot=pilot)


def _grade(text: str, *keys: str) -> Callable[[Pilot[None]], Awaitable[None]]:
    return lambda pilot: _graded(text, *keys, pilot=pilot)


SCENES: Final = {
    "first_run": Scene(past=False, toured=False),
    "map": Scene(),
    "mission": Scene(start=DOUBLE, past=False),
    "code": Scene(_keys("2"), start=DOUBLE, past=False),
    "failed": Scene(_grade(WRONG), start=DOUBLE, past=False),
    "failed_code": Scene(_grade(WRONG, "2"), start=DOUBLE, past=False),
    "passed": Scene(_grade(RIGHT), start=DOUBLE, past=False),
    "curves": Scene(_grade(RIGHT, "4"), start=DOUBLE, past=False),
    "quiz": Scene(_answered, start=COUNT),
    "digits": Scene(_keys("f5")),
    "progress": Scene(_keys("f4")),
    "settings": Scene(_keys("f9")),
    "keys": Scene(_with_keys, start=DOUBLE, past=False),
    "help": Scene(_keys("f1")),
}


@pytest.mark.asyncio
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("name", SCENES)
async def test_a_screen_looks_as_it_did(
    name: str, lang: Lang, size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)  # a path on a screen is a short one, and everywhere the same
    monkeypatch.setattr(progress, "habits_of", partial(habits_of, today=NOW.date()))
    scene = SCENES[name]
    app = still_app(Path(), lang, start=scene.start, past=scene.past, toured=scene.toured)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        await scene.go(pilot)
        picture = await _still(pilot)
    _compare(FOLDER / f"{name}.{lang}.{size[0]}x{size[1]}.svg", picture, tmp_path)


async def _still(pilot: Pilot[None]) -> str:
    """The screen once it rests: no cursor that blinks, no message that goes away."""
    picture, same = "", 0
    while same < _STILL:
        for each in pilot.app.screen.query("*"):
            if isinstance(each, TextArea | Input):
                each.cursor_blink = False
        assert isinstance(pilot.app, StudyApp)
        pilot.app.notices = ()
        await pilot.pause(0.05)
        latest = picture_of(pilot.app)
        same = same + 1 if latest == picture else 0
        picture = latest
    return picture


def _compare(kept: Path, picture: str, scratch: Path) -> None:
    if os.environ.get("SNAPSHOT_UPDATE"):
        kept.write_text(picture, encoding="utf-8")
        return
    before = kept.read_text(encoding="utf-8") if kept.exists() else ""
    if picture != before:
        now = scratch / kept.name
        now.write_text(picture, encoding="utf-8")
        rows = difflib.unified_diff(_rows(before), _rows(picture), str(kept), str(now), lineterm="", n=0)
        pytest.fail("\n".join(rows) or f"other colours or styles: {kept} and {now}", pytrace=False)


def _rows(picture: str) -> list[str]:
    """The words of a picture, row by row."""
    rows: dict[float, str] = {}
    for y, words in re.findall(r'<text [^>]*\by="([\d.]+)"[^>]*>([^<]*)</text>', picture):
        rows[float(y)] = rows.get(float(y), "") + html.unescape(words)
    return [rows[y].rstrip() for y in sorted(rows)]


def test_every_picture_belongs_to_a_screen() -> None:
    names = {
        f"{name}.{lang}.{width}x{height}.svg" for name in SCENES for lang in ("en", "ko") for width, height in SIZES
    }
    assert {each.name for each in FOLDER.iterdir()} == names
