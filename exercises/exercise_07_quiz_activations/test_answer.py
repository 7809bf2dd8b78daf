"""Checks of mission 7; the questions, their keys and their known mistakes are in the solution's questions.py."""

import pytest


@pytest.mark.points(1)
def test_binary_output(learner, quiz):
    """A single output that is to be a probability gets the right activation.

    ko: 확률을 나타내는 출력 하나에 알맞은 활성화 함수를 고릅니다.
    """
    quiz.answer(learner, "BINARY_OUTPUT")


@pytest.mark.points(1)
def test_softmax_of_one(learner, quiz):
    """What softmax does to a single score is known.

    ko: 점수 하나에 소프트맥스를 적용하면 어떻게 되는지 압니다.
    """
    quiz.answer(learner, "SOFTMAX_OF_ONE")


@pytest.mark.points(1)
def test_ten_classes(learner, quiz):
    """The output layer of a classifier with exclusive classes gets the right activation.

    ko: 정답이 하나뿐인 다중 분류의 출력층에 알맞은 활성화 함수를 고릅니다.
    """
    quiz.answer(learner, "TEN_CLASSES")


@pytest.mark.points(0.5)
def test_sigmoid_total(learner, quiz):
    """What several sigmoid outputs add up to is known.

    ko: 시그모이드 출력 여러 개의 합을 압니다.
    """
    quiz.answer(learner, "SIGMOID_TOTAL")


@pytest.mark.points(0.5)
def test_no_activation(learner, quiz):
    """What layers without an activation amount to is known.

    ko: 활성화 함수가 없는 층들이 무엇과 같은지 압니다.
    """
    quiz.answer(learner, "NO_ACTIVATION")


@pytest.mark.points(1)
def test_collapsed_params(learner, quiz):
    """The size of the one layer that they collapse into is counted.

    ko: 그 층들을 합친 층 하나의 파라미터를 셉니다.
    """
    quiz.answer(learner, "COLLAPSED_PARAMS")


@pytest.mark.points(0.5)
def test_deep_hidden(learner, quiz):
    """The hidden layers of a deep image network get a usual activation.

    ko: 깊은 이미지 신경망의 은닉층에 흔히 쓰는 활성화 함수를 고릅니다.
    """
    quiz.answer(learner, "DEEP_HIDDEN")


@pytest.mark.points(1)
def test_slope_product(learner, quiz):
    """How fast gradients shrink through sigmoids is worked out.

    ko: 시그모이드를 지나며 기울기가 얼마나 빨리 줄어드는지 구합니다.
    """
    quiz.answer(learner, "SLOPE_PRODUCT")


@pytest.mark.points(1)
def test_flat_for_large(learner, quiz):
    """Activations whose gradient vanishes for large inputs are told from the others.

    ko: 입력이 클 때 기울기가 사라지는 활성화 함수를 구별합니다.
    """
    quiz.answer(learner, "FLAT_FOR_LARGE")


@pytest.mark.points(1)
def test_negative_relu(learner, quiz):
    """What happens to a ReLU neuron that only meets negative sums is known.

    ko: 가중합이 늘 음수인 ReLU 뉴런이 어떻게 되는지 압니다.
    """
    quiz.answer(learner, "NEGATIVE_RELU")


@pytest.mark.points(0.5)
def test_leaky_value(learner, quiz):
    """Leaky ReLU is worked out for a negative input.

    ko: 음수 입력에 대한 리키 렐루의 값을 구합니다.
    """
    quiz.answer(learner, "LEAKY_VALUE")


@pytest.mark.points(0.5)
def test_leaky_name(learner, quiz):
    """The ReLU with a small fixed slope for negative inputs is called by its name.

    ko: 음수 쪽에 작은 고정 기울기가 있는 ReLU의 이름을 압니다.
    """
    quiz.answer(learner, "LEAKY_NAME")


@pytest.mark.points(0.5)
def test_zero_centred(learner, quiz):
    """The bounded activation around zero is told from the others.

    ko: 0을 중심으로 하고 범위가 정해진 활성화 함수를 구별합니다.
    """
    quiz.answer(learner, "ZERO_CENTRED")
