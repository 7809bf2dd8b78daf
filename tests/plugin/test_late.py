"""Exceptions that Keras raises late or vaguely are explained, with the line of the answer to change."""

from __future__ import annotations

import pytest

from grader.i18n import M
from grader.model import Fault
from grader.plugin.late import explained, line_of, line_of_code
from grader.sandbox.faults import AnswerFault, Raised

SOURCE = """import keras
LOSS = "sparse_entropy"
def build():
    model = keras.Sequential()
    model.compile(
        optimizer="sgd",
        loss=LOSS,
        metrics=["acuracy"],
    )
    return model
"""
RANK = "Arguments `target` and `output` must have the same rank (ndim). Received: target.shape={}, output.shape={}"

INTEGERS = "Argument `output` must have rank (ndim) `target.ndim - 1`. Received: target.shape=(None, 10), output=..."


def fault(message: str, kind: str = "ValueError", line: int = 0) -> AnswerFault:
    lines = ((line, "build", "text"),) if line else ()
    raised = Raised(kind, message, "", lines, None)
    return AnswerFault(Fault.RAISED, M("Your code raised {said}", said=message), raised=raised)


@pytest.mark.parametrize(
    ("message", "said", "line"),
    [
        ("Could not interpret loss identifier: sparse_entropy", "letter by letter", 2),
        ("Unknown loss function: 'sparse_entropy'. Please ensure ...", '"sparse_entropy"', 2),
        ("Could not interpret loss identifier: sparse", "no loss named", 7),
        ("Could not interpret metric identifier: acuracy", "no metric named", 8),
        ("Could not interpret activation function identifier: ‘relu’", "no activation function", None),
        (RANK.format("(None,)", "(None, 10)"), "the labels are integers", 7),
        (RANK.format("(32,)", "(32, 10)"), "the labels are integers", 7),
        (INTEGERS, "one-hot rows. Look at loss=", 7),
        ("Expected `metrics` argument to be a list, tuple, or dict. Received instead: x", "in brackets", 8),
    ],
)  # fmt: skip
def test_what_is_raised_elsewhere_is_led_back_to_its_line(message: str, said: str, line: int | None) -> None:
    told, at = explained(fault(message), SOURCE)
    assert said in told.render("en")
    assert message in told.render("en")
    assert at == line


@pytest.mark.parametrize(
    ("message", "said"),
    [
        ("Argument(s) not recognized: {'lr': 0.1}", "learning_rate"),
        ("The filepath provided must end in `.keras` (Keras model format). Received: filepath=a.hdf5", ".keras."),
        ("The filepath provided must end in `.weights.h5` (Keras weights format).", ".weights.h5."),
    ],
)
def test_what_is_raised_in_its_own_line_keeps_it(message: str, said: str) -> None:
    told, at = explained(fault(message, line=4), SOURCE)
    assert said in told.render("en").removeprefix(f"Your code raised {message}")
    assert at == 4


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("Argument(s) not recognized: {'rate': 0.1}", "ValueError"),
        (RANK.format("(None, 3, 1)", "(None, 10)"), "ValueError"),
        ("shapes (3,) and (4,) not aligned", "ValueError"),
        ("Could not interpret loss identifier: x", "KeyError"),
    ],
)
def test_what_is_not_known_stays_as_it_is(message: str, kind: str) -> None:
    given = fault(message, kind)
    assert explained(given, SOURCE) == (given.message, None)


def test_a_fault_without_an_exception_stays_as_it_is() -> None:
    given = AnswerFault(Fault.TIMED_OUT, M("Your code was stopped."))
    assert explained(given, SOURCE) == (given.message, None)


def test_a_mistake_in_compile_has_its_line() -> None:
    assert [line_of_code(code, SOURCE) for code in ("E26", "E27", "E28", "E38", "E1", None)] == [7, 8, 6, 7, None, None]
    assert line_of('m.compile("sgd", "mse", None, ["acc"])', "metrics") == 1


@pytest.mark.parametrize("source", ["def (", "x = \0", "(" * 5_000, SOURCE * 2, ""])
def test_no_line_where_none_is_sure(source: str) -> None:
    assert line_of(source, "loss", "sparse_entropy") is None
