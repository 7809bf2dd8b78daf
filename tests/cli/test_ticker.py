"""The line that moves while a mission is graded says where a training is, in either language."""

from __future__ import annotations

import math
from dataclasses import replace

import pytest

from grader.cli.session import Session
from grader.cli.ticker import Ticker
from grader.formats.layout import cell_len
from grader.formats.page import Page
from grader.model import Mission, Progress
from tests.attempts import check

EPOCH = Progress("test_learns", "epoch", 1, 3, 120, 375, {}, {}, 4.0, 7.2)


def on_a_page(lang: str, width: int) -> Session:
    session = Session(lang)  # type: ignore[arg-type]
    session.__dict__["page"] = Page(width=width)
    return session


@pytest.mark.parametrize(
    ("lang", "first", "second"),
    [
        ("en", "epoch 2 of 3, batch 120 of 375, about 8 s left", "epoch 3 of 3, loss 0.2500, about 3 s left"),
        ("ko", "에포크 2/3, 배치 120/375, 약 8초 남음", "에포크 3/3, 손실 0.2500, 약 3초 남음"),
    ],
)
def test_epochs(double: Mission, lang: str, first: str, second: str) -> None:
    ticker = Ticker(on_a_page(lang, 100), double)
    ticker.advance(EPOCH)
    assert ticker.line(4.0).endswith(first)
    ticker.advance(replace(EPOCH, done=2, batch=0, batches=0, values={"loss": (0.25,)}, eta_s=2.1))
    assert ticker.line(4.0).endswith(second)


def test_steps_and_what_comes_after(double: Mission) -> None:
    ticker = Ticker(on_a_page("en", 80), double)
    ticker.advance(Progress("t", "step", 30, 600, 0, 0, {"loss": (2.0, 1.5)}, {}, 1.0, None))
    assert ticker.line(1.0) == "Mission 1, checks done: 0, step 30 of 600, loss 1.5000"
    ticker.advance(Progress("t", "step", 600, 600, 0, 0, {"loss": (math.nan,)}, {}, 9.0, 0.0))
    assert ticker.line(9.9) == "Mission 1, checks done: 0, 9 s"
    ticker.tick(check())
    assert ticker.line(0.5) == "Mission 1, checks done: 1"


def test_a_training_begins_without_the_loss_of_the_last_one(double: Mission) -> None:
    ticker = Ticker(on_a_page("en", 80), double)
    ticker.advance(replace(EPOCH, batch=0, batches=0, values={"loss": (0.25,)}))
    ticker.advance(replace(EPOCH, done=0, batch=0, batches=0, eta_s=None))
    assert "loss" not in ticker.line(1.0)


def test_the_line_never_wraps(double: Mission) -> None:
    ticker = Ticker(on_a_page("ko", 40), double)
    ticker.advance(replace(EPOCH, values={"loss": (0.25,)}))
    assert cell_len(ticker.line(1.0)) <= 39
