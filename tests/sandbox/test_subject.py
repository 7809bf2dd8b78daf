"""What a subject does with replies that no session of ours would send, with objects of another session, and more."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from grader.model import Fault
from grader.sandbox.faults import AnswerFault
from grader.sandbox.inside import wire
from grader.sandbox.subject import Subject, local_subject

MODEL = """
class Model:
    def predict(self, x):
        return 2 * x
def make():
    return Model()
def use(model, x):
    return model.predict(x)
"""


def subject_that_says(reply: dict[str, Any]) -> Subject:
    return Subject(lambda _request: dict(reply))


def test_an_object_of_the_learners_is_not_taken_for_one_of_the_references() -> None:
    """Both sessions number their objects from 0: the learner's first must not become the reference's first."""
    learner, reference = (local_subject(MODEL, "answer.py") for _ in range(2))
    theirs, ours = learner.make.keep(), reference.make.keep()
    assert reference.use(ours, 3) == 6
    with pytest.raises(AnswerFault, match="Model is no number") as fault:
        reference.use(theirs, 3)
    assert fault.value.fault is Fault.WRONG


def test_nor_is_one_that_is_hidden_in_a_list() -> None:
    reference = local_subject(MODEL, "answer.py")
    reference.make.keep()
    answer = local_subject("class Model: pass\ndef several():\n    return [Model()]\n", "answer.py").several()
    with pytest.raises(AnswerFault):
        reference.use(answer, 3)


def test_a_value_that_cannot_be_sent_on_is_the_answers_fault() -> None:
    deep: Any = 0
    for _ in range(70):
        deep = [deep]
    with pytest.raises(AnswerFault, match="nested too deeply"):
        local_subject(MODEL, "answer.py").use(deep, 1)


@pytest.mark.parametrize(
    "reply",
    [
        {"status": "missing", "name": " ", "defined": 3},
        {"status": "missing", "name": ["f"], "defined": ["f" * 10**6, 7]},
        {"status": "raised", "type": 3, "message": b"x", "frames": {"a": 1}, "syntax": [1]},
        {"status": "raised", "frames": [None, {"line": True, "function": 1, "text": []}], "syntax": {"line": -1}},
        {"status": "unreadable", "why": np.zeros(3), "type": None},
    ],
)
def test_a_forged_failure_is_a_failure_with_a_sentence(reply: dict[str, Any]) -> None:
    with pytest.raises(AnswerFault) as fault:
        subject_that_says(reply).f(1)
    assert "Traceback" not in fault.value.message.render("en")
    assert fault.value.message.render("ko")


def test_a_forged_name_is_never_searched_for() -> None:
    with pytest.raises(AnswerFault) as fault:
        subject_that_says({"status": "missing", "name": " " * 1000, "defined": []}).f(1)
    assert fault.value.missing is None


def test_an_ok_without_a_value_is_none() -> None:
    subject = subject_that_says({"status": "ok"})
    assert subject.f(1) is None
    assert subject.constant("X") is None
    assert subject.f.echo(1).args == ()
    assert subject.f.keep(1).type_name == ""


@pytest.mark.parametrize(
    "reply",
    [
        {"complete": True, "carry": [0], "series": [0.0] * 1_000},
        {"complete": True, "carry": [], "series": [0.0] * 3},
        {"complete": True, "carry": [0], "series": "abc"},
    ],
)
def test_a_loop_gives_as_many_numbers_as_batches(reply: dict[str, Any]) -> None:
    with pytest.raises(AnswerFault):
        subject_that_says({"status": "ok", **reply}).f.loop(np.zeros((3, 1), int), (0,), data=())


def test_texts_are_no_losses() -> None:
    reply = {"status": "ok", "complete": True, "carry": [0], "series": ["0.5", b"1", 10**400]}
    run = subject_that_says(reply).f.loop(np.zeros((3, 1), int), (0,), data=())
    assert np.isnan(run.series).all()


def test_large_values_are_not_hoarded_for_the_diagnosis() -> None:
    subject = subject_that_says({"status": "ok", "value": np.zeros(2_000_000)})
    subject.f(1)
    subject_that_says({"status": "ok", "value": wire.Handle(0, "x")}).f(1)
    assert [call.kind for call in subject.trace] == ["large"]
    assert not isinstance(subject.trace[0].value, np.ndarray)


def test_an_argument_that_is_returned_comes_back_as_what_it_was() -> None:
    echo = local_subject("def f(x, y):\n    return x\n", "answer.py").f.echo(np.ones(3), 2)
    assert np.array_equal(echo.args[0], np.ones(3))
    assert echo.args[1] == 2


def test_a_constant_may_have_a_default() -> None:
    subject = local_subject("X = None\n", "answer.py")
    assert subject.constant("X", default=1) is None
    assert subject.constant("Y", default=1) == 1
    with pytest.raises(AnswerFault):
        subject.constant("Y")
