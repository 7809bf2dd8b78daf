"""Checks of mission 21; the questions, their keys and their known mistakes are in the solution's questions.py."""

import pytest


@pytest.mark.points(0.5)
def test_default_optimizer(learner, quiz):
    """The optimizer that Keras takes by itself is known.

    ko: 케라스가 기본으로 쓰는 옵티마이저를 압니다.
    """
    quiz.answer(learner, "DEFAULT_OPTIMIZER")


@pytest.mark.points(1)
def test_adaptive(learner, quiz):
    """Adaptive optimizers are told from the others.

    ko: 적응적 옵티마이저를 구별합니다.
    """
    quiz.answer(learner, "ADAPTIVE")


@pytest.mark.points(1)
def test_adaptive_means(learner, quiz):
    """What adaptive means is known.

    ko: '적응적'의 뜻을 압니다.
    """
    quiz.answer(learner, "ADAPTIVE_MEANS")


@pytest.mark.points(1)
def test_effective_rate(learner, quiz):
    """The learning rate that really counts is read from code.

    ko: 실제로 쓰이는 학습률을 코드에서 읽습니다.
    """
    quiz.answer(learner, "EFFECTIVE_RATE")


@pytest.mark.points(0.5)
def test_rate_argument(learner, quiz):
    """What Keras 3 makes of an old argument name is known.

    ko: 옛 매개변수 이름이 케라스 3에서 어떻게 되는지 압니다.
    """
    quiz.answer(learner, "RATE_ARGUMENT")


@pytest.mark.points(1)
def test_sgd_step(learner, quiz):
    """One step of SGD is worked out.

    ko: SGD의 한 걸음을 계산합니다.
    """
    quiz.answer(learner, "SGD_STEP")


@pytest.mark.points(1)
def test_momentum_step(learner, quiz):
    """The second step of momentum is worked out.

    ko: 모멘텀의 두 번째 걸음을 계산합니다.
    """
    quiz.answer(learner, "MOMENTUM_STEP")


@pytest.mark.points(0.5)
def test_nesterov(learner, quiz):
    """What sets Nesterov's momentum apart is known.

    ko: 네스테로프 모멘텀의 특징을 압니다.
    """
    quiz.answer(learner, "NESTEROV")


@pytest.mark.points(1)
def test_adagrad_step(learner, quiz):
    """How Adagrad's steps shrink is worked out.

    ko: Adagrad의 걸음이 줄어드는 정도를 구합니다.
    """
    quiz.answer(learner, "ADAGRAD_STEP")


@pytest.mark.points(0.5)
def test_adam_combines(learner, quiz):
    """What Adam is made of is known.

    ko: Adam이 무엇을 합친 것인지 압니다.
    """
    quiz.answer(learner, "ADAM_COMBINES")


@pytest.mark.points(1)
def test_full_batch_updates(learner, quiz):
    """The updates of batch gradient descent are counted.

    ko: 배치 경사 하강법의 갱신 횟수를 셉니다.
    """
    quiz.answer(learner, "FULL_BATCH_UPDATES")


@pytest.mark.points(1)
def test_global_minimum(learner, quiz):
    """What exact gradients can promise is known.

    ko: 정확한 기울기가 보장하는 것과 보장하지 않는 것을 구별합니다.
    """
    quiz.answer(learner, "GLOBAL_MINIMUM")
