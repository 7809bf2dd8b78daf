"""Checks of mission 09, losses; numbers of samples and of classes differ, so that every divisor shows."""

import numpy as np
import pytest

from grader import check

GUARD = 2e-5
"""What a guard of 1e-7 inside the logarithm may change, for probabilities of .01 and more."""


def probabilities(rng, n, k):
    """Rows that sum to 1, no entry below .01."""
    return 0.01 + (1 - 0.01 * k) * rng.dirichlet(np.full(k, 2.0), size=n)


def judge(got, want, name, sizes, *, atol=None):
    """The learner's loss, one finite number: right, or wrong by a factor that has a name."""
    value = check.scalar(got, name)
    check.that(
        want == 0 or abs(value + want) > 1e-4 * abs(want),
        f"{name} is {value:.6g}: the right size, but the wrong sign.",
        f"{name} = {value:.6g}: 크기는 맞지만 부호가 반대입니다.",
    )
    for label, size in sizes.items():
        also = "" if label.isdigit() else f"{label} = "
        for factor, en, ko in ((size, "large", f"{size:g}배"), (1 / size, "small", f"{size:g}분의 1")):
            check.that(
                size == 1 or want == 0 or abs(value - want * factor) > 1e-4 * abs(want * factor),
                f"{name} is {value:.6g}, {also}{size:g} times too {en}. Look at what it is divided by.",
                f"{name} = {value:.6g}: 올바른 값의 {ko}입니다({also}{size:g}). 무엇으로 나누는지 살펴보세요."
                if also
                else f"{name} = {value:.6g}: 올바른 값의 {ko}입니다. 무엇으로 나누는지 살펴보세요.",
            )
    check.close(got, np.full(check.numbers(got, name).shape, want), name, rtol=1e-5, atol=atol)


def own_labels(got, want, y, t, name):
    """Fail in words of its own where every row is paired with every label, as y[:, t] does."""
    value, every = check.scalar(got, name), -float(np.log(y[:, t]).mean())
    for paired in (every, len(y) * every):
        check.that(
            abs(paired - want) <= 1e-3 * want or abs(value - paired) > 1e-4 * paired,
            f"{name} is {value:.6g}, which comes out when every row is paired with every label. Row i has only the "
            "label t[i]: see how its probability is picked.",
            f"{name} = {value:.6g}: 모든 행을 모든 레이블과 짝지을 때 나오는 값입니다. i번 행의 레이블은 t[i] "
            "하나뿐이니, 확률을 어떻게 골라내는지 살펴보세요.",
        )


def squared_cases(rng):
    """Predictions and targets of any two shapes, targets also integer."""
    yield rng.normal(size=(4, 3)), rng.normal(size=(4, 3))
    yield rng.normal(size=5), rng.normal(size=5)
    yield rng.normal(size=(1, 6)), rng.integers(0, 3, size=(1, 6))
    yield rng.normal(size=(5, 5)), rng.normal(size=(5, 5))


@pytest.mark.points(1)
def test_sum_squared(learner, reference, rng):
    """sum_squared_error is the sum of all squared differences, without ½.

    ko: sum_squared_error는 모든 차의 제곱을 더한 값이며, ½을 곱하지 않습니다.
    """
    for y, t in squared_cases(rng):
        got = learner.sum_squared_error(y.copy(), t.copy())
        sizes = {"2": 2, "N": len(y), "y.size": y.size}
        judge(got, reference.sum_squared_error(y, t), "sum_squared_error(y, t)", sizes)


@pytest.mark.points(2)
def test_mean_squared(learner, reference, rng):
    """mean_squared_error is the mean of the squared differences over all elements, without ½.

    ko: mean_squared_error는 차의 제곱을 모든 원소에 대해 평균한 값이며, ½을 곱하지 않습니다.
    """
    for y, t in squared_cases(rng):
        got = learner.mean_squared_error(y.copy(), t.copy())
        sizes = {"2": 2, "K": y.shape[-1], "y.size": y.size, "y.size/2": y.size / 2}
        judge(got, reference.mean_squared_error(y, t), "mean_squared_error(y, t)", sizes)


@pytest.mark.points(1)
def test_uniform(learner):
    """A network that gives each of K classes 1/K has the cross-entropy log K (2.3026 for ten).

    ko: K개 클래스에 똑같이 1/K씩 주는 신경망의 교차 엔트로피는 log K입니다(열 개면 2.3026).
    """
    for n, k in ((6, 10), (3, 4)):
        got = learner.cross_entropy_error(np.full((n, k), 1 / k), np.arange(n) % k)
        judge(got, float(np.log(k)), "cross_entropy_error(y, t)", {"N": n, "K": k, "N·K": n * k}, atol=GUARD)


@pytest.mark.points(1)
def test_labels(learner, reference, rng):
    """With labels t of shape (N,), the loss is the batch mean of −log(probability of the true class).

    ko: t가 모양이 (N,)인 레이블이면, 손실은 −log(정답 클래스의 확률)의 배치 평균입니다.
    """
    for n, k in ((5, 3), (4, 4), (1, 6), (7, 10)):
        y, t = probabilities(rng, n, k), rng.integers(0, k, size=n)
        t[0] = y[0].argmin()
        got = learner.cross_entropy_error(y.copy(), t.astype(np.uint8 if n == 7 else np.int64))
        want = reference.cross_entropy_error(y, t)
        own_labels(got, want, y, t, "cross_entropy_error(y, t)")
        judge(got, want, "cross_entropy_error(y, t)", {"N": n, "K": k, "N·K": n * k}, atol=GUARD)


@pytest.mark.points(1)
def test_one_hot(learner, reference, rng):
    """With one-hot rows t of shape (N, K), the loss is the same as with the labels that they stand for.

    ko: t가 모양이 (N, K)인 원-핫 행이면, 손실은 그 행이 나타내는 레이블을 줄 때와 같습니다.
    """
    for n, k, dtype in ((5, 3, np.float64), (4, 4, np.int64), (1, 6, np.float64), (7, 10, np.uint8)):
        y, t = probabilities(rng, n, k), rng.integers(0, k, size=n)
        t[0] = y[0].argmin()
        got = learner.cross_entropy_error(y.copy(), np.eye(k, dtype=dtype)[t])
        want = reference.cross_entropy_error(y, t)
        own_labels(got, want, y, t, "cross_entropy_error(y, t)")
        judge(got, want, "cross_entropy_error(y, t)", {"N": n, "K": k, "N·K": n * k}, atol=GUARD)


@pytest.mark.points(1)
def test_one_sample(learner, reference, rng):
    """For y of shape (K,), one sample, t is a label or a one-hot row, and nothing is divided by K.

    ko: 샘플 하나인 모양 (K,)의 y에는 레이블이나 원-핫 행을 t로 주며, K로 나누지 않습니다.
    """
    for k in (3, 10):
        y = probabilities(rng, 1, k)[0]
        label = int(y.argmin())
        want = reference.cross_entropy_error(y, label)
        for t in (np.eye(k)[label], label, np.array(label)):
            got = learner.cross_entropy_error(y.copy(), t.copy() if isinstance(t, np.ndarray) else t)
            judge(got, want, "cross_entropy_error(y, t)", {"K": k}, atol=GUARD)


@pytest.mark.relation
@pytest.mark.points(1)
def test_batch_twice(learner, rng):
    """A batch written twice has the same cross-entropy and the same mean squared error as once.

    ko: 같은 배치를 두 번 이어 붙여도 교차 엔트로피와 평균 제곱 오차는 그대로입니다.
    """
    y, labels = probabilities(rng, 4, 3), np.array([2, 0, 1, 1])
    t = np.eye(3)[labels]
    for name, target in (("cross_entropy_error", labels), ("cross_entropy_error", t), ("mean_squared_error", t)):
        loss = getattr(learner, name)
        once = check.scalar(loss(y.copy(), target.copy()), f"{name}(y, t)")
        twice = loss(np.concatenate([y, y]), np.concatenate([target, target]))
        judge(twice, once, f"{name}(y, t)", {"2": 2})


@pytest.mark.relation
@pytest.mark.points(1)
def test_zeros_and_ones(learner):
    """Probabilities of exactly 0 and 1: a sure and right answer costs 0, a sure and wrong one stays finite.

    ko: 확률이 정확히 0이나 1이어도 됩니다. 확신하고 맞히면 0, 확신하고 틀려도 유한한 값입니다.
    """
    y, right, wrong = np.eye(4)[[1, 3, 0]], np.array([1, 3, 0]), np.array([1, 2, 0])
    name = "cross_entropy_error(y, t)"
    for t in (right, np.eye(4)[right]):
        check.close(check.scalar(learner.cross_entropy_error(y.copy(), t.copy()), name), 0.0, name, atol=GUARD)
    for t in (wrong, np.eye(4)[wrong]):
        check.scalar(learner.cross_entropy_error(y.copy(), t.copy()), name)


@pytest.mark.relation
@pytest.mark.points(1)
def test_inputs_unchanged(learner, rng):
    """None of the functions changes y or t.

    ko: 어느 함수도 y와 t를 바꾸지 않습니다.
    """
    y, labels = probabilities(rng, 4, 3), np.array([2, 0, 1, 1])
    t = np.eye(3)[labels]
    for loss, target in (
        (learner.sum_squared_error, t),
        (learner.mean_squared_error, t),
        (learner.cross_entropy_error, t),
        (learner.cross_entropy_error, labels),
    ):
        check.unchanged_inputs(loss.echo(y.copy(), target.copy()), (y, target), ("y", "t"))
