"""The factor is a secret of the solution's: an answer that has it has stolen it."""

import pytest

from grader import check


@pytest.mark.points(2)
def test_scale(learner, reference, rng):
    """Every element is multiplied by the secret factor.

    ko: 모든 원소에 비밀 배율을 곱합니다.
    """
    for size in ((3, 2), (4,), (2, 5)):
        x = rng.normal(size=size)
        check.close(learner.scale(x.copy()), reference.scale(x), "scale(x)")


@pytest.mark.points(1)
def test_shift(learner, rng):
    """One is added to every element; what a check asks after an attack.

    ko: 모든 원소에 1을 더합니다. 공격 다음에 오는 검사입니다.
    """
    x = rng.normal(size=(2, 3))
    check.close(learner.shift(x.copy()), x + 1, "shift(x)")
