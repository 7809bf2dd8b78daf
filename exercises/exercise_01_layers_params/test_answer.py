"""Checks of mission 1; the questions, their keys and their known mistakes are in the solution's questions.py."""

import pytest


@pytest.mark.points(1)
def test_dense_params(learner, quiz):
    """The parameters of one dense layer are counted.

    ko: 밀집층 하나의 파라미터를 셉니다.
    """
    quiz.answer(learner, "DENSE_PARAMS")


@pytest.mark.points(1)
def test_network_params(learner, quiz):
    """The parameters of a network of two layers are counted.

    ko: 두 층으로 된 신경망의 파라미터를 셉니다.
    """
    quiz.answer(learner, "NETWORK_PARAMS")


@pytest.mark.points(1)
def test_summary_params(learner, quiz):
    """The total of a model summary is worked out from its output shapes.

    ko: model.summary()의 출력 크기에서 전체 파라미터 수를 구합니다.
    """
    quiz.answer(learner, "SUMMARY_PARAMS")


@pytest.mark.points(1)
def test_code_params(learner, quiz):
    """The parameters are counted from Keras code.

    ko: 케라스 코드에서 파라미터를 셉니다.
    """
    quiz.answer(learner, "CODE_PARAMS")


@pytest.mark.points(0.5)
def test_weights_shape(learner, quiz):
    """The shape of the weights between two layers is known.

    ko: 두 층 사이 가중치의 모양을 압니다.
    """
    quiz.answer(learner, "WEIGHTS_SHAPE")


@pytest.mark.points(0.5)
def test_hidden_layers(learner, quiz):
    """The hidden layers are told from the input and the output layer.

    ko: 은닉층을 입력층, 출력층과 구별합니다.
    """
    quiz.answer(learner, "HIDDEN_LAYERS")


@pytest.mark.points(0.5)
def test_output_neurons(learner, quiz):
    """The output layer has the size that the classes ask for.

    ko: 클래스에 맞게 출력층의 크기를 정합니다.
    """
    quiz.answer(learner, "OUTPUT_NEURONS")


@pytest.mark.points(1)
def test_none_means(learner, quiz):
    """None in an output shape is read rightly.

    ko: 출력 크기에 나오는 None을 바르게 읽습니다.
    """
    quiz.answer(learner, "NONE_MEANS")


@pytest.mark.points(0.5)
def test_flatten_output(learner, quiz):
    """The size of what Flatten puts out is worked out.

    ko: Flatten이 내놓는 값의 개수를 구합니다.
    """
    quiz.answer(learner, "FLATTEN_OUTPUT")


@pytest.mark.points(0.5)
def test_flatten_params(learner, quiz):
    """The parameters of a Flatten layer are counted.

    ko: Flatten 층의 파라미터를 셉니다.
    """
    quiz.answer(learner, "FLATTEN_PARAMS")


@pytest.mark.points(1)
def test_parameterless(learner, quiz):
    """Layers that learn are told from layers that do not.

    ko: 학습하는 층과 학습하지 않는 층을 구별합니다.
    """
    quiz.answer(learner, "PARAMETERLESS")


@pytest.mark.points(0.5)
def test_fully_connected(learner, quiz):
    """The links of a fully connected network are known.

    ko: 완전 연결 신경망의 연결 방식을 압니다.
    """
    quiz.answer(learner, "FULLY_CONNECTED")


@pytest.mark.points(0.5)
def test_deep_network(learner, quiz):
    """A network of many hidden layers is called by its name.

    ko: 은닉층이 많은 신경망의 이름을 압니다.
    """
    quiz.answer(learner, "DEEP_NETWORK")


@pytest.mark.points(0.5)
def test_narrow_hidden(learner, quiz):
    """A rule of thumb is told from a requirement.

    ko: 경험칙과 꼭 지켜야 하는 조건을 구별합니다.
    """
    quiz.answer(learner, "NARROW_HIDDEN")
