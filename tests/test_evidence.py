"""What a grade tells while it runs, and what can be asked after it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from grader.engine import Engine
from grader.model import Course, Mission, Progress, Verdict
from grader.sandbox.client import Worker
from grader.sandbox.faults import AnswerFault
from grader.submission import Submission

CHECKS = '''\
"""Checks of a mission that trains."""

import numpy as np
import pytest

from grader import check


@pytest.mark.points(1)
def test_trains(learner, rng):
    """It trains.

    ko: 학습합니다.
    """
    learner.store(x=np.arange(20.0))
    check.live("loss", [3.0, 2.0])
    run = learner.step.loop(np.zeros((20, 1), int), (1.0,), data=("x",))
    check.keep_network(lambda images: learner.network(images))
    check.that(run.carry[0] == 20 * 2.0 + 1, "not trained", "학습하지 않음")


@pytest.mark.points(1)
def test_doubles(learner):
    """It doubles.

    ko: 두 배입니다.
    """
    check.equal(learner.double(2), 4, "double(2)")
'''
RIGHT = """
import os
import numpy as np
calls = [0]

def step(x, w):
    return w + 2.0, float(w)

def double(x):
    calls[0] += 1
    return 2 * x

def network(images):
    if images.max() > 250:
        os._exit(3)
    scores = np.zeros((len(images), 10))
    scores[:, calls[0]] = 100.0
    return scores
"""


@pytest.fixture(scope="module")
def training(course: Course, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Engine, Mission]]:
    folder: Path = tmp_path_factory.mktemp("training")
    (folder / "test_answer.py").write_text(CHECKS, encoding="utf-8")
    with Engine(course) as engine:
        yield engine, replace(course.missions[0], folder=folder)


def grade(training: tuple[Engine, Mission], source: str = RIGHT, **options: object) -> tuple[Verdict, list[Progress]]:
    engine, mission = training
    events: list[Progress] = []
    attempt = engine.grade(mission, Submission(source.encode(), "answer.py"), on_progress=events.append, **options)  # type: ignore[arg-type]
    return attempt.verdict, events


def test_progress_names_its_check_and_brings_the_reference_once(training: tuple[Engine, Mission]) -> None:
    verdict, events = grade(training)
    assert verdict is Verdict.PASSED
    assert {event.check for event in events} == {"test_trains"}
    assert [event.done for event in events] == list(range(21))
    assert {event.total for event in events} == {20}
    assert dict(events[0].reference) == {"loss": (3.0, 2.0)}
    assert not any(event.reference for event in events[1:])
    assert events[1].values == {"loss": (1.0,)}
    assert events[0].eta_s is None
    assert events[-1].eta_s == 0.0
    assert [event.elapsed_s for event in events] == sorted(event.elapsed_s for event in events)


def test_nothing_is_kept_unless_it_was_asked_for(training: tuple[Engine, Mission]) -> None:
    grade(training)
    assert training[0].guess(np.zeros((1, 28, 28), np.uint8)) is None


def test_the_network_answers_after_the_grade_from_a_worker_of_its_own(training: tuple[Engine, Mission]) -> None:
    verdict, _ = grade(training, keep_network=True)
    engine = training[0]
    assert verdict is Verdict.PASSED
    for _ in range(2):
        got = engine.guess(np.zeros((2, 28, 28), np.uint8))
        assert got is not None
        assert got.argmax(axis=1).tolist() == [0, 0]  # the check after it asked another worker
    with pytest.raises(AnswerFault, match="exit code 3"):
        engine.guess(np.full((1, 28, 28), 255, np.uint8))
    with pytest.raises(AnswerFault):
        engine.guess(np.zeros((1, 28, 28), np.uint8))
    engine.stop()  # what is over cannot be stopped
    assert grade(training)[0] is Verdict.PASSED
    assert engine.guess(np.zeros((1, 28, 28), np.uint8)) is None


def test_a_network_of_a_failed_check_can_be_asked_too(training: tuple[Engine, Mission]) -> None:
    verdict, _ = grade(training, RIGHT.replace("w + 2.0", "w + 1.0"), keep_network=True)
    assert verdict is Verdict.FAILED
    assert training[0].guess(np.zeros((1, 28, 28), np.uint8)) is not None


def test_the_kept_worker_ends_with_the_next_grade_and_with_the_engine(
    course: Course, training: tuple[Engine, Mission]
) -> None:
    def kept(engine: Engine) -> Worker:
        grade((engine, training[1]), keep_network=True)
        assert engine._kept is not None
        (worker,) = engine._kept.sandbox._aside
        assert not worker._ended
        return worker

    with Engine(course) as engine:
        first = kept(engine)
        grade((engine, training[1]))
        assert first._ended
        second = kept(engine)
    assert second._ended
