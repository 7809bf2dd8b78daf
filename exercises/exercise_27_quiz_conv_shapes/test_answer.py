"""Checks of mission 27; the questions, their keys and their known mistakes are in the solution's questions.py."""

import pytest


@pytest.mark.points(1)
def test_first_shape(learner, quiz):
    """The shape behind the first convolution is worked out.

    ko: 첫 번째 합성곱 뒤의 모양을 구합니다.
    """
    quiz.answer(learner, "FIRST_SHAPE")


@pytest.mark.points(1)
def test_first_params(learner, quiz):
    """The parameters of the first convolution are counted.

    ko: 첫 번째 합성곱의 파라미터를 셉니다.
    """
    quiz.answer(learner, "FIRST_PARAMS")


@pytest.mark.points(0.5)
def test_second_shape(learner, quiz):
    """The shape behind the second convolution is worked out.

    ko: 두 번째 합성곱 뒤의 모양을 구합니다.
    """
    quiz.answer(learner, "SECOND_SHAPE")


@pytest.mark.points(1)
def test_second_params(learner, quiz):
    """The parameters of the second convolution are counted through all channels.

    ko: 모든 채널을 고려해 두 번째 합성곱의 파라미터를 셉니다.
    """
    quiz.answer(learner, "SECOND_PARAMS")


@pytest.mark.points(0.5)
def test_strided_side(learner, quiz):
    """The size for a stride without padding is worked out.

    ko: 패딩이 없을 때 스트라이드에 따른 크기를 구합니다.
    """
    quiz.answer(learner, "STRIDED_SIDE")


@pytest.mark.points(0.5)
def test_padded_side(learner, quiz):
    """The size for a stride with padding is worked out.

    ko: 패딩이 있을 때 스트라이드에 따른 크기를 구합니다.
    """
    quiz.answer(learner, "PADDED_SIDE")


@pytest.mark.points(1)
def test_pooled_shape(learner, quiz):
    """The shape behind the pooling is worked out.

    ko: 풀링 뒤의 모양을 구합니다.
    """
    quiz.answer(learner, "POOLED_SHAPE")


@pytest.mark.points(0.5)
def test_pooling_params(learner, quiz):
    """The parameters of a pooling layer are counted.

    ko: 풀링 층의 파라미터를 셉니다.
    """
    quiz.answer(learner, "POOLING_PARAMS")


@pytest.mark.points(1)
def test_flat_values(learner, quiz):
    """The values behind Flatten are counted.

    ko: Flatten 뒤의 값을 셉니다.
    """
    quiz.answer(learner, "FLAT_VALUES")


@pytest.mark.points(1)
def test_dense_params(learner, quiz):
    """The parameters of the first dense layer are counted.

    ko: 첫 번째 밀집층의 파라미터를 셉니다.
    """
    quiz.answer(learner, "DENSE_PARAMS")


@pytest.mark.points(1)
def test_all_params(learner, quiz):
    """The parameters of the whole network are counted.

    ko: 신경망 전체의 파라미터를 셉니다.
    """
    quiz.answer(learner, "ALL_PARAMS")


@pytest.mark.points(1)
def test_dense_dominates(learner, quiz):
    """Why most parameters are in a dense layer is known.

    ko: 파라미터가 밀집층에 몰려 있는 까닭을 압니다.
    """
    quiz.answer(learner, "DENSE_DOMINATES")
