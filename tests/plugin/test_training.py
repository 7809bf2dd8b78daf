"""What a training leaves for a person to look at: wrong digits, curves, the network itself."""

from __future__ import annotations

import numpy as np
import pytest

from grader import check
from grader.model import Fault
from grader.plugin.guess import guess
from grader.plugin.recorder import CheckFailed, recording
from grader.sandbox.faults import AnswerFault


def test_wrong_digits_are_kept_spread_over_the_classes() -> None:
    labels = np.array([0] * 50 + [1] * 50 + [7] * 2)
    scores = np.zeros((102, 10))
    scores[:, 3] = 5.0
    scores[10, :] = 0.0  # right: the first largest is 0
    with recording() as recorder:
        share = check.accuracy(scores, labels, "scores", digits=range(1_000, 1_102))
    assert share == 1 / 102
    assert len(recorder.digits) == 24
    assert {digit.label for digit in recorder.digits} == {0, 1, 7}
    assert [digit.index for digit in recorder.digits[:4]] == [1_000, 1_050, 1_100, 1_001]
    assert 1_010 not in {digit.index for digit in recorder.digits}
    for digit in recorder.digits:
        assert sum(digit.probabilities) == pytest.approx(1.0)
        assert np.argmax(digit.probabilities) == 3


def test_probabilities_stay_as_they_are_and_scores_go_through_a_softmax() -> None:
    with recording() as recorder:
        check.accuracy(np.array([[0.25, 0.75]]), np.array([0]), "p", digits=[5])
        assert recorder.digits[0].probabilities == (0.25, 0.75)
        check.accuracy(np.array([[-1000.0, 1000.0]]), np.array([0]), "p", digits=[5])
        assert recorder.digits[0].probabilities == (0.0, 1.0)
        check.accuracy(np.array([[1000.0, -1000.0]]), np.array([0]), "p", digits=[5])
        assert recorder.digits == ()


def test_without_rows_named_no_digit_is_kept() -> None:
    with recording() as recorder:
        check.accuracy(np.eye(3), np.array([2, 1, 0]), "p")
    assert recorder.digits == ()


def test_a_curve_is_no_longer_than_the_reference_s() -> None:
    with recording() as recorder:
        check.curve("loss", [3.0] * 1_000, [3.0, 2.0])
        check.live("loss", np.array([3.0, 2.0]))
        with pytest.raises(CheckFailed):
            check.curve("loss", None, [1.0])
    assert [(len(curve.learner), len(curve.reference)) for curve in recorder.curves] == [(2, 2)]
    assert recorder.reference == {"loss": (3.0, 2.0)}


def test_a_network_answers_in_probabilities() -> None:
    images = np.zeros((2, 28, 28), np.uint8)
    got = guess(lambda rows: np.full((len(rows), 10), 7.0), images)
    assert got.shape == (2, 10)
    assert got.dtype == np.float64
    np.testing.assert_allclose(got, 0.1)


@pytest.mark.parametrize("answer", [None, "seven", np.zeros((1, 10)), np.zeros((2, 3)), np.full((2, 10), np.nan)])
def test_a_network_that_answers_something_else_is_told_so(answer: object) -> None:
    with pytest.raises(AnswerFault) as caught:
        guess(lambda _rows: answer, np.zeros((2, 28, 28), np.uint8))
    assert caught.value.fault is Fault.WRONG
    assert caught.value.message.render("ko")
