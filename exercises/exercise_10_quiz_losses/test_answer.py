"""Checks of mission 10; the questions, their keys and their known mistakes are in the solution's questions.py."""

import pytest


@pytest.mark.points(1)
def test_where_loss(learner, quiz):
    """The method that is told the loss and the metrics is known.

    ko: 손실과 지표를 지정하는 메서드를 압니다.
    """
    quiz.answer(learner, "WHERE_LOSS")


@pytest.mark.points(1)
def test_integer_labels(learner, quiz):
    """The loss for whole-number labels is named, and spelt right.

    ko: 정수 레이블에 쓰는 손실의 이름을 정확한 철자로 씁니다.
    """
    quiz.answer(learner, "INTEGER_LABELS")


@pytest.mark.points(0.5)
def test_misspelt_loss(learner, quiz):
    """When a misspelt loss comes to light is known.

    ko: 철자가 틀린 손실 이름이 언제 드러나는지 압니다.
    """
    quiz.answer(learner, "MISSPELT_LOSS")


@pytest.mark.points(1)
def test_one_hot_labels(learner, quiz):
    """One-hot labels get their loss.

    ko: 원-핫 레이블에 알맞은 손실을 고릅니다.
    """
    quiz.answer(learner, "ONE_HOT_LABELS")


@pytest.mark.points(1)
def test_label_shape(learner, quiz):
    """The shape that categorical_crossentropy expects of labels is known.

    ko: categorical_crossentropy가 받는 레이블의 모양을 압니다.
    """
    quiz.answer(learner, "LABEL_SHAPE")


@pytest.mark.points(1)
def test_yes_or_no(learner, quiz):
    """A single sigmoid gets its loss.

    ko: 시그모이드 출력 하나에 알맞은 손실을 고릅니다.
    """
    quiz.answer(learner, "YES_OR_NO")


@pytest.mark.points(1)
def test_steeper(learner, quiz):
    """How much steeper cross entropy is than mse at a confident error is worked out.

    ko: 자신 있게 틀렸을 때 교차 엔트로피가 mse보다 얼마나 가파른지 구합니다.
    """
    quiz.answer(learner, "STEEPER")


@pytest.mark.points(0.5)
def test_price_loss(learner, quiz):
    """A continuous output gets its loss.

    ko: 연속적인 출력에 알맞은 손실을 고릅니다.
    """
    quiz.answer(learner, "PRICE_LOSS")


@pytest.mark.points(1)
def test_confident_error(learner, quiz):
    """The cross entropy of a confident error is worked out.

    ko: 자신 있게 틀린 샘플의 교차 엔트로피를 구합니다.
    """
    quiz.answer(learner, "CONFIDENT_ERROR")


@pytest.mark.points(1)
def test_first_loss(learner, quiz):
    """The loss of an untrained network is worked out.

    ko: 훈련하지 않은 신경망의 손실을 구합니다.
    """
    quiz.answer(learner, "FIRST_LOSS")


@pytest.mark.points(1)
def test_metric_role(learner, quiz):
    """The role of a metric is told from that of the loss.

    ko: 지표가 하는 일과 손실이 하는 일을 구별합니다.
    """
    quiz.answer(learner, "METRIC_ROLE")
