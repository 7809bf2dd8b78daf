"""Checks of mission 15, one training step: each gradient alone, then two real trainings."""

import numpy as np
import pytest

from grader import check

NAMES = ("W1", "b1", "W2", "b2")
# (N, (in, hidden, out)): ten classes first, then other numbers of classes, and a single sample.
CASES = ((5, (4, 3, 10)), (8, (6, 4, 3)), (1, (3, 5, 7)), (6, (4, 4, 4)))
STEPS, BATCH, ROWS, TEST_ROWS = 600, 100, 12_000, 2_000
# Measured on MNIST and on the digits: a float32 answer with log(p + 1e-7) leaves the float64 reference's curve by at
# most 1.7e-6 of the loss in all 600 steps, other float64 answers by 7e-16; the mildest mistake, db1 summed over
# everything, leaves it by 1.9e-3, E2 by 4e-3.
CURVE_RTOL = 2e-4


def problem(rng, n, sizes):
    """A batch and weights that keep every logit within ±1, so that no true class is less likely than .01."""
    n_in, n_hidden, n_out = sizes
    weights = (
        rng.normal(size=(n_in, n_hidden)),
        0.3 * rng.normal(size=n_hidden),
        rng.uniform(-0.9, 0.9, size=(n_hidden, n_out)) / n_hidden,
        rng.uniform(-0.1, 0.1, size=n_out),
    )
    return rng.normal(size=(n, n_in)), rng.integers(0, n_out, size=n), weights


def scores(X, weights):
    """The logits of a two-layer perceptron, computed here."""
    W1, b1, W2, b2 = weights
    return (0.5 * np.tanh(0.5 * (X @ W1 + b1)) + 0.5) @ W2 + b2


def loss_of(X, Y, weights):
    """The batch mean of the cross-entropy, computed here."""
    logits = scores(X, weights)
    top = logits.max(axis=1)
    return float(np.mean(np.log(np.exp(logits - top[:, None]).sum(axis=1)) + top - logits[np.arange(len(Y)), Y]))


def gradient_of(X, Y, weights, which):
    """The numerical gradient of the loss with respect to one of the four parameters."""

    def loss(changed):
        return loss_of(X, Y, [changed if index == which else each for index, each in enumerate(weights)])

    return check.numerical_gradient(loss, weights[which])


def step(learner, X, Y, weights, rate):
    """The five results of one step; they stay with the learner until one is asked for."""
    kept = learner.train_step.keep(X.copy(), Y.copy(), *(each.copy() for each in weights), rate)
    return check.parts(kept, 5, "train_step(X, Y, W1, b1, W2, b2, learning_rate)")


def check_move(before, after, want, name, **more):
    """Compare how far a parameter moved; float32 weights cannot hold a small move exactly."""
    value = after.value()
    move = before - check.shape(value, before.shape, name)
    coarse = getattr(value, "dtype", None) == np.float32
    rtol, atol = (1e-3, 2e-6) if coarse else (1e-4, 1e-7)
    check.close(move, want, f"{name}_old - {name}_new", rtol=rtol, atol=atol, **more)


def sigmoid_twice(X, Y, weights, which, after):
    """Fail in words of its own where the slope of the sigmoid is taken at z1 instead of at a1."""
    W1, b1, W2, b2 = weights
    z1 = 0.5 * np.tanh(0.5 * (X @ W1 + b1)) + 0.5
    powers = np.exp(z1 @ W2 + b2)
    dy = (powers / powers.sum(axis=1, keepdims=True) - np.eye(len(b2))[Y]) / len(X)
    twice = 0.5 * np.tanh(0.5 * z1) + 0.5
    da1 = dy @ W2.T * twice * (1 - twice)
    name, wrong = NAMES[which], (X.T @ da1, da1.sum(axis=0))[which]
    move = weights[which] - check.shape(after, weights[which].shape, name)
    check.that(
        not np.allclose(move, wrong, rtol=1e-3, atol=2e-6),
        f"{name} moves as if the slope of the sigmoid were taken at z1, which has been through the sigmoid already. "
        "Take it at a1; in terms of z1 it is z1 · (1 − z1).",
        f"{name}이 움직인 거리를 보면, 이미 시그모이드를 거친 z1에서 시그모이드의 기울기를 구했습니다. "
        "a1에서 구하세요. z1으로 쓰면 z1 · (1 − z1)입니다.",
    )


def check_gradient(learner, rng, which):
    """At learning_rate 1 a parameter moves by exactly its gradient."""
    for n, sizes in CASES:
        X, Y, weights = problem(rng, n, sizes)
        after = step(learner, X, Y, weights, 1.0)
        if NAMES[which] == "b2":
            after[2].value()  # in the trace: b2 rests when nothing is updated too, not only when dy is summed too far
        want = gradient_of(X, Y, weights, which)
        if which < 2:
            sigmoid_twice(X, Y, weights, which, after[which])
        check_move(weights[which], after[which], want, NAMES[which], factors={"N": n})


def draw(learner, seed, sizes, std):
    """The learner's initial weights, from a generator of that seed that is made in the worker."""
    kept = learner.init_params.keep(learner.generator(seed), sizes, std)
    return check.parts(kept, 4, "init_params(rng, sizes, std)")


def shapes_of(sizes):
    """The shapes of W1, b1, W2 and b2."""
    n_in, n_hidden, n_out = sizes
    return (n_in, n_hidden), (n_hidden,), (n_hidden, n_out), (n_out,)


@pytest.mark.points(0.5)
def test_init_shapes(learner, rng):
    """init_params returns W1, b1, W2, b2 in the shapes that sizes asks for; the biases are zero.

    ko: init_params는 sizes가 정한 모양의 W1, b1, W2, b2를 돌려주며, 편향은 0입니다.
    """
    for sizes in ((7, 5, 3), (2, 6, 4)):
        drawn = draw(learner, int(rng.integers(1 << 31)), sizes, 0.1)
        for got, shape, name in zip(drawn, shapes_of(sizes), NAMES, strict=True):
            values = check.shape(got, shape, name)
            if name in ("b1", "b2"):
                check.equal(values, np.zeros(shape), name)


@pytest.mark.points(0.5)
def test_init_std(learner, rng):
    """W1 and W2 are normally distributed around 0, with the standard deviation that is passed in.

    ko: W1과 W2는 평균이 0이고 표준편차가 std인 정규분포를 따릅니다. std는 전달받은 값을 씁니다.
    """
    sizes, seed = (60, 80, 50), int(rng.integers(1 << 31))
    wide, narrow = (draw(learner, seed, sizes, std) for std in (0.5, 0.02))
    for index in (0, 2):
        name, shape = NAMES[index], shapes_of(sizes)[index]
        large, small = check.shape(wide[index], shape, name), check.shape(narrow[index], shape, name)
        check.finite(large, name)
        check.that(
            large.std() > 1.5 * small.std(),
            f"{name} is spread equally for std = 0.5 and for std = 0.02: the argument std has no effect.",
            f"std = 0.5일 때와 std = 0.02일 때 {name}의 퍼진 정도가 같습니다. 인수 std가 쓰이지 않고 있습니다.",
            code="E9",
        )
        for values, std in ((large, 0.5), (small, 0.02)):
            check.that(
                abs(values.std() / std - 1) < 0.08,
                f"For std = {std}, {name} has the standard deviation {values.std():.4g}.",
                f"std = {std}일 때 {name}의 표준편차가 {values.std():.4g}입니다.",
            )
            check.that(
                abs(values.mean()) < 6 * std / np.sqrt(values.size),
                f"For std = {std}, {name} has the mean {values.mean():.4g}: it is not spread around 0.",
                f"std = {std}일 때 {name}의 평균이 {values.mean():.4g}입니다. 0을 중심으로 퍼져 있지 않습니다.",
            )
            far = np.mean(np.abs(values) > 2 * std)
            check.that(
                0.02 < far < 0.08,
                f"{100 * far:.1f} % of {name} lie beyond 2·std; of a normal distribution it would be 4.6 %.",
                f"{name}의 {100 * far:.1f}%가 2·std 밖에 있습니다. 정규분포라면 4.6%입니다.",
            )


@pytest.mark.points(0.5)
def test_init_rng(learner, rng):
    """All random numbers come from the rng that is passed in.

    ko: 난수는 모두 전달받은 rng에서 뽑습니다.
    """
    sizes, seed = (6, 5, 6), int(rng.integers(1 << 30))
    first, same, other = (draw(learner, each, sizes, 0.3) for each in (seed, seed, seed + 1))
    generator = learner.generator(seed)
    kept = [learner.init_params.keep(generator, sizes, 0.3) for _ in range(2)]
    later = check.parts(kept[1], 4, "init_params(rng, sizes, std)")
    for index in (0, 2):
        name, shape = NAMES[index], shapes_of(sizes)[index]
        values, again, different, after = (
            check.shape(each[index], shape, name) for each in (first, same, other, later)
        )
        check.that(
            np.array_equal(values, again),
            f"Two generators with the same seed gave two different {name}: draw from rng, not from np.random.",
            f"시드가 같은 두 rng로 뽑은 {name}의 값이 서로 다릅니다. np.random이 아니라 rng에서 뽑으세요.",
        )
        check.that(
            not np.array_equal(values, different) and not np.array_equal(values, after),
            f"{name} is the same whatever rng is passed in: draw from rng, and do not seed a generator of your own.",
            f"어떤 rng를 전달해도 {name}의 값이 같습니다. 시드를 직접 정하지 말고 전달받은 rng에서 뽑으세요.",
        )
    one, two = (check.numbers(first[index], NAMES[index]).ravel() for index in (0, 2))
    check.that(
        not np.array_equal(one, two),
        "W1 and W2 hold the same numbers: draw each of them anew.",
        "W1과 W2에 같은 수가 들어 있습니다. 각각 새로 뽑으세요.",
    )


@pytest.mark.points(0.5)
def test_update(learner, rng):
    """update_params moves each parameter by -learning_rate times its own gradient.

    ko: update_params는 각 파라미터를 자기 기울기의 -learning_rate배만큼 옮깁니다.
    """
    for sizes, rate in (((3, 3, 3), 0.3), ((4, 3, 5), 0.02)):
        weights = [rng.normal(size=shape) for shape in shapes_of(sizes)]
        gradients = [rng.normal(size=shape) for shape in shapes_of(sizes)]
        kept = learner.update_params.keep(*(each.copy() for each in (*weights, *gradients)), rate)
        after = check.parts(kept, 4, "update_params(W1, ..., db2, learning_rate)")
        for before, got, slope, name in zip(weights, after, gradients, NAMES, strict=True):
            check_move(before, got, rate * slope, name)


@pytest.mark.points(1)
def test_loss(learner, rng):
    """The loss is the batch mean of the cross-entropy, taken before the update; it stays finite for huge logits.

    ko: 손실은 갱신하기 전에 구한 교차 엔트로피의 배치 평균이며, 로짓이 아주 커도 유한합니다.
    """
    for n, sizes in CASES:
        X, Y, weights = problem(rng, n, sizes)
        for rows in (np.arange(n), np.tile(np.arange(n), 3)):  # the same rows three times: the same mean
            got = check.scalar(step(learner, X[rows], Y[rows], weights, 5.0)[4], "loss")
            want = loss_of(X, Y, weights)
            if abs(got - want) > 1e-4 * want:
                slopes = [gradient_of(X, Y, weights, which) for which in range(4)]
                after = loss_of(X, Y, [old - 5.0 * slope for old, slope in zip(weights, slopes, strict=True)])
                check.that(
                    abs(got - after) > 1e-4 * after,
                    "The loss is that of the weights after the update. Compute it from the prediction before it.",
                    "loss가 갱신한 뒤의 가중치로 구한 값입니다. 갱신하기 전의 예측으로 구하세요.",
                )
            check.close(
                got, want, "loss", rtol=1e-4, factors={"N": len(rows), "K": sizes[2], "N·K": len(rows) * sizes[2]}
            )
    X, Y, weights = problem(rng, 4, (3, 5, 4))
    classes = (*weights[:3], np.array([1000.0, -1000.0, 0.0, 500.0]))  # logits far apart in each row
    check.scalar(step(learner, X, Y, classes, 0.1)[4], "loss")
    rows = (np.full((3, 5), 20.0), np.zeros(5), weights[2] + 1000.0, weights[3])  # and from one row to the next
    check.scalar(step(learner, np.array([[1.0], [-1.0], [1.0], [-1.0]]) + 0 * X, Y, rows, 0.1)[4], "loss")


@pytest.mark.points(1)
def test_gradient_w2(learner, rng):
    """At learning_rate 1, W2 moves by the gradient of the loss with respect to W2.

    ko: learning_rate가 1이면 W2는 W2에 대한 손실의 기울기만큼 움직입니다.
    """
    check_gradient(learner, rng, 2)


@pytest.mark.points(1)
def test_gradient_b2(learner, rng):
    """At learning_rate 1, b2 moves by the gradient of the loss with respect to b2.

    ko: learning_rate가 1이면 b2는 b2에 대한 손실의 기울기만큼 움직입니다.
    """
    check_gradient(learner, rng, 3)


@pytest.mark.points(1)
def test_gradient_w1(learner, rng):
    """At learning_rate 1, W1 moves by the gradient of the loss with respect to W1.

    ko: learning_rate가 1이면 W1은 W1에 대한 손실의 기울기만큼 움직입니다.
    """
    check_gradient(learner, rng, 0)


@pytest.mark.points(1)
def test_gradient_b1(learner, rng):
    """At learning_rate 1, b1 moves by the gradient of the loss with respect to b1.

    ko: learning_rate가 1이면 b1은 b1에 대한 손실의 기울기만큼 움직입니다.
    """
    check_gradient(learner, rng, 1)


@pytest.mark.points(0.5)
def test_labels(learner, rng):
    """The labels that are passed in decide the loss and the step.

    ko: 손실과 갱신은 전달받은 레이블에 따라 정해집니다.
    """
    X, Y, weights = problem(rng, 5, (4, 3, 10))
    one, other = (step(learner, X, labels, weights, 1.0) for labels in (Y, (Y + 3) % 10))
    first, second = (check.scalar(each[4], "loss") for each in (one, other))
    check.that(
        first != second,
        "Other labels Y give exactly the same loss: the labels that are passed in are not used.",
        "레이블 Y를 바꿔도 손실이 똑같습니다. 전달받은 레이블이 쓰이지 않고 있습니다.",
        code="E3",
    )
    moved = differs = False
    for index, (name, before) in enumerate(zip(NAMES, weights, strict=True)):
        first, second = (check.shape(each[index], before.shape, name) for each in (one, other))
        moved = moved or not np.array_equal(first, before)
        differs = differs or not np.array_equal(first, second)
    check.that(
        differs or not moved,
        "Other labels Y give exactly the same step: the labels that are passed in are not used.",
        "레이블 Y를 바꿔도 파라미터가 똑같이 움직입니다. 전달받은 레이블이 쓰이지 않고 있습니다.",
        code="E3",
    )


@pytest.mark.points(0.5)
def test_learning_rate(learner, rng):
    """The step is as long as learning_rate says, whether it is passed by position or by name.

    ko: learning_rate를 위치로 전달하든 이름으로 전달하든, 그 값만큼 나아갑니다.
    """
    X, Y, weights = problem(rng, 6, (4, 3, 5))
    slow, fast = (step(learner, X, Y, weights, rate) for rate in (0.25, 1.0))
    copies = [each.copy() for each in (X, Y, *weights)]
    kept = learner.train_step.keep(*copies, learning_rate=0.5)
    named = check.parts(kept, 5, "train_step(..., learning_rate=0.5)")
    for index in (2, 3):
        before, name = weights[index], NAMES[index]
        moves = [before - check.shape(each[index], before.shape, name) for each in (slow, named, fast)]
        alike = moves[2].any() and any(np.allclose(move, moves[2], rtol=1e-3, atol=1e-12) for move in moves[:2])
        check.that(
            not alike or index == 3,  # b2 moves by rounding errors only where its gradient is summed too far
            f"{name} moves equally far whatever learning_rate is passed in.",
            f"learning_rate를 바꿔도 {name}의 움직이는 거리는 똑같습니다.",
            code="M15.learning_rate_ignored",
        )
        for rate, move in zip((0.25, 0.5), moves, strict=False):
            label = f"{name}_old - {name}_new at learning_rate {rate:g}"
            check.close(move, rate * moves[2], label, rtol=1e-3, atol=4e-6)


@pytest.mark.relation
@pytest.mark.points(0.5)
def test_data_unchanged(learner, rng):
    """train_step leaves X and Y as they are.

    ko: train_step은 X와 Y를 바꾸지 않습니다.
    """
    X, Y, weights = problem(rng, 5, (4, 3, 10))
    echo = learner.train_step.echo(X.copy(), Y.copy(), *(each.copy() for each in weights), 0.1)
    check.unchanged_inputs(echo, (X, Y, *weights, 0.1), ("X", "Y"))


@pytest.mark.slow
@pytest.mark.points(0.5)
def test_overfits(learner, rng):
    """400 steps on the same 50 rows learn them by heart.

    ko: 같은 50행으로 400번 학습하면 모두 외웁니다.
    """
    X, Y = rng.normal(size=(50, 20)), rng.integers(0, 4, size=50)
    weights = [0.3 * rng.normal(size=shape) for shape in shapes_of((20, 30, 4))]
    learner.store(X=X, Y=Y)
    run = learner.train_step.loop(np.tile(np.arange(50), (400, 1)), weights, data=("X", "Y"), extra=(2.0,))
    carried = [check.shape(each, old.shape, name) for each, old, name in zip(run.carry, weights, NAMES, strict=True)]
    for values, name in zip(carried, NAMES, strict=True):
        check.finite(values, name)
    right = check.accuracy(scores(X, carried), Y, "scores")
    check.that(
        right == 1.0 and loss_of(X, Y, carried) < 0.1,
        f"After 400 steps on 50 rows, {100 * right:.0f} % of them are right and the loss is "
        f"{loss_of(X, Y, carried):.3f}; a correct step learns them all, with a loss below 0.1.",
        f"50행으로 400번 학습한 뒤 {100 * right:.0f}%를 맞혔고 손실은 {loss_of(X, Y, carried):.3f}입니다. "
        "올바른 학습이라면 모두 맞히고 손실이 0.1보다 작아집니다.",
    )


@pytest.mark.slow
@pytest.mark.limit_s(30)
@pytest.mark.points(1)
def test_mnist(learner, reference, mnist, remember, rng):
    """600 steps of batch 100 on the digit images follow the reference's loss curve and reach its accuracy.

    ko: 숫자 이미지로 배치 크기 100의 학습을 600번 하면 손실 곡선과 정확도가 기준 풀이와 같습니다.
    """
    batches = rng.integers(0, ROWS, size=(STEPS, BATCH))
    weights = [each * scale for each, scale in zip(
        (rng.normal(size=(784, 50)), np.zeros(50), rng.normal(size=(50, 10)), np.zeros(10)),
        (0.1, 1.0, 0.1, 1.0), strict=True,
    )]  # fmt: skip
    X, Y = mnist.x_train[:ROWS].reshape(ROWS, 784), mnist.y_train[:ROWS].astype(np.int64)
    test, labels = mnist.x_test[:TEST_ROWS].reshape(TEST_ROWS, 784) / 255, mnist.y_test[:TEST_ROWS]

    def train(subject):
        subject.store(X=X, Y=Y)
        copies = [each.copy() for each in weights]
        return subject.train_step.loop(batches, copies, data=("X", "Y"), extra=(0.1,), divide=255)

    def compute():
        run = train(reference)
        right = check.accuracy(scores(test, run.carry), labels, "scores")
        return {"loss": np.array(run.series), "accuracy": np.array(right)}

    want = remember("train_step_mnist", compute)
    check.live("loss", want["loss"])
    run = train(learner)
    carried = [check.shape(each, old.shape, name) for each, old, name in zip(run.carry, weights, NAMES, strict=True)]
    with np.errstate(all="ignore"):
        predicted = scores(test, carried)
    finite = np.isfinite(predicted).all()
    right = check.accuracy(predicted, labels, "scores", digits=range(TEST_ROWS)) if finite else 0.0
    check.keep_network(lambda images: scores(images.reshape(-1, 784) / 255, carried))
    check.figure("Test accuracy", "테스트 정확도", right, float(want["accuracy"]))
    check.training_matches(run.series, want["loss"], "loss", rtol=CURVE_RTOL)
    check.that(
        abs(right - float(want["accuracy"])) < 0.005,
        f"The loss is right, but the weights that are returned reach an accuracy of only {right:.3f}.",
        f"손실은 맞지만 돌려준 가중치의 정확도가 {right:.3f}입니다.",
    )
