"""Each screen says what can be done there, in the keys and the language of the person, and does it."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest
from textual.widgets import Input, Select

from grader.face import CardRecord
from tests.miniature import COUNT, DOUBLE
from tests.tui.conftest import Begin
from tests.tui.stage import text_of
from tests.tui.still import still_app
from tests.tui.waiting import until
from tui.app import StudyApp
from tui.screens.crash import CrashScreen
from tui.screens.first_run import FirstRunScreen
from tui.screens.map import MapScreen
from tui.screens.mission import MissionScreen
from tui.screens.quiz import QuizScreen
from tui.screens.settings import SettingsScreen
from tui.widgets.check_row import CheckRow
from tui.widgets.mission_text import MissionTextView

pytestmark = pytest.mark.asyncio

RIGHT = "def double(x):\n    return 2 * x\n"
SQUARED = "def double(x):\n    return x**2\n"


def mission_of(app: StudyApp) -> MissionScreen:
    assert isinstance(app.screen, MissionScreen)
    return app.screen


def shown(app: StudyApp) -> str:
    return "\n".join(text_of(app))


async def test_the_tour_says_what_its_keys_do_on_each_page(begin: Begin) -> None:
    app = begin(toured=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, FirstRunScreen) and "Next" in shown(app).splitlines()[-1])
        assert "Back" not in shown(app).splitlines()[-1]
        await pilot.press("f2")
        await until(pilot, lambda: "환영합니다" in shown(app), "F2 changes the language at any time")
        await pilot.press("f2", "n", "n")
        await until(pilot, lambda: "Start mission 1" in shown(app).splitlines()[-1])
        assert "Back" in shown(app).splitlines()[-1]
        await pilot.press("left")
        await until(pilot, lambda: "2/3" in shown(app) and "Start mission 1" not in shown(app))
        await pilot.press("n", "n")
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))


async def test_a_verdict_says_what_to_do_next_in_the_keys_of_the_person(begin: Begin) -> None:
    app = begin(DOUBLE, keys={"grade": "f6"})
    async with app.run_test(size=(140, 40)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MissionScreen) and "F6 grades your answer" in flat(app))
        mission_of(app).editor.replace_text(SQUARED)
        await pilot.press("f6")
        await until(pilot, lambda: "then F6 grades it again" in flat(app))
        assert "`grade" not in shown(app)
        mission_of(app).editor.replace_text(RIGHT)
        await pilot.press("f6")
        await until(pilot, lambda: "Next: Ctrl+N opens mission 02 Counting" in flat(app))


def flat(app: StudyApp) -> str:
    """What stands in the column of results, in one line."""
    return " ".join(" ".join(row.rpartition("▏")[2] for row in text_of(app)).split())


async def test_the_ends_of_a_file_have_keys(begin: Begin) -> None:
    app = begin(DOUBLE)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))
        await pilot.press("2")
        mission_of(app).editor.replace_text("a = 1\n" * 50)
        editor = mission_of(app).editor
        await pilot.press("ctrl+end")
        assert editor.cursor_location == (50, 0)
        await pilot.press("ctrl+home", "right")
        assert editor.cursor_location == (0, 1)
        await pilot.press("ctrl+shift+end")
        assert editor.selected_text == (" = 1\n" + "a = 1\n" * 49)


async def test_questions_that_the_course_dropped_are_no_crash(begin: Begin) -> None:
    app = begin()
    now = datetime.now(UTC)
    app.study.store.save_card(CardRecord(COUNT, "NO_SUCH_QUESTION", now, "{}"))
    app.study.store.save_card(CardRecord(DOUBLE, "NO_QUIZ", now, "{}"))
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "come back today: 2 (r)" in shown(app))
        await pilot.press("r")
        await until(pilot, lambda: "no more" in shown(app))
        assert isinstance(app.screen, MapScreen)


async def test_page_keys_turn_the_questions_while_one_types(begin: Begin) -> None:
    app = begin(COUNT)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, QuizScreen))
        screen = app.screen
        assert isinstance(screen, QuizScreen)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.focused, Input))
        screen.sheet.entries.append(screen.sheet.entries[0])
        await pilot.press("pagedown")
        await until(pilot, lambda: screen.sheet.at == 1 and isinstance(app.focused, Input))
        await pilot.press("pageup")
        await until(pilot, lambda: screen.sheet.at == 0)
        await pilot.press("f3")
        await until(pilot, lambda: isinstance(app.focused, MissionTextView))
        await pilot.press("n")
        await until(pilot, lambda: isinstance(app.focused, Input))


async def test_enter_goes_from_a_verdict_to_the_line(begin: Begin) -> None:
    app = begin(DOUBLE)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))
        mission_of(app).editor.replace_text("\n\ndef double(x):\n    return x.nothing\n")
        await pilot.press("ctrl+g")
        await until(pilot, lambda: isinstance(app.focused, CheckRow))
        await until(pilot, lambda: "Go to line" in text_of(app)[-1])
        await pilot.press("enter")
        await until(pilot, lambda: app.focused is mission_of(app).editor)
        assert mission_of(app).editor.cursor_location[0] == 3


async def test_settings_speak_the_language_of_the_moment_and_keep_a_file_of_ones_own(begin: Begin) -> None:
    app = begin(data="/data/mine.npz")
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.press("s")
        await until(pilot, lambda: isinstance(app.screen, SettingsScreen) and app.screen.query(Select))
        await until(pilot, lambda: "/data/mine.npz" in shown(app))
        await pilot.press("f2")
        await until(pilot, lambda: app.screen.query_one("#lang", Select).value == "ko")
        await pilot.pause()
        assert (app.settings.data, app.lang) == ("/data/mine.npz", "ko")
        app.screen.query_one("#data", Select).value = "digits"
        await until(pilot, lambda: app.settings.data == "digits")


async def test_a_fault_of_ours_while_grading_is_told_and_one_goes_on(
    begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("STUDY_RAISE")
    app = begin(DOUBLE)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))
        screen = mission_of(app)
        screen.editor.replace_text(RIGHT)
        with monkeypatch.context() as broken:
            broken.delattr(screen.board.__class__, "take")
            await pilot.press("ctrl+g")
            await until(pilot, lambda: isinstance(app.screen, CrashScreen))
            await until(pilot, lambda: "You can go on" in shown(app))
        await pilot.press("escape")
        await pilot.press("ctrl+g")
        await until(pilot, lambda: screen.board.passed)


async def test_the_time_of_a_mission_that_study_is_left_from_is_kept(
    begin: Begin, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = begin(DOUBLE)
    noted: list[float] = []
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))
        mission_of(app)._clock.seconds = 30.0
        close = app.study.store.close

        def note_and_close() -> None:
            noted.append(app.study.store.total_time_s(DOUBLE))
            close()

        monkeypatch.setattr(app.study.store, "close", note_and_close)
        await pilot.press("ctrl+q")
    assert noted
    assert noted[0] >= 30


async def test_the_palette_has_what_can_be_done_here_and_speaks_one_language(begin: Begin) -> None:
    app = begin(DOUBLE, lang="ko")
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))
        await pilot.press("2")
        await until(pilot, lambda: app.focused is mission_of(app).editor)
        titles = [command.title for command in app.get_system_commands(app.screen)]
        assert "채점" in titles
        assert "02 세기" in titles
        assert "Cursor up" not in titles
        opened = next(each for each in app.get_system_commands(app.screen) if each.title == "02 세기")
        opened.callback()
        await until(pilot, lambda: isinstance(app.screen, QuizScreen))
        assert len(app.screen_stack) == 3


@pytest.mark.parametrize("turns", [0, 1, 3, 13, 20, 25])
@pytest.mark.parametrize("how", ["back", "quit"])
@pytest.mark.parametrize("name", [DOUBLE, COUNT])
async def test_leaving_before_all_of_a_screen_is_there_is_no_fault(
    name: str, how: str, turns: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = still_app(Path(), "en")
    async with app.run_test(size=(80, 24)) as pilot:
        app.open_mission(app.study.mission(name))
        for _ in range(turns):
            await asyncio.sleep(0)
        if how == "back":
            app.action_missions()
            await until(pilot, lambda: isinstance(app.screen, MapScreen))
            await pilot.pause()
