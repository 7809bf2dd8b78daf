"""What Python warns of while an answer works is noted for the checks that ask for it: plain, capped, never believed."""

from __future__ import annotations

import warnings

import pytest

from grader.sandbox.faults import AnswerFault
from grader.sandbox.inside.warned import MAX_MESSAGE, MAX_WARNINGS
from grader.sandbox.subject import Subject, local_subject

SOURCE = """
import warnings
import numpy as np

warnings.filterwarnings("ignore")

def old(x):
    warnings.warn("`decay` is ignored", UserWarning, stacklevel=1)
    return x

def often(n):
    for i in range(n):
        warnings.warn(f"number {i} " + 10_000 * "x")

def overflow():
    return np.exp(np.array([1000.0]))

def twice():
    for _ in range(2):
        warnings.warn("the same")

def library():
    warnings.warn_explicit("np.foo is deprecated", DeprecationWarning, "numpy/core.py", 3)

def own():
    warnings.warn("do not call this", DeprecationWarning)

def raises():
    warnings.warn("first")
    raise ValueError("then")
"""


@pytest.fixture
def subject() -> Subject:
    subject = local_subject(SOURCE, "answer.py")
    assert subject.warnings() == ()
    return subject


def line_of(text: str) -> int:
    return next(number for number, line in enumerate(SOURCE.splitlines(), 1) if text in line)


def test_a_warning_comes_with_its_kind_its_words_and_the_line_that_led_to_it(subject: Subject) -> None:
    subject.old(1)
    (said,) = subject.warnings()
    assert (said.category, said.message, said.line) == ("UserWarning", "`decay` is ignored", line_of("`decay`"))


def test_each_question_starts_anew_and_a_silent_call_warns_of_nothing(subject: Subject) -> None:
    subject.old(1)
    subject.warnings()
    assert subject.warnings() == ()
    subject.old(1)
    assert len(subject.warnings()) == 1


def test_nothing_is_noted_before_it_is_asked_for_nor_after_the_check() -> None:
    subject = local_subject(SOURCE, "answer.py")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        subject.old(1)
        assert subject.warnings() == ()
        subject.old(1)
        subject.ask("drop", {"op": "drop"}, traced=False)
        subject.old(1)
        assert subject.warnings() == ()


def test_numpy_warns_from_c_and_is_heard_too(subject: Subject) -> None:
    subject.overflow()
    (said,) = subject.warnings()
    assert (said.category, said.line) == ("RuntimeWarning", line_of("np.exp"))


def test_a_deprecation_counts_only_where_the_answer_itself_is_to_blame(subject: Subject) -> None:
    subject.library()
    assert subject.warnings() == ()
    subject.own()
    assert [said.message for said in subject.warnings()] == ["do not call this"]


def test_what_was_warned_of_before_an_exception_is_kept(subject: Subject) -> None:
    with pytest.raises(AnswerFault):
        subject.raises()
    assert [said.message for said in subject.warnings()] == ["first"]


def test_neither_their_number_nor_their_length_is_up_to_the_answer(subject: Subject) -> None:
    subject.often(5 * MAX_WARNINGS)
    said = subject.warnings()
    assert len(said) == MAX_WARNINGS
    assert {len(each.message) for each in said} == {MAX_MESSAGE}
    subject.twice()
    assert len(subject.warnings()) == 1


def test_the_filters_of_this_process_stay_as_they_were(subject: Subject) -> None:
    before = list(warnings.filters), warnings.showwarning
    subject.old(1)
    subject.warnings()
    assert (list(warnings.filters), warnings.showwarning) == before


@pytest.mark.parametrize(
    "value",
    [None, 3, "text", [3, None], [{}], [{"category": 1, "message": ["x"], "line": "7"}], [{"line": -1}]],
)
def test_a_forged_list_is_read_as_far_as_it_is_one(value: object) -> None:
    subject = Subject(lambda _request: {"status": "ok", "value": value})
    for said in subject.warnings():
        assert (said.category, said.message, said.line) == ("", "", None)


def test_a_forged_list_is_capped() -> None:
    forged = [{"category": "c" * 10_000, "message": "m" * 10_000, "line": 1 << 40}] * 1_000
    said = Subject(lambda _request: {"status": "ok", "value": forged}).warnings()
    assert len(said) == MAX_WARNINGS
    assert (len(said[0].category), len(said[0].message), said[0].line) == (MAX_MESSAGE, MAX_MESSAGE, None)
