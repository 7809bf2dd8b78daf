"""A model behind a handle, a loop inside the worker, labels that the worker never sees."""

import numpy as np
import pytest

from grader import check

CLASSES = 10


def hidden(reference, rng, n):
    """Samples and their labels."""
    x = rng.normal(size=(n, 8))
    return x, np.asarray(reference.labels(x)).astype(int)


@pytest.mark.points(2)
def test_predictions(learner, reference, rng):
    """The model's predictions are right for most of the hidden samples.

    ko: 숨은 표본 대부분을 맞힙니다.
    """
    x, labels = hidden(reference, rng, 400)
    model = learner.make.keep()
    scores = model.method("predict")(x)
    check.that(check.accuracy(scores, labels, "predict(x)") > 0.8, "Too few are right.", "맞힌 것이 너무 적습니다.")


@pytest.mark.points(2)
def test_weights(learner, reference, rng):
    """The model's weights, multiplied here, classify most of the hidden samples.

    ko: 모델의 가중치를 여기서 곱해 숨은 표본 대부분을 맞힙니다.
    """
    x, labels = hidden(reference, rng, 400)
    W, b = check.parts(learner.make.keep().method("get_weights")(), 2, "get_weights()")
    scores = x @ check.shape(W, (8, CLASSES), "W") + check.shape(b, (CLASSES,), "b")
    check.that(check.accuracy(scores, labels, "x @ W + b") > 0.8, "Too few are right.", "맞힌 것이 너무 적습니다.")


@pytest.mark.points(1)
def test_loop(learner, reference, rng):
    """The loss falls as the reference's does.

    ko: 손실이 기준과 같이 줄어듭니다.
    """
    x = rng.normal(size=(40, 8))
    batches = rng.integers(0, 40, size=(30, 5))
    runs = []
    for subject in (learner, reference):
        subject.store(x=x)
        runs.append(subject.step.loop(batches, (np.zeros(8),), data=("x",)))
    check.training_matches(runs[0].series, runs[1].series)


@pytest.mark.points(1)
def test_shift(learner, rng):
    """One is added to every element; what a check asks after an attack.

    ko: 모든 원소에 1을 더합니다. 공격 다음에 오는 검사입니다.
    """
    x = rng.normal(size=(2, 3))
    check.close(learner.shift(x.copy()), x + 1, "shift(x)")
