"""The footer: whole keys only, the most important first, and F1 wherever some are left out."""

from __future__ import annotations

from pathlib import Path

import pytest
from rich.cells import cell_len
from textual.widgets._footer import FooterKey

from grader import Lang
from tests.miniature import COUNT, DOUBLE
from tests.tui.stage import text_of
from tests.tui.still import still_app
from tests.tui.waiting import until
from tui.app import StudyApp
from tui.widgets.key_line import KeyLine

pytestmark = pytest.mark.asyncio
EVERYWHERE = {"map": ("", ()), "mission": (DOUBLE, ()), "code": (DOUBLE, ("2",)), "curves": (DOUBLE, ("4",)),
              "quiz": (COUNT, ("enter",)), "digits": ("", ("f5",)), "keys of the text": (COUNT, ())}  # fmt: skip


@pytest.mark.parametrize("width", [40, 60, 80, 100, 140])
@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("where", EVERYWHERE)
async def test_no_key_is_cut(
    where: str, lang: Lang, width: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    start, keys = EVERYWHERE[where]
    app = still_app(Path(), lang, start=start)
    async with app.run_test(size=(width, 24)) as pilot:
        await pilot.press(*keys)
        await pilot.pause()
        line = app.screen.query_one(KeyLine)

        def whole() -> bool:
            """Whether every key that is there can be read, F1 among them."""
            shown, last = list(line.query(FooterKey)), text_of(app)[-1]
            fits = sum(each.region.width for each in shown) <= width and cell_len(last) <= width
            readable = all(f"{each.key_display} {each.description}" in last for each in shown)
            return fits and readable and "f1" in [each.key_display for each in shown]

        await until(pilot, whole)


async def test_a_wider_terminal_shows_more_and_enter_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = still_app(Path(), "en", start=COUNT)
    async with app.run_test(size=(60, 24)) as pilot:
        await pilot.press("enter")
        await until(pilot, lambda: "Check/go on" in text_of(app)[-1])
        assert text_of(app)[-1].strip().startswith("\u23ce Check/go on")
        assert "f1 All keys" in text_of(app)[-1]
        assert "New numbers" not in text_of(app)[-1]
        await pilot.resize_terminal(160, 24)
        await until(pilot, lambda: "New numbers" in text_of(app)[-1])
        assert "f1 Help" in text_of(app)[-1]


@pytest.mark.parametrize(
    ("start", "keys"),
    [
        ("", ()),
        ("", ("f1",)),
        ("", ("f4",)),
        ("", ("f5",)),
        (DOUBLE, ("2",)),
        (DOUBLE, ("ctrl+r",)),
        (COUNT, ("enter",)),
    ],
)
async def test_only_ascii_means_frames_keys_and_scroll_bars_as_well(
    start: str, keys: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    app = still_app(Path(), "en", start=start)
    app.settings.ascii_only = True
    app.set_reactive(StudyApp.ascii_only, True)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(*keys)
        await until(pilot, lambda: app.screen.query(FooterKey))
        await pilot.pause()
        assert [row for row in text_of(app) if not row.isascii()] == []
