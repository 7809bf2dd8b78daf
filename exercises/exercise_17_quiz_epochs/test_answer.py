"""Checks of mission 17; the questions, their keys and their known mistakes are in the solution's questions.py."""

import pytest


@pytest.mark.points(0.5)
def test_epoch_means(learner, quiz):
    """What an epoch is, is known.

    ko: 에포크가 무엇인지 압니다.
    """
    quiz.answer(learner, "EPOCH_MEANS")


@pytest.mark.points(1)
def test_workbook(learner, quiz):
    """The iterations of one epoch are counted.

    ko: 한 에포크의 이터레이션을 셉니다.
    """
    quiz.answer(learner, "WORKBOOK")


@pytest.mark.points(0.5)
def test_iterations_formula(learner, quiz):
    """The formula for the iterations of an epoch is known.

    ko: 한 에포크의 이터레이션 수를 구하는 식을 압니다.
    """
    quiz.answer(learner, "ITERATIONS_FORMULA")


@pytest.mark.points(1)
def test_steps_of_mnist(learner, quiz):
    """The iterations of an epoch of MNIST are counted.

    ko: MNIST 한 에포크의 이터레이션을 셉니다.
    """
    quiz.answer(learner, "STEPS_OF_MNIST")


@pytest.mark.points(1)
def test_epochs_done(learner, quiz):
    """Iterations are turned into epochs.

    ko: 이터레이션을 에포크로 바꿉니다.
    """
    quiz.answer(learner, "EPOCHS_DONE")


@pytest.mark.points(1)
def test_default_batch(learner, quiz):
    """The iterations are counted when fit() chooses the batch size.

    ko: 배치 크기를 정하지 않았을 때의 이터레이션을 셉니다.
    """
    quiz.answer(learner, "DEFAULT_BATCH")


@pytest.mark.points(1)
def test_held_out(learner, quiz):
    """Rows held out for validation are left out of the count.

    ko: 검증용으로 떼어 둔 행을 빼고 셉니다.
    """
    quiz.answer(learner, "HELD_OUT")


@pytest.mark.points(1)
def test_updates_in_all(learner, quiz):
    """The updates of a whole training are counted.

    ko: 훈련 전체의 갱신 횟수를 셉니다.
    """
    quiz.answer(learner, "UPDATES_IN_ALL")


@pytest.mark.points(1)
def test_not_whole(learner, quiz):
    """The batch that is not full is counted as well.

    ko: 다 차지 않은 배치도 셉니다.
    """
    quiz.answer(learner, "NOT_WHOLE")


@pytest.mark.points(0.5)
def test_last_batch(learner, quiz):
    """The size of the last batch is worked out.

    ko: 마지막 배치의 크기를 구합니다.
    """
    quiz.answer(learner, "LAST_BATCH")


@pytest.mark.points(1)
def test_float_interval(learner, quiz):
    """What a fractional interval does to a log is worked out.

    ko: 정수가 아닌 간격이 기록에 어떤 영향을 주는지 구합니다.
    """
    quiz.answer(learner, "FLOAT_INTERVAL")


@pytest.mark.points(0.5)
def test_drawn_at_random(learner, quiz):
    """Drawing with replacement is told from going through all data.

    ko: 복원 추출과 데이터를 한 번씩 쓰는 것을 구별합니다.
    """
    quiz.answer(learner, "DRAWN_AT_RANDOM")
