"""Whole ways through study, as a learner goes them: every key is pressed, every verdict is the grader's own."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Label, OptionList, Switch

from grader.face import Workspace
from tests.miniature import COUNT, DOUBLE
from tests.tui.conftest import Begin
from tests.tui.stage import text_of
from tests.tui.waiting import until
from tui.app import StudyApp
from tui.core.board import Phase
from tui.screens.attempts import AttemptsScreen
from tui.screens.conflict import ConflictScreen
from tui.screens.crash import CrashScreen
from tui.screens.first_run import FirstRunScreen
from tui.screens.map import MapScreen
from tui.screens.mission import MissionScreen
from tui.screens.more import MoreScreen
from tui.screens.quiz import QuizScreen
from tui.screens.solution import SolutionScreen

pytestmark = pytest.mark.asyncio

RIGHT = "def double(x):\n    return 2 * x\n"
SQUARED = "def double(x):\n    return x**2\n"
HANGING = "def double(x):\n    while True:\n        pass\n"


def mission_of(app: StudyApp) -> MissionScreen:
    assert isinstance(app.screen, MissionScreen)
    return app.screen


def shown(app: StudyApp) -> str:
    return "\n".join(text_of(app))


async def write(pilot: Pilot[None], text: str) -> None:
    """Put a text into the editor, as pasting does."""
    mission_of(pilot.app).editor.replace_text(text)  # type: ignore[arg-type]
    await pilot.pause()


async def graded(pilot: Pilot[None]) -> MissionScreen:
    """Press the key and wait for the verdict."""
    app = pilot.app
    assert isinstance(app, StudyApp)
    screen = mission_of(app)
    await pilot.press("ctrl+g")
    await until(pilot, lambda: screen.board.phase not in {Phase.IDLE, Phase.RUNNING}, "no verdict came")
    await pilot.pause()
    return screen


async def test_from_the_first_run_to_the_first_pass(begin: Begin, workspace: Workspace) -> None:
    app = begin(toured=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, FirstRunScreen))
        assert "Welcome" in shown(app)
        await pilot.press("n", "n")
        assert str(workspace.root) in shown(app).replace("\n", "").replace(" ", "") or "ws" in shown(app)
        await pilot.press("n")
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))
        await pilot.press("2")
        await write(pilot, RIGHT)
        screen = await graded(pilot)
        assert screen.board.passed
        assert workspace.answer_path(screen.mission).read_text(encoding="utf-8") == RIGHT
        assert app.study.tally().passed == 1
        assert "1/2" in shown(app)
    assert app.settings.toured


async def test_a_wrong_answer_is_named_hinted_mended_and_compared(begin: Begin) -> None:
    app = begin(DOUBLE)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))
        await write(pilot, SQUARED)
        screen = await graded(pilot)
        assert not screen.board.passed
        assert "squared, not doubled" in shown(app)
        await pilot.press("ctrl+t")
        await until(pilot, lambda: "Look at one element." in shown(app))
        assert app.study.store.hints_taken(DOUBLE) == 1
        await write(pilot, RIGHT)
        assert (await graded(pilot)).board.passed
        await pilot.press("ctrl+r")
        await until(pilot, lambda: isinstance(app.screen, MoreScreen))
        app.screen.query_one(OptionList).highlighted = 0
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, SolutionScreen))
        await until(pilot, lambda: "+" in shown(app))
        await pilot.press("escape")
        assert isinstance(app.screen, MissionScreen)


async def test_the_solution_stays_closed_until_the_mission_is_passed(begin: Begin) -> None:
    app = begin(DOUBLE)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))
        await pilot.press("ctrl+r")
        await until(pilot, lambda: isinstance(app.screen, MoreScreen))
        assert app.screen.query_one(OptionList).get_option("solution").disabled


async def test_a_quiz_is_answered_checked_and_graded(begin: Begin, workspace: Workspace) -> None:
    app = begin(COUNT)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, QuizScreen))
        screen = app.screen
        assert isinstance(screen, QuizScreen)
        assert "Questions" in shown(app)  # the text hides them, and the footer says how to get there
        assert "Check/go on" not in shown(app)
        await pilot.press("n")
        await until(pilot, lambda: isinstance(app.focused, Input))
        assert screen.sheet.at == 0
        await pilot.press("enter")
        await until(pilot, lambda: "○ Nothing is answered here yet." in shown(app))
        await pilot.press("7", "enter")
        await until(pilot, lambda: screen.sheet.entry.judgement is not None)
        assert not screen.sheet.entry.judgement.right  # type: ignore[union-attr]
        assert [card.question for card in app.study.store.cards()] == [screen.sheet.entry.question.name]
        key = str(screen.sheet.entry.question.key)
        await pilot.press("backspace", *key, "enter")
        await until(pilot, lambda: screen.sheet.entry.judgement and screen.sheet.entry.judgement.right)
        assert f"= {key}" in workspace.answer_path(screen.mission).read_text(encoding="utf-8")
        await pilot.press("ctrl+g")
        await until(pilot, lambda: COUNT in app.study.store.passed())
        screen._clock.seconds = 30.0
        await pilot.press("ctrl+l")
        await until(pilot, lambda: not screen.is_attached)
        assert app.study.store.total_time_s(COUNT) >= 30


async def test_practice_writes_nothing_into_the_file(begin: Begin, workspace: Workspace) -> None:
    app = begin(COUNT)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, QuizScreen) and isinstance(app.focused, Input))
        screen = app.screen
        assert isinstance(screen, QuizScreen)
        before = workspace.answer_path(screen.mission).read_bytes()
        await pilot.press("ctrl+r")
        await until(pilot, lambda: "Practice" in shown(app) and isinstance(app.focused, Input))
        await pilot.press("5", "enter")
        await until(pilot, lambda: screen.sheet.entry.judgement is not None)
        assert workspace.answer_path(screen.mission).read_bytes() == before


async def test_a_hanging_answer_is_stopped_by_the_same_key(begin: Begin) -> None:
    app = begin(DOUBLE)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))
        await write(pilot, HANGING)
        await pilot.press("ctrl+g")
        assert mission_of(app).board.phase is Phase.RUNNING
        await pilot.press("ctrl+g")
        await until(pilot, lambda: mission_of(app).board.phase is Phase.STOPPED)
        assert app.study.store.attempts() == []
        await write(pilot, RIGHT)
        assert (await graded(pilot)).board.passed


async def test_the_language_changes_in_place(begin: Begin) -> None:
    app = begin(DOUBLE)
    async with app.run_test(size=(120, 30)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))
        await write(pilot, SQUARED)
        await graded(pilot)
        await pilot.press("f2")
        await until(pilot, lambda: "두 배가 아니라 제곱" in shown(app) and "채점" in shown(app))
        assert "squared" not in shown(app)
        await pilot.press("f2")
        await until(pilot, lambda: "squared, not doubled" in shown(app))
    assert app.settings.lang == "en"


async def test_saving_outside_grades_at_once(begin: Begin, workspace: Workspace) -> None:
    app = begin(DOUBLE)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))
        screen = mission_of(app)
        workspace.answer_path(screen.mission).write_text(RIGHT, encoding="utf-8")
        await until(pilot, lambda: screen.board.passed)
        assert screen.editor.text == RIGHT


async def test_a_conflict_is_asked_about_and_neither_text_is_lost(begin: Begin, workspace: Workspace) -> None:
    app = begin(DOUBLE, watch=False)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))
        screen = mission_of(app)
        path = workspace.answer_path(screen.mission)
        path.write_text(RIGHT, encoding="utf-8")
        await write(pilot, SQUARED)
        await until(pilot, lambda: isinstance(app.screen, ConflictScreen))
        await pilot.press("t")
        await until(pilot, lambda: screen.editor.text == RIGHT)
        assert [each.read_text(encoding="utf-8") for each in path.parent.glob("answer.mine*.py")] == [SQUARED]
        assert path.read_text(encoding="utf-8") == RIGHT


async def test_an_attempt_comes_back_and_the_file_of_now_is_kept(begin: Begin, workspace: Workspace) -> None:
    app = begin(DOUBLE, watch=False)
    async with app.run_test(size=(120, 30)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))
        screen = mission_of(app)
        await write(pilot, SQUARED)
        await graded(pilot)
        await write(pilot, RIGHT)
        await until(pilot, lambda: not screen.desk.changed)
        app.push_screen(AttemptsScreen(screen.mission))
        await until(pilot, lambda: isinstance(app.screen, AttemptsScreen))
        await pilot.press("r")
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))
        path = workspace.answer_path(screen.mission)
        assert path.read_text(encoding="utf-8") == screen.editor.text == SQUARED
        assert [each.read_text(encoding="utf-8") for each in path.parent.glob("answer.kept*.py")] == [RIGHT]


async def test_starting_over_keeps_a_backup(begin: Begin, workspace: Workspace) -> None:
    app = begin(DOUBLE)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))
        screen = mission_of(app)
        await write(pilot, RIGHT)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: isinstance(app.screen, MoreScreen))
        app.screen.query_one(OptionList).highlighted = 3
        await pilot.press("enter")
        await until(pilot, lambda: "NotImplementedError" in screen.editor.text)
        assert (workspace.answer_path(screen.mission).parent / "answer.py.bak").read_text(encoding="utf-8") == RIGHT


async def test_a_grader_that_dies_is_our_fault_and_starts_again(begin: Begin) -> None:
    app = begin(DOUBLE)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))
        screen = mission_of(app)
        await write(pilot, HANGING)
        await pilot.press("ctrl+g")
        await until(pilot, lambda: server_pid(app) is not None)
        os.kill(server_pid(app) or 0, signal.SIGKILL)
        await until(pilot, lambda: isinstance(app.screen, CrashScreen))
        assert screen.board.phase is Phase.FAILED
        await pilot.press("escape")
        await write(pilot, RIGHT)
        assert (await graded(pilot)).board.passed


def server_pid(app: StudyApp) -> int | None:
    """The process that grades; None while there is none."""
    connection = app.service._connection
    return connection.pid if connection is not None and connection.alive else None


async def test_what_is_typed_survives_leaving_at_once(begin: Begin, workspace: Workspace) -> None:
    app = begin(DOUBLE)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))
        screen = mission_of(app)
        await write(pilot, RIGHT)
        await pilot.press("ctrl+l")
        await until(pilot, lambda: isinstance(app.screen, MapScreen))
        assert workspace.answer_path(screen.mission).read_text(encoding="utf-8") == RIGHT


async def test_the_map_searches_and_opens(begin: Begin) -> None:
    app = begin()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MapScreen))
        await pilot.press("slash", *"count", "enter", "enter")
        await until(pilot, lambda: isinstance(app.screen, QuizScreen))
        await pilot.press("ctrl+l", "escape", "n")
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))


@pytest.mark.parametrize("size", [(80, 24), (40, 12), (20, 6), (100, 30), (200, 60)])
async def test_any_size_at_any_moment(begin: Begin, size: tuple[int, int]) -> None:
    app = begin(DOUBLE)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))
        await write(pilot, SQUARED)
        await graded(pilot)
        await pilot.resize_terminal(*size)
        for pane in "1234":
            app.set_focus(None)
            await pilot.press(pane)
            await pilot.pause()
        await pilot.resize_terminal(80, 24)
        await pilot.press("3")
        await until(pilot, lambda: "squared, not doubled" in shown(app))


async def test_an_unreadable_file_is_a_sentence(begin: Begin, workspace: Workspace) -> None:
    app = begin()
    mission = app.study.course.missions[0]
    path = Path(workspace.answer_path(mission))
    path.write_bytes(b"\xff\xfe broken")  # noqa: ASYNC240 - the test has nothing else to do
    async with app.run_test(size=(80, 24)) as pilot:
        app.open_mission(mission)
        await until(pilot, lambda: isinstance(app.screen, MissionScreen) and app.screen.query("#editor.-read-only"))
        assert path.read_bytes() == b"\xff\xfe broken"  # noqa: ASYNC240
        await until(pilot, lambda: any("UTF-8" in note.words.render("en") for note in app.notices))


async def test_how_a_switch_stands_is_told_without_colour(begin: Begin) -> None:
    app = begin(ascii_only=False)
    async with app.run_test(size=(80, 40)) as pilot:
        await pilot.press("s")
        await until(pilot, lambda: app.screen.query("#stands-ascii_only"))
        stands = app.screen.query_one("#stands-ascii_only", Label)
        await until(pilot, lambda: str(stands.content) == "off")
        app.screen.query_one("#ascii_only", Switch).value = True
        await until(pilot, lambda: str(stands.content) == "on")


async def test_the_map_says_which_key_opens_a_mission(begin: Begin) -> None:
    app = begin()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "Open" in shown(app).splitlines()[-1])
        await pilot.press("slash", *"double")
        await until(pilot, lambda: "1 mission " in shown(app), "one mission is not several")
        await pilot.press("enter", "enter")
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))
