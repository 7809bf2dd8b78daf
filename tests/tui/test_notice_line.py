"""What study says in passing stands in lines of its own: it covers nothing, on no screen, in no language."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.face import M
from tests.miniature import DOUBLE
from tests.tui.stage import text_of
from tests.tui.still import still_app
from tests.tui.waiting import until
from tui.screens.help import HelpScreen
from tui.screens.mission import MissionScreen
from tui.widgets.notice_line import NoticeLine

pytestmark = pytest.mark.asyncio


async def test_a_notice_takes_rows_and_covers_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    app = still_app(Path(), "en", start=DOUBLE, past=False)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))
        await pilot.press("2")
        await pilot.pause()
        before = text_of(app)
        app.complain(M("Press the new key. Escape leaves it as it is."))
        await until(pilot, lambda: text_of(app)[-2] == " ! Press the new key. Escape leaves it as it is.")
        after = text_of(app)
        assert after[-1] == before[-1]
        assert after[-3] == before[-2]  # the verdict moved up by one row
        await pilot.press("f2")
        await until(pilot, lambda: text_of(app)[-2].startswith(" ! ") and text_of(app)[-2] != after[-2])
        await pilot.click(NoticeLine)
        await until(pilot, lambda: not app.notices)
        assert " ! " not in text_of(app)[-2]


async def test_a_notice_goes_by_itself_and_is_seen_on_every_screen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = still_app(Path(), "en")
    due: list[object] = []
    async with app.run_test(size=(80, 24)) as pilot:
        monkeypatch.setattr(app, "set_timer", lambda _seconds, callback: due.append(callback))
        app.inform(M("Nothing is answered here yet."))
        await until(pilot, lambda: "Nothing is answered here yet." in text_of(app)[-2])
        await pilot.press("f1")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen))
        await until(pilot, lambda: "Nothing is answered here yet." in text_of(app)[-2])
        await pilot.press("escape")
        for callback in due:
            assert callable(callback)
            callback()
        await until(pilot, lambda: "Nothing is answered" not in "\n".join(text_of(app)))
