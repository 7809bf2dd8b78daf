"""Settings, habits, search, glossary, bars: small things that are each asked for by a screen."""

from __future__ import annotations

import unicodedata
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from rich.cells import cell_len

from grader import Verdict
from grader.face import AttemptRecord
from tests.miniature import write_course
from tui.core import settings as settings_file
from tui.core.glossary import find, terms
from tui.core.glyphs import ASCII, UNICODE, bar
from tui.core.habits import habits_of
from tui.core.search import matches
from tui.core.settings import Settings
from tui.core.study import duration
from tui.core.work_clock import WorkClock
from tui.screens.outside import editor_command


def test_settings_come_back(tmp_path: Path) -> None:
    folder = tmp_path / "config"
    assert settings_file.save(Settings(lang="ko", keys={"grade": "f6"}), folder) is None
    settings, problem = settings_file.load(folder)
    assert problem is None
    assert (settings.lang, settings.keys) == ("ko", {"grade": "f6"})


@pytest.mark.parametrize("content", [b"{", b'{"lang": "fr"}', b"\xff", b"[]", b""])
def test_unreadable_settings_are_set_aside_and_said(tmp_path: Path, content: bytes) -> None:
    (tmp_path / settings_file.FILE).write_bytes(content)
    settings, problem = settings_file.load(tmp_path)
    assert settings == Settings()
    assert problem is not None
    aside = tmp_path / "settings.unreadable.json"
    assert aside.read_bytes() == content
    assert str(aside) in problem.render("en")


def test_settings_of_a_later_version_are_read(tmp_path: Path) -> None:
    (tmp_path / settings_file.FILE).write_bytes(b'{"lang": "ko", "hologram": true}')
    assert settings_file.load(tmp_path)[0].lang == "ko"


def test_settings_that_cannot_be_kept_are_said(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("")
    problem = settings_file.save(Settings(), file)
    assert problem is not None
    assert "cannot be written" in problem.render("en")


def record(day: int) -> AttemptRecord:
    moment = datetime(2026, 3, day, 12, tzinfo=UTC)
    return AttemptRecord(day, "m", moment, 1.0, Verdict.PASSED, 1, 1, 1, (), "", "", ())


def test_a_streak_holds_while_today_has_just_begun() -> None:
    records = [record(day) for day in (1, 3, 4, 5, 5)]
    assert habits_of(records, date(2026, 3, 5)).streak == 3
    assert habits_of(records, date(2026, 3, 6)).streak == 3
    assert habits_of(records, date(2026, 3, 7)).streak == 0
    assert habits_of(records, date(2026, 3, 5)).last_days(5) == [1, 0, 1, 1, 2]


def test_a_search_finds_decomposed_hangul_and_numbers(tmp_path: Path) -> None:
    mission = write_course(tmp_path).missions[0]
    assert matches(mission, unicodedata.normalize("NFD", "두 배"))
    assert matches(mission, "01 DOUBL")
    assert matches(mission, "")
    assert not matches(mission, "softmax")


def test_every_term_is_written_once_in_both_languages() -> None:
    names = [term.name.en for term in terms()] + [term.name.ko for term in terms()]
    assert len(names) == len(set(names))
    assert all(term.meaning.en.endswith(".") and term.meaning.ko.endswith(".") for term in terms())
    assert [term.name.en for term in find("조기")] == ["early stopping"]


@pytest.mark.parametrize("signs", [UNICODE, ASCII])
@pytest.mark.parametrize("share", [0.0, 0.001, 0.5, 0.999, 1.0, 2.0])
def test_a_bar_is_full_only_at_the_end(signs: object, share: float) -> None:
    drawn = bar(share, 10, signs)  # type: ignore[arg-type]
    assert cell_len(drawn) == 10
    assert (drawn == signs.bar_full * 10) == (share >= 1)  # type: ignore[attr-defined]
    assert (drawn == signs.bar_empty * 10) == (share == 0)  # type: ignore[attr-defined]


@pytest.mark.parametrize("signs", [UNICODE, ASCII])
def test_every_sign_is_one_cell(signs: object) -> None:
    for name in signs.__dataclass_fields__:  # type: ignore[attr-defined]
        sign = getattr(signs, name)
        assert isinstance(sign, bool) or cell_len(sign) == 1
        assert signs is UNICODE or isinstance(sign, bool) or sign.isascii()


@pytest.mark.parametrize(
    ("seconds", "shown"), [(5, "5 s"), (200, "3 min"), (3900, "1 h 5 min"), (0, "0 s"), (7205, "2 h 0 min")]
)
def test_durations(seconds: float, shown: str) -> None:
    assert duration(seconds).render("en") == shown


@pytest.mark.parametrize(
    ("chosen", "environ", "command"),
    [
        ("code --wait", {"EDITOR": "vi"}, ["code", "--wait"]),
        ("", {"VISUAL": "emacs", "EDITOR": "vi"}, ["emacs"]),
        ("", {"EDITOR": "'my editor' -x"}, ["my editor", "-x"]),
        ("it's", {"EDITOR": "vi"}, ["vi"]),
    ],
)
def test_which_editor_opens(chosen: str, environ: dict[str, str], command: list[str]) -> None:
    assert editor_command(chosen, environ) == command


def test_work_is_the_time_between_keys_and_a_long_silence_is_none() -> None:
    times = iter([0.0, 5.0, 9.0, 1000.0, 1002.0])
    clock = WorkClock(lambda: next(times))
    for _ in range(4):
        clock.key()
    assert clock.seconds == 5 + 4 + 2
