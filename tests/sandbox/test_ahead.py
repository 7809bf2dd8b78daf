"""A worker may be started ahead of the first question; it is used for that, or ended."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from grader.i18n import M
from grader.model import Fault, Limits
from grader.sandbox.factory import Factory
from grader.sandbox.faults import AnswerFault
from grader.sandbox.sandbox import Sandbox

SOURCE = "def double(x):\n    return 2 * x\n"


@pytest.fixture(scope="module")
def factory() -> Iterator[Factory]:
    factory = Factory(("numpy",))
    assert not factory.stands
    factory.wait()
    assert factory.stands
    yield factory
    factory.close()


@pytest.fixture
def workers(factory: Factory, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What each worker that is asked for was to get going; without TensorFlow that does no harm."""
    asked: list[str] = []
    fork = factory.worker

    def worker(*args: object, warm: str = "") -> object:
        asked.append(warm)
        return fork(*args, warm=warm)  # type: ignore[arg-type]

    monkeypatch.setattr(factory, "worker", worker)
    return asked


def sandbox(factory: Factory, refused: AnswerFault | None = None) -> Sandbox:
    return Sandbox(factory, SOURCE, "answer.py", Limits(), lambda: False, refused)


def test_the_worker_that_was_started_ahead_answers(factory: Factory, workers: list[str]) -> None:
    box = sandbox(factory)
    for _ in range(2):
        box.start("keras")
    assert box.subject().double(21) == 42
    box.start("keras")
    assert workers == ["keras"]
    box.close()


def test_one_that_is_never_asked_is_ended(factory: Factory, workers: list[str]) -> None:
    box = sandbox(factory)
    box.start("keras")
    assert workers == ["keras"]
    worker = box._ready
    assert worker is not None
    box.close()
    assert worker._ended
    assert box._ready is None


def test_a_refused_answer_gets_none(factory: Factory, workers: list[str]) -> None:
    box = sandbox(factory, AnswerFault(Fault.NOT_WRITTEN, M("Nothing has been changed yet.")))
    assert box.is_refused
    box.start("keras")
    assert workers == []
