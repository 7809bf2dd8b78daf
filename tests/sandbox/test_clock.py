"""The clock of an answer runs while the answer works, and stands while the grader does."""

from __future__ import annotations

import contextlib
from types import SimpleNamespace
from typing import Any

import pytest

import grader.sandbox.sandbox as sandbox_module
from grader.model import Fault, Limits
from grader.sandbox.faults import AnswerFault
from grader.sandbox.sandbox import Sandbox


class Clock:
    """Time that passes when told to."""

    now = 0.0

    def monotonic(self) -> float:
        return self.now


class SlowFactory:
    """Takes a minute to come up; its workers take what each request says."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.allowed: list[float] = []

    def worker(self, *_: object) -> Any:
        self.clock.now += 60.0
        return SimpleNamespace(ask=self._ask, end=lambda: None, take_output=str, layers=())

    def _ask(self, request: dict[str, Any], timeout_s: float, *_: object) -> dict[str, Any]:
        self.allowed.append(timeout_s)
        self.clock.now += request.get("takes", 0.0)
        return {"status": "ok"}


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(sandbox_module, "time", clock)
    return clock


def _sandbox(clock: Clock) -> tuple[Sandbox, SlowFactory]:
    factory: Any = SlowFactory(clock)
    return Sandbox(factory, "", "answer.py", Limits(check_s=5.0, mission_s=8.0), lambda: False), factory


def test_waiting_for_a_worker_costs_the_answer_nothing(clock: Clock) -> None:
    sandbox, factory = _sandbox(clock)
    sandbox.begin_check()
    sandbox.ask({"takes": 1.0})
    sandbox.ask({})
    assert factory.allowed == [5.0, 5.0, 5.0, 4.0]  # load and drop, then the two requests


def test_work_of_ours_costs_the_answer_nothing(clock: Clock) -> None:
    sandbox, factory = _sandbox(clock)
    sandbox.begin_check()
    sandbox.ask({"takes": 2.0})
    with contextlib.suppress(ZeroDivisionError), sandbox.deadlines.stopped():
        clock.now += 1000.0
        raise ZeroDivisionError
    sandbox.ask({})
    assert factory.allowed[-1] == 3.0


def test_a_check_and_a_mission_that_are_used_up_say_which(clock: Clock) -> None:
    sandbox, _ = _sandbox(clock)
    sandbox.begin_check()
    sandbox.ask({"takes": 5.0})
    with pytest.raises(AnswerFault, match="this check may take 5 s") as caught:
        sandbox.ask({})
    assert caught.value.fault is Fault.TIMED_OUT
    sandbox.begin_check()
    clock.now += 3.0
    with pytest.raises(AnswerFault, match=r"mission was used up before this check \(8 s\)"):
        sandbox.ask({})
