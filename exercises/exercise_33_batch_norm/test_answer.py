"""Checks of mission 33; every size is drawn, so that none can be learned by heart."""

# SKELETON: the example's checks. Write your own, then delete this line.

import pytest

from grader import check


def batches(rng):
    """Arrays to try: more rows than columns, more columns than rows, a single row."""
    few, many = int(rng.integers(2, 5)), int(rng.integers(6, 9))
    return [rng.normal(loc=3, size=shape) for shape in ((many, few), (few, many), (1, few))]


@pytest.mark.points(8)
def test_values(learner, reference, rng):
    """Every column has its own mean subtracted, and the means are returned.

    ko: 열마다 그 열의 평균을 빼고, 평균들도 돌려줍니다.
    """
    for X in batches(rng):
        got = check.parts(learner.center_columns(X.copy()), 2, "center_columns(X)")
        for value, want, name in zip(got, reference.center_columns(X), ("Y", "means"), strict=True):
            check.close(value, want, name)


@pytest.mark.relation
@pytest.mark.points(2)
def test_input_unchanged(learner, rng):
    """The array that the function was given stays as it is.

    ko: 함수가 받은 배열은 그대로 남습니다.
    """
    for X in batches(rng):
        check.unchanged_inputs(learner.center_columns.echo(X.copy()), (X,), ("X",))
