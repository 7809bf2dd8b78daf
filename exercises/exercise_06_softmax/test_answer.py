"""Checks of mission 06, softmax; sizes of one sample, of a square batch and of others are all asked."""

import numpy as np
import pytest

from grader import check

BATCHES = ((4, 4), (5, 3), (1, 6), (3, 10))


def eighths(rng, *shape):
    """Scores that float32 holds exactly too, also with 1000 added."""
    return rng.integers(-16, 17, size=shape) / 8


@pytest.mark.points(1)
def test_vector(learner, reference, rng):
    """The scores of one sample, shape (K,), become its probabilities.

    ko: 모양이 (K,)인 한 샘플의 점수가 그 샘플의 확률이 됩니다.
    """
    for k in (4, 2, 7, 1):
        x = rng.normal(size=k) * 2
        check.close(learner.softmax(x.copy()), reference.softmax(x), "softmax(x)")


@pytest.mark.points(2)
def test_batch(learner, reference, rng):
    """In a batch of shape (N, K) each row becomes the probabilities of its own sample.

    ko: 모양이 (N, K)인 배치에서는 행마다 그 샘플의 확률이 됩니다.
    """
    for n, k in BATCHES:
        x = rng.normal(size=(n, k)) * 2
        check.close(learner.softmax(x.copy()), reference.softmax(x), "softmax(x)")


@pytest.mark.points(1)
def test_integers(learner, reference, rng):
    """Integer scores give the same probabilities as the same numbers as floats.

    ko: 정수 점수를 넣어도 같은 값의 실수를 넣었을 때와 같은 확률이 나옵니다.
    """
    for shape in ((5,), (3, 4)):
        x = rng.integers(-3, 4, size=shape)
        check.close(learner.softmax(x.copy()), reference.softmax(x.astype(np.float64)), "softmax(x)")


@pytest.mark.points(1)
def test_rows_sum_to_one(learner, rng):
    """The probabilities of each row sum to 1.

    ko: 행마다 확률의 합이 1입니다.
    """
    for n, k in BATCHES:
        x = rng.normal(size=(n, k)) * 2
        got = check.shape(learner.softmax(x.copy()), (n, k), "softmax(x)")
        for row, total in enumerate(check.finite(got, "softmax(x)").sum(axis=1)):
            check.that(
                abs(total - 1) < 1e-5,
                f"Row {row} of softmax(x), shape ({n}, {k}), sums to {total:.4g}; it must sum to 1.",
                f"모양이 ({n}, {k})인 softmax(x)에서 {row}번 행의 합이 {total:.4g}입니다. 합은 1이어야 합니다.",
            )


@pytest.mark.points(1)
def test_large_scores(learner, reference, rng):
    """Scores around 1000 and −1000 give the right probabilities, never nan or inf.

    ko: 1000이나 −1000 근처의 점수도 nan이나 inf 없이 올바른 확률이 됩니다.
    """
    mixed = np.array([[1000.0, -1000.0, 0.0], [999.5, 1000.0, -1000.0], [-1000.0, 0.25, 1000.0]])
    for x in (
        eighths(rng, 4) + 1000,
        eighths(rng, 4) - 1000,
        eighths(rng, 4, 3) + 1000,
        eighths(rng, 4, 3) - 1000,
        mixed,
    ):
        check.close(learner.softmax(x.copy()), reference.softmax(x), "softmax(x)")


@pytest.mark.points(1)
def test_rows_far_apart(learner, reference, rng):
    """Rows with large and rows with small scores in one batch are all right.

    ko: 점수가 큰 행과 작은 행이 한 배치에 섞여 있어도 모두 올바릅니다.
    """
    x = eighths(rng, 3, 4) + np.array([[800.0], [0.0], [-800.0]])
    check.close(learner.softmax(x.copy()), reference.softmax(x), "softmax(x)")


@pytest.mark.relation
@pytest.mark.points(1)
def test_shift(learner, rng):
    """Adding one number to all scores of a row leaves its probabilities as they are.

    ko: 한 행의 모든 점수에 같은 수를 더해도 확률은 그대로입니다.
    """
    x = eighths(rng, 5, 4)
    before = check.shape(learner.softmax(x.copy()), x.shape, "softmax(x)")
    shifts = np.array([20.0, -20.0, 0.5, 7.0, -3.0])[:, np.newaxis]
    check.close(learner.softmax(x + shifts), before, "softmax(x + c)")


@pytest.mark.relation
@pytest.mark.points(1)
def test_rows_independent(learner, rng):
    """A row gives the same alone, in a batch, and in a batch whose rows and columns are in another order.

    ko: 한 행의 결과는 혼자 있든, 배치 안에 있든, 행과 열의 순서가 바뀐 배치 안에 있든 같습니다.
    """
    x = eighths(rng, 5, 3)
    rows, columns = np.array([3, 0, 4, 1, 2]), np.array([2, 0, 1])
    whole = check.shape(learner.softmax(x.copy()), x.shape, "softmax(x)")
    moved = whole[rows][:, columns]
    check.close(learner.softmax(x[rows][:, columns].copy()), moved, "softmax(x[rows][:, columns])")
    for row in range(5):
        alone = check.shape(learner.softmax(x[row].copy()), (3,), f"softmax(x[{row}])")
        check.close(whole[row], alone, f"softmax(x)[{row}]", rtol=1e-4)


@pytest.mark.relation
@pytest.mark.points(1)
def test_input_unchanged(learner, rng):
    """The scores that softmax was given stay as they are.

    ko: softmax는 받은 점수 배열을 바꾸지 않습니다.
    """
    for shape in ((4,), (5, 3)):
        x = rng.normal(size=shape) + 2
        check.unchanged_inputs(learner.softmax.echo(x.copy()), (x,), ("x",))
