"""The learner's file while it is open: whatever happens to it, no text is lost and none is written over unseen."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.widgets import Input

from grader.face import Workspace
from tests.miniature import COUNT, DOUBLE
from tests.tui.conftest import Begin
from tests.tui.stage import text_of
from tests.tui.waiting import until
from tui.app import StudyApp
from tui.screens.conflict import ConflictScreen
from tui.screens.digits import DigitsScreen
from tui.screens.mission import MissionScreen
from tui.screens.quiz import QuizScreen

pytestmark = pytest.mark.asyncio

MINE, THEIRS = "mine = 1\n", "theirs = 2\n"


def mission_of(app: StudyApp) -> MissionScreen:
    assert isinstance(app.screen, MissionScreen)
    return app.screen


def answer(begun: StudyApp, workspace: Workspace, name: str = DOUBLE) -> Path:
    return workspace.answer_path(begun.study.mission(name))


def asides(path: Path) -> list[str]:
    return [each.read_text(encoding="utf-8") for each in path.parent.glob("answer.mine*.py")]


async def test_who_leaves_while_another_program_writes_keeps_the_text(begin: Begin, workspace: Workspace) -> None:
    app = begin(DOUBLE, watch=False)
    path = answer(app, workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))
        mission_of(app).editor.replace_text(MINE)
        path.write_text(THEIRS, encoding="utf-8")
        await app.action_quit()
    assert path.read_text(encoding="utf-8") == THEIRS
    assert asides(path) == [MINE]


async def test_who_leaves_before_saying_which_text_is_wanted_has_both(begin: Begin, workspace: Workspace) -> None:
    app = begin(DOUBLE, watch=False)
    path = answer(app, workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))
        screen = mission_of(app)
        path.write_text(THEIRS, encoding="utf-8")
        screen.editor.replace_text(MINE)
        screen.code.look()
        screen.code.look()  # asked once, however often one looks
        await until(pilot, lambda: isinstance(app.screen, ConflictScreen))
        await pilot.pause()
        assert sum(isinstance(each, ConflictScreen) for each in app.screen_stack) == 1
        await pilot.press("ctrl+q")
    assert path.read_text(encoding="utf-8") == THEIRS
    assert asides(path) == [MINE]


async def test_letters_that_were_just_typed_are_no_prey_of_another_program(begin: Begin, workspace: Workspace) -> None:
    app = begin(DOUBLE, watch=False)
    path = answer(app, workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))
        screen = mission_of(app)
        path.write_text(THEIRS, encoding="utf-8")
        screen.editor.replace_text(MINE)
        screen.code.look()  # before the editor could tell that its text is another
        assert screen.editor.text == MINE
        await until(pilot, lambda: isinstance(app.screen, ConflictScreen))
        await pilot.press("m")
        await until(pilot, lambda: path.read_text(encoding="utf-8") == MINE)


async def test_a_file_that_becomes_text_can_be_edited(begin: Begin, workspace: Workspace) -> None:
    app = begin(DOUBLE, watch=False)
    path = answer(app, workspace)
    path.write_bytes(b"\xff\xfe broken")
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MissionScreen) and mission_of(app).editor.read_only)
        path.write_text(THEIRS, encoding="utf-8")
        await until(pilot, lambda: mission_of(app).editor.text == THEIRS)
        assert not mission_of(app).editor.read_only


async def test_a_file_that_is_no_text_any_more_is_left_alone(begin: Begin, workspace: Workspace) -> None:
    app = begin(DOUBLE, watch=False)
    path = answer(app, workspace)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))
        screen = mission_of(app)
        screen.editor.replace_text(MINE)
        path.write_bytes(b"\xff\xfe broken")
        screen.code.save()
        await until(pilot, lambda: any("kept beside it" in each.words.render("en") for each in app.notices))
        await app.action_quit()
    assert path.read_bytes() == b"\xff\xfe broken"
    assert asides(path) == [MINE]


async def test_looking_at_a_file_changes_nothing_in_it(begin: Begin, workspace: Workspace) -> None:
    app = begin(DOUBLE, watch=False)
    path = answer(app, workspace)
    odd = 'x = "one\u2028line"\n\x0cy = 2\n'  # the editor ends lines where Python ends none
    path.write_text(odd, encoding="utf-8")
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))
        screen = mission_of(app)
        screen.action_save()
        assert path.read_text(encoding="utf-8") == odd
        screen.editor.insert("z = 3\n", (0, 0))
        screen.action_save()
        assert path.read_text(encoding="utf-8").startswith("z = 3\n")
        screen.editor.undo()
        screen.action_save()
        assert path.read_text(encoding="utf-8") == odd


async def test_a_quiz_leaves_a_file_alone_that_is_no_text(begin: Begin, workspace: Workspace) -> None:
    app = begin(COUNT)
    path = answer(app, workspace, COUNT)
    path.write_bytes(b"\xff\xfe broken")
    async with app.run_test(size=(140, 40)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, QuizScreen) and isinstance(app.focused, Input))
        assert any("UTF-8" in each.words.render("en") for each in app.notices)
        await pilot.press("7", "enter")
        await until(pilot, lambda: "✗" in "\n".join(text_of(app)))
    assert path.read_bytes() == b"\xff\xfe broken"


async def test_a_mission_is_open_once(begin: Begin) -> None:
    app = begin(DOUBLE)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))
        screen = mission_of(app)
        await pilot.press("f5")
        await until(pilot, lambda: isinstance(app.screen, DigitsScreen))
        app.open_mission(screen.mission, instead=True)
        await until(pilot, lambda: app.screen is screen)
        app.open_mission(screen.mission, instead=True)
        assert app.screen is screen
        await pilot.press("ctrl+l")
        assert len(app.screen_stack) == 2
