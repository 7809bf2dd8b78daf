"""Checks of mission 23, the epoch loop: which cost, which step, which rows, and then five epochs of digits."""

from itertools import combinations

import numpy as np
import pytest

from grader import check

# (in, classes): never square.
SIZES = ((4, 3), (3, 10), (6, 4))
TRAIN, TEST, BATCH, EPOCHS, RATE = 6_000, 10_000, 100, 5, 0.15
# Measured over ten seeds of the first weights on MNIST: .841 to .849 of the test digits right after one epoch, .889 to
# .892 after five. A right answer gets the same first weights, so it differs by rounding only.
TOLERANCE = 0.005
# A float32 run leaves the float64 costs by at most 2e-7 of their size, a log of p + 1e-7 by 1.2e-6 (measured).
CURVE_RTOL = 1e-3
E33, E36 = "E33", "E36"


def one_hot(labels, classes):
    """One-hot rows, float32."""
    return np.eye(classes, dtype=np.float32)[labels]


def problem(rng, n, n_in, classes):
    """Samples, one-hot labels and weights, float32; logits within about ±2, so no true class is below .01."""
    x = rng.uniform(-1, 1, size=(n, n_in)).astype(np.float32)
    W = rng.uniform(-0.5, 0.5, size=(n_in, classes)).astype(np.float32)
    B = rng.uniform(-0.2, 0.2, size=classes).astype(np.float32)
    return x, one_hot(rng.integers(0, classes, size=n), classes), W, B


def softmax(z):
    """Probabilities of each row, computed here."""
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def cost_and_slopes(x, y, W, B):
    """The batch mean of the cross-entropy, and its gradients, computed here in float64."""
    p = softmax(x.astype(np.float64) @ W + B)
    dz = (p - y) / len(x)
    return float(-np.mean(np.log((p * y).sum(axis=1)))), x.T.astype(np.float64) @ dz, dz.sum(axis=0)


def epoch(x, y, W, B, size, rate, *, tail=False):
    """One epoch, computed here: the cost of each batch before its update, and the weights after the last."""
    costs = []
    for start in range(0, len(x) if tail else len(x) - size + 1, size):
        cost, dW, dB = cost_and_slopes(x[start : start + size], y[start : start + size], W, B)
        W, B = W - rate * dW, B - rate * dB
        costs.append(cost)
    return costs, W, B


def expected(x, y, W, B, epochs, size, rate):
    """The mean cost of each epoch, and the last weights."""
    means, W, B = [], W.astype(np.float64), B.astype(np.float64)
    for _ in range(epochs):
        costs, W, B = epoch(x, y, W, B, size, rate)
        means.append(float(np.mean(costs)))
    return np.array(means), W, B


def fit(learner, x, y, W, B, epochs, size, rate):
    """The learner's costs, one for each epoch, and both variables after the call."""
    variables = learner.variable(W), learner.variable(B)
    given = learner.fit(x.copy(), y.copy(), *variables, epochs, size, rate)
    after = [check.shape(each, old.shape, name) for each, old, name in zip(variables, (W, B), "WB", strict=True)]
    return cost_list(given, epochs, len(x) // size), *after


def cost_list(given, epochs, batches):
    """What fit returned, as `epochs` numbers."""
    costs = check.numbers(given, "costs")
    check.that(
        costs.ndim == 1,
        f"costs must be a flat list of numbers, one for each epoch; as an array it has shape {costs.shape}.",
        f"costs는 에포크마다 하나씩, 수를 한 줄로 늘어놓은 리스트여야 하는데, 배열로 보면 모양이 {costs.shape}입니다.",
    )
    each = costs.size == epochs * batches != epochs
    check.that(
        costs.size == epochs,
        f"costs has {costs.size} values for {epochs} epoch(s) of {batches} batches; "
        + ("average them over each epoch." if each else "there must be one for each epoch."),
        f"배치가 {batches}개인 에포크를 {epochs}번 돌았는데 costs에 값이 {costs.size}개 있습니다. "
        + ("에포크마다 평균을 내세요." if each else "에포크마다 하나여야 합니다."),
    )
    return costs


def require_moved(before, after):
    """Fail where neither variable has changed at all."""
    check.that(
        any(not np.array_equal(old, new) for old, new in zip(before, after, strict=True)),
        "After fit, the variables W and B hold exactly what they held before: they were not changed in place.",
        "fit을 부른 뒤에도 변수 W와 B의 값이 그대로입니다. 변수가 제자리에서 바뀌지 않았습니다.",
    )


def check_moves(before, after, want, rate):
    """Compare how far W and B moved."""
    for old, new, right, name in zip(before, after, want, "WB", strict=True):
        check.close(new - old, right - old, f"{name}_new - {name}_old (lr = {rate:g})", rtol=1e-3, atol=5e-6)


@pytest.mark.points(1)
def test_cost_before_update(learner, rng):
    """The cost of a batch is its cross-entropy, the batch mean, before the update that follows.

    ko: 배치의 비용은 그 배치로 갱신하기 전에 구한 교차 엔트로피의 배치 평균입니다.
    """
    for (n_in, classes), n in zip(SIZES, (5, 8, 1), strict=True):
        x, y, W, B = problem(rng, n, n_in, classes)
        costs, *after = fit(learner, x, y, W, B, 1, n, 0.5)
        want = cost_and_slopes(x, y, W, B)[0]
        later = cost_and_slopes(x, y, *after)[0]
        moved = not np.array_equal(W, after[0])
        check.that(
            not moved or abs(costs[0] - later) > 1e-4 * later,
            "The cost is that of the weights after the update; it must be taken before they change.",
            "비용이 갱신한 뒤의 가중치로 구한 값입니다. 가중치가 바뀌기 전에 구해야 합니다.",
            code=E36,
        )
        check.close(costs, [want], "costs (1 epoch, 1 batch)", rtol=1e-4, factors={"N": n, "K": classes})


@pytest.mark.points(1.5)
def test_step(learner, rng):
    """One batch moves W and B, in place, by -lr times the gradient of its cost, with the lr that is passed in.

    ko: 배치 하나가 W와 B를 비용의 기울기의 -lr배만큼 제자리에서 옮깁니다. lr은 전달받은 값입니다.
    """
    rates = (1.0, 0.25, 0.5)
    ratios = []
    for (n_in, classes), n, rate in zip(SIZES, (7, 4, 1), rates, strict=True):
        x, y, W, B = problem(rng, n, n_in, classes)
        _, *after = fit(learner, x, y, W, B, 1, n, rate)
        require_moved((W, B), after)
        slope = cost_and_slopes(x, y, W, B)[1]
        ratios.append(float(np.sum((W - after[0]) * slope) / np.sum(slope**2)))
        if len(ratios) == 1:
            kept = (W, B), after, expected(x, y, W, B, 1, n, rate)[1:]
    check.that(
        np.ptp(ratios) > 0.02 * abs(ratios[0]) or not 0 < ratios[0] < 1,
        f"With lr = 1, 0.25 and 0.5 the weights move by the same {ratios[0]:.3g} times the gradient: "
        "lr does not reach the step.",
        f"lr이 1, 0.25, 0.5일 때 가중치가 모두 기울기의 {ratios[0]:.3g}배만큼 움직입니다. "
        "lr이 갱신하는 줄까지 전달되지 않습니다.",
        code="M23.default_lr",
    )
    check_moves(*kept, rates[0])
    check.close(ratios, rates, "(W_old - W_new) ÷ ∂cost/∂W, lr = 1, 0.25, 0.5", rtol=1e-3)


@pytest.mark.points(1.5)
def test_epoch_cost(learner, rng):
    """The cost of an epoch is the mean of the costs of all its batches.

    ko: 에포크의 비용은 그 에포크의 모든 배치의 비용을 평균한 값입니다.
    """
    for (n_in, classes), (batches, size) in zip(SIZES, ((3, 4), (5, 2), (4, 1)), strict=True):
        x, y, W, B = problem(rng, batches * size, n_in, classes)
        want, *_ = expected(x, y, W, B, 1, size, 0.5)
        costs, *after = fit(learner, x, y, W, B, 1, size, 0.5)
        require_moved((W, B), after)
        check.close(
            costs, want, f"costs (1 epoch, {batches} batches)", rtol=1e-4, factors={"batches": batches, "N": size}
        )


@pytest.mark.points(2)
def test_epochs(learner, rng):
    """Every epoch goes through the same batches again, and goes on with the weights of the one before.

    ko: 에포크마다 같은 배치를 처음부터 다시 돌며, 앞 에포크의 가중치에서 이어 갑니다.
    """
    for (n_in, classes), (batches, size, epochs) in zip(SIZES, ((3, 4, 3), (4, 2, 2), (2, 5, 4)), strict=True):
        x, y, W, B = problem(rng, batches * size, n_in, classes)
        want, *right = expected(x, y, W, B, epochs, size, 0.5)
        costs, *after = fit(learner, x, y, W, B, epochs, size, 0.5)
        require_moved((W, B), after)
        stale = np.allclose(costs[0], want[0], rtol=1e-3) and all(not c or np.isnan(c) for c in costs[1:])
        check.that(
            not stale,
            f"The first epoch is right, and every later one has the cost {costs[1]:g}: it finds no rows to train on.",
            f"첫 에포크는 맞지만 그 뒤로는 비용이 모두 {costs[1]:g}입니다. 학습할 행이 남아 있지 않습니다.",
            code="M23.idx_not_reset",
        )
        check.that(
            not np.allclose(costs, np.cumsum(want), rtol=1e-3),
            "Each cost still holds the costs of the epochs before it: start the sum anew in every epoch.",
            "비용마다 앞 에포크들의 비용이 더해져 있습니다. 합을 에포크마다 새로 시작하세요.",
        )
        check.close(costs, want, f"costs ({epochs} epochs)", rtol=1e-4, factors={"batches": batches, "N": size})
        check_moves((W, B), after, right, 0.5)


@pytest.mark.points(1)
def test_tail(learner, rng):
    """Rows that do not fill a whole batch are neither trained on nor counted.

    ko: 배치 하나를 채우지 못하고 남는 행은 학습에도 쓰지 않고 비용에도 넣지 않습니다.
    """
    for (n_in, classes), n, size in zip(SIZES, (11, 9, 7), (4, 2, 6), strict=True):
        x, y, W, B = problem(rng, n, n_in, classes)
        want, *right = expected(x, y, W, B, 1, size, 0.5)
        _, *whole = epoch(x, y, W, B, size, 0.5, tail=True)
        costs, *after = fit(learner, x, y, W, B, 1, size, 0.5)
        check.that(
            not np.allclose(after[0], whole[0], rtol=1e-4, atol=1e-6),
            f"With {n} rows and batches of {size}, the {n % size} left-over row(s) were trained on too.",
            f"행이 {n}개이고 배치 크기가 {size}일 때, 남는 {n % size}개의 행으로도 학습했습니다.",
            code=E36,
        )
        check.close(costs, want, f"costs ({n} rows, batch_size = {size})", rtol=1e-4)
        check_moves((W, B), after, right, 0.5)


@pytest.mark.points(0.5)
def test_order(learner, rng):
    """The batches are taken in the order of the rows; the same call gives the same costs.

    ko: 배치는 행이 놓인 순서대로 꺼냅니다. 똑같이 호출하면 비용도 똑같습니다.
    """
    x, y, W, B = problem(rng, 24, 4, 3)
    first, again = (fit(learner, x, y, W, B, 2, 3, 0.5) for _ in range(2))
    check.that(
        np.allclose(first[0], again[0], rtol=1e-5, equal_nan=True),
        "Two calls with the same arguments give different costs: shuffle nothing and draw nothing inside fit.",
        "인수가 같은데도 호출할 때마다 비용이 다릅니다. fit 안에서는 섞거나 무작위로 뽑지 마세요.",
        code=E36,
    )
    # With lr = 0 nothing is learned: the cost of the one whole batch tells which rows were in it.
    x, y, W, B = problem(rng, 13, 5, 4)
    costs, *_ = fit(learner, x, y, W, B, 1, 7, 0.0)
    each = np.array([cost_and_slopes(x[i : i + 1], y[i : i + 1], W, B)[0] for i in range(13)])
    others = each[list(combinations(range(13), 7))].mean(axis=1)[1:]  # the first one is rows 0 to 6
    right = each[:7].mean()
    check.that(
        abs(costs[0] - right) < 1e-4 * right or np.abs(others - costs[0]).min() > 2e-6 * right,
        "The first batch of 7 rows does not hold rows 0 to 6: the rows were put into another order.",
        "행이 7개인 첫 배치에 0번부터 6번까지의 행이 들어 있지 않습니다. 행의 순서를 바꾸었습니다.",
        code=E36,
    )
    check.close(costs, [right], "costs (lr = 0)", rtol=1e-4, factors={"N": 7})


@pytest.mark.points(1)
def test_far(learner, rng):
    """With logits of ±80 and of ±1000 the costs, and the weights after the update, stay finite.

    ko: 로짓이 ±80이어도, ±1000이어도 비용과 갱신한 뒤의 가중치는 유한합니다.
    """
    x, y, W, B = problem(rng, 6, 4, 3)
    _, *after = fit(learner, x, y, W, B, 1, 3, 0.5)
    require_moved((W, B), after)
    x, B = np.eye(3, dtype=np.float32), np.zeros(3, dtype=np.float32)
    # exp(80) fits into float32, exp(-160) does not: a nan at ±80 is that of 0 · log 0, not of a softmax without shift.
    for size, code in ((80, E33), (1000, None)):
        W = np.float32([[size, -size, 0], [0, size, -size], [-size, 0, size]])
        for labels in ([0, 1, 2], [1, 2, 0], [2, 0, 1]):
            found = fit(learner, x, one_hot(labels, 3), W, B, 1, 3, 0.1)
            bad = [name for each, name in zip(found, ("costs", "W", "B"), strict=True) if not np.isfinite(each).all()]
            check.that(
                not bad,
                f"With logits of ±{size}, these hold nan or inf: {', '.join(bad)}.",
                f"로짓이 ±{size}일 때 다음 값에 nan이나 inf가 생깁니다: {', '.join(bad)}.",
                code=code,
            )


@pytest.mark.points(0.5)
def test_inputs_unchanged(learner, rng):
    """The arrays x and y are the same after the call; a second pair of variables is trained like the first.

    ko: x와 y는 호출한 뒤에도 그대로입니다. 두 번째 변수 쌍도 첫 번째 쌍과 똑같이 학습됩니다.
    """
    x, y, W, B = problem(rng, 10, 4, 3)
    variables = learner.variable(W), learner.variable(B)
    arguments = (x, y, *variables, 2, 5, 0.5)
    echo = learner.fit.echo(x.copy(), y.copy(), *arguments[2:])
    first = [check.shape(each, old.shape, name) for each, old, name in zip(variables, (W, B), "WB", strict=True)]
    require_moved((W, B), first)
    check.unchanged_inputs(echo, arguments, ("x", "y"))
    _, *second = fit(learner, x, y, W, B, 2, 5, 0.5)
    for one, other, name in zip(first, second, "WB", strict=True):
        check.close(other, one, f"{name} (2)", rtol=1e-4, atol=1e-6)


@pytest.mark.slow
@pytest.mark.limit_s(45)
@pytest.mark.points(1)
def test_mnist(learner, mnist, remember, rng):
    """Five epochs on 6,000 digits follow the reference's costs, and reach its accuracy after one epoch and after all.

    ko: 숫자 6,000개로 5 에포크를 학습하면 비용이 기준 풀이와 같고, 1 에포크 뒤와 마지막의 정확도도 같습니다.
    """
    W, B = rng.normal(0, 0.05, size=(784, 10)).astype(np.float32), np.zeros(10, dtype=np.float32)
    x = mnist.x_train[:TRAIN].reshape(TRAIN, 784).astype(np.float32) / np.float32(255)
    y = one_hot(mnist.y_train[:TRAIN], 10)
    test, labels = mnist.x_test[:TEST].reshape(TEST, 784) / 255, mnist.y_test[:TEST]

    def right(weights, bias, digits=None):
        return check.accuracy(test @ weights + bias, labels, "scores", digits=digits)

    def compute():
        one, *after = expected(x, y, W, B, 1, BATCH, RATE)
        more, *last = expected(x, y, *after, EPOCHS - 1, BATCH, RATE)
        return {"costs": np.append(one, more), "accuracies": np.array([right(*after), right(*last)])}

    want = remember("mnist", compute)
    variables = learner.variable(W), learner.variable(B)
    costs, accuracies = [], []
    for epochs in (1, EPOCHS - 1):
        given = learner.fit(x, y, *variables, epochs, BATCH, RATE)
        costs.extend(cost_list(given, epochs, TRAIN // BATCH))
        after = [check.shape(each, old.shape, name) for each, old, name in zip(variables, (W, B), "WB", strict=True)]
        require_moved((W, B), after)
        shown = range(TEST) if epochs > 1 else None  # of the trained network, not of the half-trained one
        accuracies.append(right(*after, shown) if all(np.isfinite(each).all() for each in after) else 0.0)
    check.keep_network(lambda images: softmax(images.reshape(-1, 784) / 255 @ after[0] + after[1]))
    for en, ko, got, wanted in zip(
        ("Test accuracy after 1 epoch", f"Test accuracy after {EPOCHS} epochs"),
        ("1 에포크 뒤의 테스트 정확도", f"{EPOCHS} 에포크 뒤의 테스트 정확도"),
        accuracies,
        want["accuracies"],
        strict=True,
    ):
        check.figure(en, ko, got, float(wanted))
    check.training_matches(costs, want["costs"], "cost", rtol=CURVE_RTOL)
    check.that(
        np.all(np.abs(np.array(accuracies) - want["accuracies"]) <= TOLERANCE),
        f"The costs are right, but W and B reach an accuracy of only {accuracies[-1]:.3f}.",
        f"비용은 맞지만 W와 B의 정확도가 {accuracies[-1]:.3f}입니다.",
    )
