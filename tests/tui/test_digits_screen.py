"""The Digits screen: what the last attempts left, a sheet to write on, and what a network answers."""

from dataclasses import replace
from types import SimpleNamespace
from typing import Any

import pytest
from textual.widgets import Label

from grader import ServiceError
from grader.face import M
from tests.tui.gallery_of_widgets import digits
from tests.tui.stage import text_of
from tests.tui.waiting import until
from tui.core.evidence import WrongDigits, latest_digits, training_missions
from tui.screens import digits as module
from tui.screens.digits import DigitsScreen
from tui.screens.map import MapScreen
from tui.screens.mission import MissionScreen
from tui.widgets.draw_pad import Sheet
from tui.widgets.gallery import Tiles

WRONG, IMAGES = digits(6)
STORE: Any = None
ROW = [0.0, 0.03, 0.07, 0.0, 0.0, 0.0, 0.0, 0.9, 0.0, 0.0]


def shown(app):
    return "\n".join(text_of(app))


def flat(app):
    return " ".join(shown(app).split())


def words(app, where):
    return str(app.screen.query_one(where, Label).content)


@pytest.fixture
def training(course, monkeypatch):
    """The miniature course's code mission trains a network."""
    mission = course.missions[0]
    with mission.checks.open("a", encoding="utf-8") as file:
        file.write("\n# check.keep_network(predict)\n")
    return mission


@pytest.fixture
def wrong(training, monkeypatch):
    """Its last attempt left wrong digits."""
    monkeypatch.setattr(module, "latest_digits", lambda _store, _missions: WrongDigits(training, 3, WRONG))


async def opened(app, pilot):
    await until(pilot, lambda: isinstance(app.screen, MapScreen))
    await pilot.press("f5")
    await until(pilot, lambda: isinstance(app.screen, DigitsScreen))
    await pilot.pause()


def answering(app, monkeypatch, row=None, error=None):
    """A service that answers at once, and keeps what it was asked."""
    asked = []

    async def guess(images):
        asked.extend(images)
        if error is not None:
            raise error
        return None if row is None else [row]

    async def images(indices):
        return [IMAGES[[digit.index for digit in WRONG].index(index)] for index in indices]

    monkeypatch.setattr(app.service, "guess", guess)
    monkeypatch.setattr(app.service, "digits", images)
    return asked


@pytest.mark.asyncio
async def test_without_a_network_it_says_which_missions_train_one(begin, training):
    app = begin()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot)
        assert "There is no trained network yet" in flat(app)
        assert f"01 {training.title.en}" in flat(app)
        await pilot.press("f2")
        assert "아직 학습된 신경망이 없어서" in flat(app)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, MissionScreen))


@pytest.mark.asyncio
async def test_without_any_such_mission_it_says_so(begin):
    app = begin()
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot)
        assert "No mission of this course trains a network." in flat(app)
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, MapScreen))


@pytest.mark.asyncio
@pytest.mark.parametrize("size", [(80, 24), (140, 40)])
async def test_wrong_digits_and_the_sheet(begin, wrong, monkeypatch, size):
    app = begin()
    asked = answering(app, monkeypatch, ROW)
    async with app.run_test(size=size) as pilot:
        await opened(app, pilot)
        await until(pilot, lambda: len(app.screen.query_one(Tiles).tiles) == 6)
        assert "a 2, which your network takes for a 5" in words(app, "#detail-title")
        assert ("Write a digit" in shown(app)) == (size[0] >= 140)
        await pilot.press("d")
        assert isinstance(app.focused, Sheet)
        await pilot.press("space", "down", "down", "down", "space")
        await until(pilot, lambda: words(app, "#answer-words") == "Your network sees a 7, and is 90% sure.")
        assert [len(image) for image in asked] == [784]
        await pilot.press("c")
        assert "your network says what it sees" in words(app, "#answer-words")
        await pilot.press("d")
        assert isinstance(app.focused, Tiles)


@pytest.mark.asyncio
async def test_no_network_is_awake(begin, wrong, monkeypatch):
    app = begin(lang="ko")
    answering(app, monkeypatch)
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot)
        await pilot.press("d", "space", "down", "space")
        await until(pilot, lambda: "깨어 있는 신경망이 없습니다" in words(app, "#answer-words"))
        assert "(01)" in words(app, "#answer-words")


@pytest.mark.asyncio
async def test_a_service_that_fails_says_why(begin, wrong, monkeypatch):
    app = begin()
    answering(app, monkeypatch, error=ServiceError(M("It is tired.")))
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(app, pilot)
        await pilot.press("d", "space", "down", "space")
        await until(pilot, lambda: words(app, "#answer-words") == "It is tired.")


def test_the_missions_that_train_a_network(course, training):
    assert training_missions(course.missions) == (training,)
    assert training_missions([replace(training, folder=training.folder / "gone")]) == ()


def test_the_newest_attempt_with_digits_counts(course, monkeypatch):
    one, other = course.missions[:2]
    attempts = {
        one: SimpleNamespace(attempt_id=4, reports={"en": SimpleNamespace(checks=[SimpleNamespace(digits=WRONG[:1])])}),
        other: SimpleNamespace(attempt_id=9, reports={"en": SimpleNamespace(checks=[SimpleNamespace(digits=())])}),
    }
    monkeypatch.setattr("tui.core.evidence.last_report", lambda _store, mission: attempts.get(mission))
    assert latest_digits(STORE, [one, other]) == WrongDigits(one, 4, WRONG[:1])
    attempts[other].reports["en"].checks.append(SimpleNamespace(digits=WRONG[1:]))
    assert latest_digits(STORE, [one, other]) == WrongDigits(other, 9, WRONG[1:])
    assert latest_digits(STORE, []) is None
