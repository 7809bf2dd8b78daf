"""Keys of one's own: chosen by pressing them, refused with a reason, kept, and had back."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from textual.widgets import OptionList

from tests.miniature import DOUBLE
from tests.tui.conftest import Begin
from tests.tui.stage import text_of
from tests.tui.waiting import until
from tui.app import StudyApp
from tui.core.board import Phase
from tui.core.keymap import refusal, with_twins, without_hangul
from tui.screens.help import HelpScreen
from tui.screens.keys import KeysScreen
from tui.screens.mission import MissionScreen


def shown(app: StudyApp) -> str:
    return " ".join("\n".join(text_of(app)).replace("▎", " ").replace("▊", " ").split())


async def opened(app: StudyApp, name: str) -> KeysScreen:
    """The screen, with one action chosen."""
    screen = KeysScreen()
    await app.push_screen(screen)
    actions = screen.query_one(OptionList)
    actions.highlighted = actions.get_option_index(name)
    return screen


@pytest.mark.asyncio
async def test_another_key_grades(begin: Begin, tmp_path: Path) -> None:
    app = begin(DOUBLE)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))
        await opened(app, "grade")
        await pilot.press("enter", "f6")
        await until(pilot, lambda: "f6: Grade the answer" in shown(app))
        await pilot.press("escape")
        screen = app.screen
        assert isinstance(screen, MissionScreen)
        await until(pilot, lambda: "f6 Grade" in shown(app))
        await pilot.press("ctrl+g")
        assert screen.board.phase is Phase.IDLE
        await pilot.press("f6")
        await until(pilot, lambda: screen.board.phase is Phase.GRADED)
    kept = msgspec.json.decode((tmp_path / "config" / "settings.json").read_bytes())
    assert kept["keys"] == {"grade": "f6"}


@pytest.mark.asyncio
async def test_a_key_that_has_a_meaning_is_refused_in_both_languages(begin: Begin) -> None:
    app = begin()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, "grade")
        await pilot.press("enter", "ctrl+t")
        await until(pilot, lambda: "^t has a meaning already: The next hint." in shown(app))
        await pilot.press("f2")  # taken as well: no language is changed while a key is waited for
        await until(pilot, lambda: "f2 has a meaning already" in shown(app))
        await pilot.press("a")
        await until(pilot, lambda: "One writes with this key" in shown(app))
        await pilot.press("escape")
        app.action_language()
        await until(pilot, lambda: "Enter" in shown(app) and "답을 채점" in shown(app))
        assert app.settings.keys == {}
        assert isinstance(app.screen, KeysScreen)


@pytest.mark.asyncio
async def test_a_letter_has_its_hangul_twin_and_all_keys_come_back(begin: Begin) -> None:
    app = begin()
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(app, "next")
        await pilot.press("enter", "ㅎ")  # the key g, while Hangul is on
        await until(pilot, lambda: app.settings.keys == {"next": "g"})
        await pilot.press("escape", "ㅎ")
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))
        await pilot.press("ctrl+l")
        screen = await opened(app, "next")
        await pilot.press("r")
        await until(pilot, lambda: app.settings.keys == {})
        app.change_settings(keys={"next": "g", "help": "f7"})
        app.apply_keys()
        screen.action_reset_all()
        await pilot.press("escape", "f1")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))


def test_keys_for_writing_stay() -> None:
    assert refusal("enter", writes=False) is not None
    assert refusal("n", writes=True) is not None
    assert refusal("n", writes=False) is None
    assert refusal("f6", writes=True) is None
    assert refusal("ctrl+b", writes=True) is None
    assert without_hangul("ㅜ") == "n"
    assert with_twins("n,f6") == "n,ㅜ,f6"
