"""What keeps a key quick while a grade runs: nothing is laid out, collected or computed that can wait."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from textual.content import Content
from textual.widgets import Static

from grader import Course
from grader.face import GradingService, Workspace
from tests.miniature import DOUBLE
from tests.tui.conftest import Begin
from tests.tui.stage import Stage
from tests.tui.still import still_app
from tests.tui.waiting import until
from tui.core import tidy
from tui.screens.mission import MissionScreen
from tui.widgets.results import Results
from tui.widgets.words import write


class Place(Static):
    """Counts how it is written."""

    DEFAULT_CSS = "Place { height: auto; width: 20; }"

    def __init__(self) -> None:
        super().__init__(Content("one two"))
        self.layouts: list[bool] = []

    def update(self, content: object = "", *, layout: bool = True) -> None:
        self.layouts.append(layout)
        super().update(content, layout=layout)  # type: ignore[arg-type]


@pytest.mark.asyncio
async def test_words_are_laid_out_only_where_they_take_other_room() -> None:
    app = Stage(Place)
    async with app.run_test(size=(80, 24)) as pilot:
        place = app.query_one(Place)
        write(place, "one two")
        assert place.layouts == []
        write(place, "three")
        assert place.layouts == [False]
        write(place, Content.styled("three", "bold"))
        assert place.layouts == [False, False]
        write(place, "three four five six seven eight")
        assert place.layouts == [False, False, True]
        await pilot.pause()
        assert place.size.height == 2


@pytest.mark.asyncio
async def test_however_much_happens_between_two_ticks_is_drawn_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    drawn: list[int] = []
    before = Results.refresh_rows

    def counted(self: Results) -> None:
        drawn.append(self.board.done)
        before(self)

    monkeypatch.setattr(Results, "refresh_rows", counted)
    app = still_app(Path(), "en", start=DOUBLE, past=False)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))
        del drawn[:]
        await pilot.press("ctrl+g")
        screen = app.screen
        assert isinstance(screen, MissionScreen)
        await until(pilot, lambda: screen.board.reports is not None)
        await pilot.pause()
    assert drawn.count(2) == 1  # both checks and the verdict came at once


def test_garbage_is_collected_while_nobody_types(monkeypatch: pytest.MonkeyPatch) -> None:
    now, collected = [0.0], []
    monkeypatch.setattr("tui.core.tidy.time.monotonic", lambda: now[0])
    monkeypatch.setattr("tui.core.tidy.gc.collect", lambda: collected.append(now[0]))
    monkeypatch.setattr("tui.core.tidy.gc.get_count", lambda: (0, 0, 9))
    keeper = tidy.Tidy()
    now[0] = 5.0
    keeper.touched()
    keeper.at_rest()
    assert collected == []
    now[0] = 8.0
    keeper.at_rest()
    assert collected == [8.0]


@pytest.mark.asyncio
@pytest.mark.skipif(not hasattr(os, "getpriority"), reason="no priorities here")
async def test_what_grades_lets_the_screen_go_first(course: Course, workspace: Workspace, begin: Begin) -> None:
    app = begin()
    async with GradingService(course=course, workspace=workspace) as service, app.run_test() as pilot:
        ours = os.getpriority(os.PRIO_PROCESS, 0)
        await until(pilot, lambda: os.getpriority(os.PRIO_PROCESS, service.pid or 0) == min(19, ours + 5))
