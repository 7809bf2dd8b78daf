"""Checks of mission 22, softmax regression with GradientTape: values, the step, how it is traced, a short training."""

import numpy as np
import pytest

from grader import check

# (N, in, classes): never square, one with a single sample.
CASES = ((5, 4, 3), (7, 3, 10), (1, 6, 4))
STEPS, BATCH, TEST_ROWS = 60, 100, 10_000
E33 = "E33"


def problem(rng, n, n_in, classes):
    """Samples, one-hot labels and weights, float32; logits within about ±2, so no true class is below .01."""
    X = rng.uniform(-1, 1, size=(n, n_in)).astype(np.float32)
    W = rng.uniform(-0.5, 0.5, size=(n_in, classes)).astype(np.float32)
    B = rng.uniform(-0.2, 0.2, size=classes).astype(np.float32)
    return X, one_hot(rng.integers(0, classes, size=n), classes), W, B


def one_hot(labels, classes):
    """One-hot rows, float32."""
    return np.eye(classes, dtype=np.float32)[labels]


def softmax(z):
    """Probabilities of each row, computed here."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def loss_of(z, Y):
    """The batch mean of the cross-entropy, computed here."""
    shifted = z - z.max(axis=1, keepdims=True)
    return float(np.mean(np.log(np.exp(shifted).sum(axis=1)) - (shifted * Y).sum(axis=1)))


def gradients_of(X, Y, W, B):
    """The gradients dW and dB of the batch mean, computed here in float64."""
    X = X.astype(np.float64)
    dz = (softmax(X @ W + B) - Y) / len(X)
    return X.T @ dz, dz.sum(axis=0)


def require_slope(learner, rng):
    """Fail where the loss does not notice a small change of the logits: a step has nothing to follow then."""
    Z, Y = rng.normal(size=(6, 4)).astype(np.float32), one_hot(np.arange(6) % 4, 4)
    near = Z + rng.uniform(0.001, 0.01, size=Z.shape).astype(np.float32)
    values = [check.scalar(learner.loss(learner.tensor(each), learner.tensor(Y)), "loss") for each in (Z, near)]
    check.that(
        values[0] != values[1],
        "The loss is exactly the same when every logit changes a little: it has no slope, so its gradient is None.",
        "로짓이 모두 조금씩 바뀌어도 손실이 똑같습니다. 기울어진 곳이 없어서 기울기가 None이 됩니다.",
        code="M22.argmax_loss",
    )


def step(learner, X, Y, W, B, rate):
    """One call of train on fresh variables; returns them as float64 after it."""
    variables = learner.variable(W), learner.variable(B)
    learner.train.keep(X, Y, *variables, learner.tensor(np.float32(rate)))
    return tuple(
        check.finite(check.shape(each, old.shape, name), name)
        for each, old, name in zip(variables, (W, B), "WB", strict=True)
    )


def require_moved(before, after):
    """Fail where neither variable has changed at all."""
    check.that(
        any(not np.array_equal(old, new) for old, new in zip(before, after, strict=True)),
        "After train, the variables W and B hold exactly what they held before: they were not changed in place.",
        "train을 부른 뒤에도 변수 W와 B의 값이 그대로입니다. 변수가 제자리에서 바뀌지 않았습니다.",
        code="M22.variable_replaced",
    )


@pytest.mark.points(1)
def test_logits(learner, rng):
    """The logits are X · W + B, for X as a float32 or float64 array or tensor.

    ko: logits는 X · W + B입니다. X는 float32나 float64인 배열 또는 텐서입니다.
    """
    for case in CASES:
        X, _, W, B = problem(rng, *case)
        want = X.astype(np.float64) @ W + B
        variables = learner.variable(W), learner.variable(B)
        for given in (X, learner.tensor(X), X.astype(np.float64), learner.tensor(X.astype(np.float64))):
            check.close(learner.logits(given, *variables), want, "logits(X, W, B)")


@pytest.mark.points(1)
def test_hypothesis(learner, rng):
    """The hypothesis is the softmax of the logits, row by row; it stays finite for large ones.

    ko: hypothesis는 로짓의 소프트맥스를 행마다 구합니다. 로짓이 커도 유한합니다.
    """
    for case in CASES:
        X, _, W, B = problem(rng, *case)
        for scale in (1, 3000):
            variables = learner.variable(np.float32(scale) * W), learner.variable(B)
            got = check.finite(learner.hypothesis(X, *variables), "hypothesis(X, W, B)")
            want = softmax(X.astype(np.float64) @ (np.float32(scale) * W) + B)
            if scale == 1:
                check.close(got.astype(np.float32), want, "hypothesis(X, W, B)")
            check.close(check.shape(got, want.shape, "hypothesis(X, W, B)").sum(axis=1), np.ones(case[0]),
                        "Σ hypothesis(X, W, B)", rtol=1e-4)  # fmt: skip


@pytest.mark.points(1.5)
def test_loss(learner, rng):
    """The loss is the batch mean of the cross-entropy of softmax(logits).

    ko: loss는 softmax(logits)의 교차 엔트로피를 배치 평균한 값입니다.
    """
    require_slope(learner, rng)
    for n, _, classes in CASES:
        Z = rng.uniform(-1.5, 1.5, size=(n, classes)).astype(np.float32)
        Y = one_hot(rng.integers(0, classes, size=n), classes)
        for rows in (np.arange(n), np.tile(np.arange(n), 3)):  # the same rows three times: the same mean
            got = check.scalar(learner.loss(learner.tensor(Z[rows]), learner.tensor(Y[rows])), "loss(logits, Y)")
            check.close(
                got, loss_of(Z.astype(np.float64), Y), "loss(logits, Y)", rtol=1e-4, factors={"N": n, "K": classes}
            )


@pytest.mark.points(2)
def test_gradient(learner, rng):
    """One call of train moves W and B, in place, by -lr times the gradient of the loss.

    ko: train은 W와 B를 손실의 기울기의 -lr배만큼 제자리에서 옮깁니다.
    """
    require_slope(learner, rng)
    for (n, n_in, classes), rate, dtype in zip(CASES, (1.0, 0.5, 1.0), ("f4", "f4", "f8"), strict=True):
        X, Y, W, B = problem(rng, n, n_in, classes)
        after = step(learner, X.astype(dtype), Y, W, B, rate)
        require_moved((W, B), after)
        for old, new, slope, name in zip((W, B), after, gradients_of(X, Y, W, B), "WB", strict=True):
            check.close(old - new, rate * slope, f"{name}_old - {name}_new (lr = {rate:g})", rtol=1e-3, atol=2e-6,
                        factors={"N": n})  # fmt: skip


@pytest.mark.points(1)
def test_far(learner, rng):
    """With logits of ±1000 the loss and the weights after a step stay finite.

    ko: 로짓이 ±1000이어도 손실은 유한하고, 한 걸음 뒤의 가중치도 유한합니다.
    """
    require_slope(learner, rng)
    Z = np.float32([[1000, -1000, 0], [0, 1000, -1000], [-1000, 0, 1000]])
    for labels in ([0, 1, 2], [1, 2, 0], [2, 0, 1]):
        got = check.numbers(learner.loss(learner.tensor(Z), learner.tensor(one_hot(labels, 3))), "loss(logits, Y)")
        check.that(
            np.isfinite(got).all(),
            f"With logits of ±1000 the loss is {got.ravel()[0] if got.size else got}.",
            f"로짓이 ±1000일 때 손실이 {got.ravel()[0] if got.size else got}입니다.",
            code=E33,
        )
    X, B = np.eye(3, dtype=np.float32), np.zeros(3, dtype=np.float32)
    variables = learner.variable(Z), learner.variable(B)
    learner.train.keep(X, one_hot([1, 2, 0], 3), *variables, learner.tensor(np.float32(0.1)))
    for each, old, name in zip(variables, (Z, B), "WB", strict=True):
        check.that(
            np.isfinite(check.shape(each, old.shape, name)).all(),
            f"After a step with logits of ±1000, {name} holds nan or inf.",
            f"로짓이 ±1000인 데이터로 한 걸음 나아가면 {name}에 nan이나 inf가 생깁니다.",
            code=E33,
        )


@pytest.mark.points(1)
def test_function(learner, rng):
    """The function train is a tf.function, and two learning rates, passed as tensors, need one trace.

    ko: train은 tf.function이며, 텐서로 전달한 두 학습률에 대해 추적은 한 번뿐입니다.
    """
    require_slope(learner, rng)
    X, Y, W, B = problem(rng, 9, 5, 6)
    given = (learner.tensor(X), learner.tensor(Y), learner.variable(W), learner.variable(B))
    before = learner.train.traces()
    for rate in (0.1, 0.05):
        learner.train.keep(*given, learner.tensor(np.float32(rate)))
    after = learner.train.traces()
    count = after[1] - before[1] if after[0] is None or before[0] is None else after[0] - before[0]
    check.that(
        count <= 1,
        f"Two learning rates made {count} traces: lr reaches the tf.function as a Python number.",
        f"두 학습률에 추적이 {count}번 일어났습니다. lr이 파이썬 숫자가 되어 tf.function에 들어갑니다.",
        code="E35",
    )
    if after[0] is None:  # in the trace: a plain train moves another pair, one that holds on to its first does not
        step(learner, X, Y, W, B, 0.5)
    check.that(
        after[0] is not None,
        "train itself is no tf.function: write @tf.function above it, or train = tf.function(...).",
        "train 자체가 tf.function이 아닙니다. 바로 위에 @tf.function을 쓰거나 train = tf.function(...)으로 만드세요.",
    )


@pytest.mark.points(0.5)
def test_variables(learner, rng):
    """Every call of train changes the variables that it is given, also when it is called with a second pair.

    ko: train은 전달받은 변수를 바꿉니다. 두 번째 변수 쌍으로 불러도 마찬가지입니다.
    """
    require_slope(learner, rng)
    X, Y, W, B = problem(rng, 8, 3, 5)
    first = step(learner, X, Y, W, B, 0.5)
    require_moved((W, B), first)
    second = step(learner, X, Y, W, B, 0.5)
    check.that(
        any(not np.array_equal(old, new) for old, new in zip((W, B), second, strict=True)),
        "A second pair of variables stays as it was: the traced function still holds the first pair.",
        "두 번째 변수 쌍이 그대로입니다. 추적된 함수가 아직 첫 번째 쌍을 붙잡고 있습니다.",
        code="E35",
    )
    for one, other, name in zip(first, second, "WB", strict=True):
        check.close(other, one, f"{name} (2)", rtol=1e-4, atol=1e-6)


@pytest.mark.points(1)
def test_evaluation(learner, rng):
    """The evaluation gives the most probable class of every row, and the share of right ones.

    ko: evaluation은 행마다 가장 확률이 큰 클래스와, 맞힌 행의 비율을 돌려줍니다.
    """
    for n, classes in ((7, 4), (4, 10), (1, 3)):
        H = softmax(3 * rng.normal(size=(n, classes))).astype(np.float32)
        best = H.argmax(axis=1)
        for labels in (best, (best + 1) % classes, np.where(np.arange(n) % 3, best, (best + 1) % classes)):
            got = learner.evaluation(learner.tensor(H), learner.tensor(one_hot(labels, classes)))
            pred, acc = check.parts(got, 2, "evaluation(H, Y)")
            check.that(
                getattr(pred, "dtype", np.dtype("f4")).kind in "iu",
                "pred must be an integer tensor: the number of a class for every row.",
                "pred는 정수 텐서여야 합니다. 행마다 클래스의 번호 하나입니다.",
            )
            check.equal(pred, best, "pred")
            check.close(check.scalar(acc, "acc"), np.mean(best == labels), "acc", rtol=1e-5, factors={"N": n})


@pytest.mark.slow
@pytest.mark.limit_s(20)
@pytest.mark.points(1)
def test_mnist(learner, mnist, rng):
    """60 steps of batch 100 on MNIST give the weights, and so the accuracy, of softmax regression.

    ko: MNIST에서 배치 100으로 60번 나아가면 소프트맥스 회귀의 가중치와 정확도가 나옵니다.
    """
    require_slope(learner, rng)
    W, B = rng.normal(0, 0.05, size=(784, 10)).astype(np.float32), np.zeros(10, dtype=np.float32)
    variables, rate = (learner.variable(W), learner.variable(B)), learner.tensor(np.float32(0.3))
    want = [W.astype(np.float64), B.astype(np.float64)]
    for start in range(0, STEPS * BATCH, BATCH):
        rows = slice(start, start + BATCH)
        X = mnist.x_train[rows].reshape(BATCH, 784).astype(np.float32) / 255
        Y = one_hot(mnist.y_train[rows], 10)
        learner.train.keep(X, Y, *variables, rate)
        want = [old - 0.3 * slope for old, slope in zip(want, gradients_of(X, Y, *want), strict=True)]
    got = [
        check.finite(check.shape(each, old.shape, name), name)
        for each, old, name in zip(variables, want, "WB", strict=True)
    ]
    require_moved((W, B), got)
    test = mnist.x_test[:TEST_ROWS].reshape(-1, 784) / 255
    labels = mnist.y_test[:TEST_ROWS]
    reference = check.accuracy(test @ want[0] + want[1], labels, "scores")
    right = check.accuracy(test @ got[0] + got[1], labels, "scores", digits=range(TEST_ROWS))
    check.keep_network(lambda images: softmax(images.reshape(-1, 784) / 255 @ got[0] + got[1]))
    check.figure("Test accuracy", "테스트 정확도", right, reference)
    for value, wanted, name in zip(got, want, "WB", strict=True):
        # The same path in float32 NumPy leaves float64 by 1.4e-7 at most (three seeds).
        check.close(value, wanted, name, rtol=1e-3, atol=1e-4)
