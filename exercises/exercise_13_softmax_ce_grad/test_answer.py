"""Checks of mission 13: loss and gradient are judged apart, so that a slip in one does not hide the other."""

import numpy as np
import pytest

from grader import check

CALL = "softmax_cross_entropy(logits, t)"
GUARD = 2e-5
"""What a guard of 1e-7 inside the logarithm may change, for probabilities of .01 and more."""


def ask(learner, logits, t):
    """The learner's loss and dlogits, still in the worker: what a check does not look at stays out of it."""
    return check.parts(learner.softmax_cross_entropy.keep(logits.copy(), t.copy()), 2, CALL)


def batch(rng, n, k):
    """Logits that leave each class a probability of .01 at least, and labels."""
    return rng.uniform(-1.5, 1.5, size=(n, k)), rng.integers(0, k, size=n)


def judge_loss(loss, want, sizes):
    """The learner's loss, one finite number: right, or wrong by a factor that has a name."""
    got = loss.value()
    value = check.scalar(got, "loss")
    check.that(
        abs(value + want) > 1e-4 * abs(want),
        f"The loss is {value:.6g}: the right size, but the wrong sign.",
        f"loss = {value:.6g}: 크기는 맞지만 부호가 반대입니다.",
    )
    for label, size in sizes.items():
        for factor, en, ko in ((size, "large", f"{size}배"), (1 / size, "small", f"{size}분의 1")):
            check.that(
                size == 1 or abs(value - want * factor) > 1e-4 * want * factor,
                f"The loss is {value:.6g}, {label} = {size} times too {en}. Look at what it is divided by.",
                f"loss = {value:.6g}: 올바른 값의 {ko}입니다({label} = {size}). 무엇으로 나누는지 살펴보세요.",
            )
    check.close(got, np.full(check.numbers(got, "loss").shape, want), "loss", rtol=1e-5, atol=GUARD)


def loss_slope(reference, logits, t):
    """The numerical gradient of the loss: what dlogits must be."""
    return check.numerical_gradient(lambda x: float(reference.softmax_cross_entropy(x, t)[0]), logits)


@pytest.mark.points(1)
def test_loss_labels(learner, reference, rng):
    """With labels t of shape (N,), loss is the batch mean of the cross-entropy.

    ko: t가 모양이 (N,)인 레이블이면 loss는 교차 엔트로피의 배치 평균입니다.
    """
    for n, k in ((5, 3), (4, 4), (1, 6), (7, 10)):
        logits, t = batch(rng, n, k)
        want = reference.softmax_cross_entropy(logits, t)[0]
        judge_loss(ask(learner, logits, t)[0], want, {"N": n, "K": k, "N·K": n * k})


@pytest.mark.points(1)
def test_loss_one_hot(learner, reference, rng):
    """With one-hot rows t of shape (N, K), loss is the same as with their labels.

    ko: t가 모양이 (N, K)인 원-핫 행이면 loss는 그 레이블을 줄 때와 같습니다.
    """
    for n, k, dtype in ((5, 3, np.float64), (4, 4, np.int64), (1, 6, np.float64), (7, 10, np.float64)):
        logits, t = batch(rng, n, k)
        want = reference.softmax_cross_entropy(logits, t)[0]
        judge_loss(ask(learner, logits, np.eye(k, dtype=dtype)[t])[0], want, {"N": n, "K": k, "N·K": n * k})


@pytest.mark.points(2)
def test_gradient(learner, reference, rng):
    """With labels, dlogits is the slope of the loss, entry by entry.

    ko: 레이블을 줄 때 dlogits는 원소마다 손실의 기울기와 같습니다.
    """
    for n, k in ((5, 3), (4, 4), (1, 6)):
        logits, t = batch(rng, n, k)
        want = loss_slope(reference, logits, t)
        check.gradient(ask(learner, logits, t)[1], want, "dlogits", factors={"N": n})


@pytest.mark.points(1)
def test_gradient_one_hot(learner, reference, rng):
    """With one-hot rows, dlogits is the same as with their labels.

    ko: 원-핫 행을 줄 때의 dlogits도 레이블을 줄 때와 같습니다.
    """
    for n, k, dtype in ((3, 5, np.float64), (4, 4, np.int64), (1, 6, np.float64), (6, 10, np.float64)):
        logits, t = batch(rng, n, k)
        want = reference.softmax_cross_entropy(logits, t)[1]
        check.gradient(ask(learner, logits, np.eye(k, dtype=dtype)[t])[1], want, "dlogits", factors={"N": n})


@pytest.mark.points(1)
def test_large_logits(learner, reference, rng):
    """Logits around 1000 and −1000 give the right loss and gradient, also in rows of one batch.

    ko: logits가 1000이나 −1000 근처여도, 그런 행이 한 배치에 섞여 있어도 loss와 기울기가 올바릅니다.
    """
    for offset in (1000, -1000, np.array([[800], [0], [-800], [0]])):
        logits, t = rng.integers(-12, 13, size=(4, 3)) / 8 + offset, rng.integers(0, 3, size=4)
        want = reference.softmax_cross_entropy(logits, t)
        loss, dlogits = ask(learner, logits, t)
        check.gradient(dlogits, want[1], "dlogits", factors={"N": 4})
        judge_loss(loss, want[0], {"N": 4})


@pytest.mark.points(1)
def test_far_apart(learner, reference):
    """Where scores of a row are 2000 apart, nothing is nan or infinite: sure and right, or sure and wrong.

    ko: 한 행의 점수가 2000만큼 벌어져도, 확신하고 맞히든 확신하고 틀리든 nan이나 무한대가 없습니다.
    """
    logits = np.array([[1000.0, -1000.0, 0.0], [-1000.0, 0.0, 1000.0], [0.0, 1000.0, -1000.0], [900.0, -900.0, 0.0]])
    for labels in (np.array([0, 2, 1, 0]), np.array([0, 0, 1, 1])):
        for t in (labels, np.eye(3)[labels]):
            loss, dlogits = ask(learner, logits, t)
            check.close(dlogits, reference.softmax_cross_entropy(logits, t)[1], "dlogits", factors={"N": 4})
            value = check.scalar(loss, "loss")
            if (labels == logits.argmax(axis=1)).all():
                check.close(value, 0.0, "loss", atol=GUARD)


@pytest.mark.relation
@pytest.mark.points(1)
def test_rows_sum_to_zero(learner, rng):
    """Each row of dlogits sums to 0, because raising all scores of a row alike changes nothing.

    ko: dlogits의 각 행은 합이 0입니다. 한 행의 점수를 모두 똑같이 올려도 달라지는 것이 없기 때문입니다.
    """
    for n, k in ((5, 3), (4, 4), (1, 6)):
        logits, t = batch(rng, n, k)
        got = check.shape(ask(learner, logits, t)[1], (n, k), "dlogits")
        for row, total in enumerate(check.finite(got, "dlogits").sum(axis=1)):
            check.that(
                abs(total) < 1e-5,
                f"Row {row} of dlogits, shape ({n}, {k}), sums to {total:.4g}; it must sum to 0.",
                f"모양이 ({n}, {k})인 dlogits에서 {row}번 행의 합이 {total:.4g}입니다. 합은 0이어야 합니다.",
            )


@pytest.mark.relation
@pytest.mark.points(1)
def test_batch_twice(learner, rng):
    """A batch written twice has the same loss, and entries of dlogits that are half as large.

    ko: 배치를 두 번 이어 붙이면 loss는 그대로이고 dlogits의 원소는 절반이 됩니다.
    """
    logits, t = batch(rng, 3, 4)
    loss, dlogits = ask(learner, logits, t)
    once, slope = check.scalar(loss, "loss"), check.shape(dlogits, (3, 4), "dlogits")
    loss, dlogits = ask(learner, np.concatenate([logits, logits]), np.concatenate([t, t]))
    twice = check.scalar(loss, "loss")
    check.that(
        abs(twice - once) <= 1e-4 * abs(once),
        f"The loss of a batch is {once:.6g}, of the same batch written twice {twice:.6g}; a batch mean stays.",
        f"배치의 loss는 {once:.6g}인데 같은 배치를 두 번 이어 붙이면 {twice:.6g}입니다. 평균이라면 같아야 합니다.",
    )
    check.close(dlogits, np.concatenate([slope, slope]) / 2, "dlogits", rtol=1e-5)


@pytest.mark.relation
@pytest.mark.points(1)
def test_inputs_unchanged(learner, rng):
    """The function changes neither logits nor t.

    ko: 함수는 logits와 t를 바꾸지 않습니다.
    """
    logits, labels = batch(rng, 4, 3)
    for t in (labels, np.eye(3)[labels]):
        echo = learner.softmax_cross_entropy.echo(logits.copy(), t.copy())
        check.unchanged_inputs(echo, (logits, t), ("logits", "t"))
