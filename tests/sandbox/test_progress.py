"""A training that is watched gives bit by bit what one that is not gives, and leaves the same trace."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from grader.errors import Cancelled
from grader.model import Fault, Limits
from grader.sandbox.calls import Advance
from grader.sandbox.factory import Factory
from grader.sandbox.faults import AnswerFault
from grader.sandbox.inside import wire
from grader.sandbox.sandbox import Sandbox
from grader.sandbox.subject import Kept, Subject, local_subject

SOURCE = """
import numpy as np

class Weights(list):
    pass

calls = [0]

def step(x, w, state, cache):
    calls[0] += 1
    cache["n"] = cache.get("n", 0) + 1          # what came last must stay the same object
    state = Weights([*state, len(state)])       # and what is handed on the same type
    assert type(state) is Weights
    w = w - np.float32(0.1) * x.sum(axis=0).astype(np.float32)
    return w, state, float((w ** 2).sum()) + cache["n"]

def fails(x, w, state, cache):
    if x[0, 0] > 700:
        raise ValueError("late")
    return w, state, 0.0

def short(x, w):
    return w

def endless(x, w):
    while True:
        pass
"""
X = np.arange(3_000.0).reshape(1_000, 3)


def run(subject: Subject, watched: list[Advance] | None, steps: int) -> Any:
    subject.on_advance = watched.append if watched is not None else None
    subject.store(X=X)
    batches = np.arange(4 * steps).reshape(steps, 4) % 1_000
    return subject.step.loop(batches, (np.ones(3, np.float32), []), data=("X",), extra=({},), divide=255)


@pytest.mark.parametrize("steps", [1, 7, 100, 101, 250])
def test_a_loop_in_parts_is_the_loop(steps: int) -> None:
    plain, parts = local_subject(SOURCE, "answer.py"), local_subject(SOURCE, "answer.py")
    events: list[Advance] = []
    whole, chunked = run(plain, None, steps), run(parts, events, steps)
    assert whole.series == chunked.series
    assert whole.carry[0].tobytes() == chunked.carry[0].tobytes()
    assert whole.carry[1] == chunked.carry[1] == list(range(steps))
    assert [(call.target, call.kind) for call in plain.trace] == [(c.target, c.kind) for c in parts.trace]
    assert plain.trace[0].value[1] == parts.trace[0].value[1]
    assert (events[0].done, events[-1].done, events[-1].total) == (0, steps, steps)
    assert len(events) <= 101
    assert sum((event.values.get("loss", ()) for event in events), ()) == whole.series


def test_no_steps_are_none() -> None:
    events: list[Advance] = []
    assert run(local_subject(SOURCE, "answer.py"), events, 0).series == ()
    assert [event.total for event in events] == [0, 0]


def test_a_loop_that_fails_in_a_later_part_fails_alike() -> None:
    traces = []
    events: list[Advance] = []
    for on_advance in (None, events.append):
        subject = local_subject(SOURCE, "answer.py")
        subject.on_advance = on_advance
        subject.store(X=X)
        batches = np.arange(1_000).reshape(250, 4)
        with pytest.raises(AnswerFault, match="ValueError: late"):
            subject.fails.loop(batches, (0, 0), data=("X",), extra=({},))
        with pytest.raises(AnswerFault, match="must return 2 values"):
            subject.short.loop(batches, (0,), data=("X",))
        traces.append(subject.trace)
    assert traces[0] == traces[1]


class Model:
    """Trains as a worker would, and tells of it."""

    def __init__(self, *news: object) -> None:
        self.news = news

    def __call__(self, request: dict[str, Any], on_news: Any = None) -> dict[str, Any]:
        if request["op"] == "fit" and on_news is not None:
            assert request["progress"] is True
            for each in self.news:
                on_news(each)
        epoch = request["options"]["initial_epoch"]
        return {"status": "ok", "value": {"loss": [1.0 / (epoch + 1)], "accuracy": ["0.5"]}}


def test_epochs_and_the_batches_within_are_told() -> None:
    events: list[Advance] = []
    good, odd = (
        {"batch": 3, "batches": 10},
        [{}, {"batch": "3", "batches": 10}, {"batch": 11, "batches": 10}, {"batch": True}],
    )
    subject = Subject(Model(good, *odd), on_advance=events.append)
    history = Kept(subject, wire.Handle(0, "Model")).fit(data=("X", "Y"), epochs=2)
    assert history["loss"] == [1.0, 0.5]
    assert [(e.done, e.batch, e.batches) for e in events] == [(0, 0, 0), (0, 3, 10), (1, 0, 0), (1, 3, 10), (2, 0, 0)]
    assert events[2].values["loss"] == (1.0,)
    assert np.isnan(events[2].values["accuracy"][0])
    assert [call.kind for call in subject.trace] == ["value"]


@pytest.fixture(scope="module")
def factory() -> Iterator[Factory]:
    factory = Factory(("numpy",))
    yield factory
    factory.close()


NEWS = """
from inside import channel, wire
import socket

stream = socket.socket(fileno=3)

def say(count):
    for i in range(count):
        channel.write_frame(stream, wire.encode({"status": "going", "batch": 1, "batches": 2}))
    return "done"

def flood():
    while True:
        say(1)
"""


def asked(box: Sandbox, name: str, *args: object, on_news: Any = None) -> dict[str, Any]:
    request = {"op": "call", "target": [name], "args": list(args), "kwargs": {}, "keep": False, "echo": False}
    return box.ask(request, on_news)


def test_news_are_heard_only_where_they_were_asked_for(factory: Factory) -> None:
    box = Sandbox(factory, NEWS, "answer.py", Limits(), lambda: False)
    heard: list[dict[str, Any]] = []
    assert asked(box, "say", 3, on_news=heard.append)["value"] == "done"
    assert [news["batch"] for news in heard] == [1, 1, 1]
    with pytest.raises(AnswerFault) as caught:
        asked(box, "say", 1)
    assert caught.value.fault is Fault.PROTOCOL
    box.close()


def test_news_without_end_run_out_of_time(factory: Factory) -> None:
    box = Sandbox(factory, NEWS, "answer.py", Limits(), lambda: False)
    box.begin_check(0.5)
    with pytest.raises(AnswerFault) as caught:
        asked(box, "flood", on_news=lambda _news: None)
    assert caught.value.fault is Fault.TIMED_OUT
    box.close()


def test_a_training_is_stopped_between_and_within_its_parts(factory: Factory) -> None:
    stopped = threading.Event()
    box = Sandbox(factory, SOURCE, "answer.py", Limits(), stopped.is_set)
    subject = box.subject()
    subject.store(X=X)
    subject.on_advance = lambda advance: stopped.set() if advance.done > 2 else None
    with pytest.raises(Cancelled):
        subject.step.loop(np.zeros((500, 4), int), (np.ones(3, np.float32), []), data=("X",), extra=({},))
    box.close()
    stopped.clear()
    box = Sandbox(factory, NEWS, "answer.py", Limits(), stopped.is_set)
    with pytest.raises(Cancelled):
        asked(box, "flood", on_news=lambda _news: stopped.set())
    box.close()
