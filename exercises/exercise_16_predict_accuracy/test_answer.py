"""Checks of mission 16, inference and accuracy; the labels that count are compared on this side too."""

import numpy as np
import pytest

from grader import check

SHAPES = ((4, 4, 4, 4), (6, 5, 3, 4), (1, 3, 5, 2), (7, 2, 4, 11))
"""(N, in, hidden, classes)."""
CALL = "accuracy(W1, b1, W2, b2, x, y)"


def network(rng, n_in, n_hidden, n_classes):
    """Random parameters (W1, b1, W2, b2)."""
    return (
        rng.normal(size=(n_in, n_hidden)),
        rng.normal(size=n_hidden),
        rng.normal(size=(n_hidden, n_classes)),
        rng.normal(size=n_classes),
    )


def copies(arrays):
    """Fresh arrays for every call."""
    return [array.copy() for array in arrays]


def probabilities(learner, params, X):
    """The learner's predict, read as an array of the right shape."""
    got = learner.predict(*copies(params), X.copy())
    return check.shape(got, (X.shape[0], params[3].size), "predict(W1, b1, W2, b2, X)")


def perfect(rng, n, classes, lowest=0):
    """A network, rows that it gets all right, and their labels.

    Its probabilities are 0 and 1 to the last bit, so it also tells what comes of comparing such rows with labels.
    """
    y = rng.integers(lowest, classes, n)
    x = rng.uniform(-41.0, -39.0, (n, classes))
    x[np.arange(n), y] = 1.9
    params = (np.eye(classes), np.zeros(classes), 760.0 * np.eye(classes), np.full(classes, -760.0))
    return params, x, y


def asked(learner, params, x, y):
    """The learner's accuracy as one number."""
    return check.scalar(learner.accuracy(*copies(params), x.copy(), y.copy()), CALL)


def other_rows_labels(learner, rng):
    """Whether a perfect network scores at chance on 400 rows, although each row alone is judged right."""
    params, x, y = perfect(rng, 400, 10)
    x[0, (y[0] + 1) % 10] = 1.8  # the first row is less sure: one argmax over the whole batch finds another row
    many = asked(learner, params, x, y)
    alone = [asked(learner, params, x[i : i + 1], y[i : i + 1]) for i in range(8)]
    return 0.03 < many < 0.2 and all(abs(one - 1) < 1e-5 for one in alone)


def judge(learner, rng, results):
    """Fail at the first (got, right, n) that is wrong; says so where labels of other rows are the reason."""
    off = [abs(got - right / n) > 1e-5 for got, right, n in results]
    single_rows_right = not any(wrong for wrong, (_, _, n) in zip(off, results, strict=True) if n == 1)
    for wrong, (got, right, n) in zip(off, results, strict=True):
        if wrong:
            code = "E4" if single_rows_right and other_rows_labels(learner, rng) else None
            check.that(
                False,
                f"{CALL} is {got:.4g} on a batch of {n} where the most probable class is the right one {right} times.",
                f"샘플 {n}개 중 {right}개에서 확률이 가장 큰 클래스가 정답인데, {CALL}의 값은 {got:.4g}입니다.",
                code=code,
            )


@pytest.mark.points(2)
def test_predict_values(learner, reference, rng):
    """The result of predict is softmax(sigmoid(X W1 + b1) W2 + b2) for any batch size and any number of classes.

    ko: predict는 배치 크기와 클래스 수가 달라져도 softmax(sigmoid(X W1 + b1) W2 + b2)를 돌려줍니다.
    """
    for n, n_in, n_hidden, n_classes in SHAPES:
        params, X = network(rng, n_in, n_hidden, n_classes), rng.normal(size=(n, n_in))
        got = learner.predict(*copies(params), X.copy())
        check.close(got, reference.predict(*params, X), "predict(W1, b1, W2, b2, X)")


@pytest.mark.points(1)
def test_predict_rows_sum_to_one(learner, rng):
    """Each row of predict holds probabilities: nothing below 0, and the row sums to 1.

    ko: predict의 각 행은 확률입니다. 음수가 없고 행의 합이 1입니다.
    """
    for n, n_in, n_hidden, n_classes in SHAPES:
        params = network(rng, n_in, n_hidden, n_classes)
        y = probabilities(learner, params, rng.normal(size=(n, n_in)))
        check.that(
            (y >= 0).all(),
            f"predict gives {y.min():.4g}: a probability is never negative.",
            f"predict의 결과에 음수({y.min():.4g})가 있습니다. 확률은 음수가 될 수 없습니다.",
        )
        sums = y.sum(axis=1)
        worst = int(np.abs(sums - 1).argmax())
        check.that(
            np.isfinite(sums).all() and abs(sums[worst] - 1) < 1e-4,
            f"Row {worst} of predict sums to {sums[worst]:.4g}; each row must sum to 1.",
            f"predict의 {worst}번 행을 더하면 {sums[worst]:.4g}입니다. 행마다 합이 1이어야 합니다.",
        )


@pytest.mark.points(2)
def test_accuracy_values(learner, rng):
    """The result of accuracy is the number of right rows divided by N, whatever the order of the rows.

    ko: accuracy는 맞힌 행의 수를 N으로 나눈 값이며, 행의 순서와는 상관없습니다.
    """
    for n, classes, wrong in ((20, 4, 5), (50, 7, 43), (250, 3, 60)):
        params, x, y = perfect(rng, n, classes)
        y[n - wrong :] = (y[n - wrong :] + rng.integers(1, classes, wrong)) % classes
        order = rng.permutation(n)
        results = [(asked(learner, params, x[rows], y[rows]), n - wrong, n) for rows in (np.arange(n), order)]
        judge(learner, rng, results)


@pytest.mark.points(2)
def test_accuracy_shapes(learner, rng):
    """The accuracy is right for a single row too, and where there are as many rows as classes.

    ko: 행이 하나뿐이거나 행의 수가 클래스 수와 같을 때도 accuracy는 올바른 값입니다.
    """
    results = []
    for n, wrong in ((1, 0), (1, 1), (1, 0), (1, 0), (10, 0), (10, 0), (10, 0), (10, 4), (10, 0)):
        params, x, y = perfect(rng, n, 10, 2 if n == 1 else 0)
        y[:wrong] = (y[:wrong] + 3) % 10
        results.append((asked(learner, params, x, y), n - wrong, n))
    judge(learner, rng, results)


@pytest.mark.relation
@pytest.mark.points(1)
def test_predict_row_by_row(learner, rng):
    """What predict says of a sample does not depend on the other rows: another order, or the row alone, is the same.

    ko: 한 샘플의 예측은 다른 행과 상관없습니다. 순서를 바꾸거나 그 행만 넣어도 결과가 같습니다.
    """
    params, X = network(rng, 3, 4, 5), rng.normal(size=(6, 3))
    order = rng.permutation(6)
    y = probabilities(learner, params, X)
    for rows, name in ((order, "X[order]"), (np.array([2]), "X[2:3]")):
        got = learner.predict(*copies(params), X[rows])
        check.close(got, y[rows], f"predict(W1, b1, W2, b2, {name})", rtol=2e-4)


@pytest.mark.relation
@pytest.mark.points(1)
def test_accuracy_pairs_rows(learner, rng):
    """Row i is compared with label i: a perfect network reaches 1.0 on 400 rows.

    ko: i번 행은 i번 레이블과 비교합니다. 완벽한 신경망이라면 400행에서 정확도가 1.0입니다.
    """
    params, x, y = perfect(rng, 400, 10)
    judge(learner, rng, [(asked(learner, params, x, y), 400, 400)])


@pytest.mark.relation
@pytest.mark.points(1)
def test_inputs_unchanged(learner, rng):
    """Neither function changes what it was given.

    ko: 두 함수 모두 받은 배열을 바꾸지 않습니다.
    """
    params, x, y = network(rng, 3, 4, 5), rng.normal(size=(6, 3)), rng.integers(0, 5, 6)
    names = ("W1", "b1", "W2", "b2")
    check.unchanged_inputs(learner.predict.echo(*copies(params), x.copy()), (*params, x), (*names, "X"))
    echo = learner.accuracy.echo(*copies(params), x.copy(), y.copy())
    check.unchanged_inputs(echo, (*params, x, y), (*names, "x", "y"))
