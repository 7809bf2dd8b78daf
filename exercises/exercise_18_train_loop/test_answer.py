"""Checks of mission 18, the training loop: what a batch does, what is logged and when, then three epochs of digits."""

import numpy as np
import pytest

from grader import check

NAMES = ("W1", "b1", "W2", "b2")
TRAIN, TEST, HIDDEN, BATCH, EPOCHS, RATE = 6_000, 1_000, 4_000, 100, 3, 0.5
EPOCH = TRAIN // BATCH
# Measured over 20 seeds on MNIST: the reference gets .884 of the hidden rows right, standard deviation .0046. So .01 is
# two deviations of what initial weights, rows and their order do. A right answer, which is given all of these, differs
# from the reference by rounding only.
ACCURACY_TOLERANCE = 0.01
# A float32 run leaves the float64 curve by at most 3e-7 of the loss, a log of p + 1e-7 by 1e-5 (measured).
CURVE_RTOL = 1e-3


def draw_params(rng, sizes):
    """Weights that keep every probability well above .01 in the small problems."""
    n_in, n_hidden, n_out = sizes
    return (
        rng.normal(size=(n_in, n_hidden)),
        0.3 * rng.normal(size=n_hidden),
        0.3 * rng.normal(size=(n_hidden, n_out)),
        0.1 * rng.normal(size=n_out),
    )


def draw_rows(rng, n, centres):
    """Samples scattered around one centre per class: something that can be learned, but not perfectly."""
    labels = rng.integers(0, len(centres), size=n)
    return centres[labels] + rng.normal(size=(n, centres.shape[1])), labels


def problem(rng, sizes, rows, test_rows):
    """X, Y, Xt, Yt and params of a small problem."""
    centres = rng.normal(size=(sizes[-1], sizes[0]))
    return (*draw_rows(rng, rows, centres), *draw_rows(rng, test_rows, centres), draw_params(rng, sizes))


def draw_batches(rng, rows, sizes):
    """Row numbers for each iteration; a row may come twice, even within a batch."""
    return [rng.integers(0, rows, size=size) for size in sizes]


def train(learner, data, batches, lr, log_every):
    """The learner's four parameters and the history; both stay with the learner until a part is asked for."""
    kept = learner.train.keep(
        *(each.copy() for each in data[:4]),
        tuple(each.copy() for each in data[4]),
        [each.copy() for each in batches],
        lr,
        log_every,
    )
    after, history = check.parts(kept, 2, "train(...)")
    items = after.parts()
    check.that(
        len(items) == 4,
        f"The first value that train returns must hold the four arrays (W1, b1, W2, b2); it is a {after.type_name}"
        + (f" of {len(items)}." if items else "."),
        f"train이 돌려주는 첫 번째 값에는 배열 네 개 (W1, b1, W2, b2)가 있어야 하는데, {after.type_name}"
        + (f"에 {len(items)}개가 들어 있습니다." if items else " 타입입니다."),
    )
    check.that(
        history.type_name.lower().endswith("dict"),
        f"history must be a dict with the keys loss, train_acc and test_acc; it is a {history.type_name}.",
        f"history는 키가 loss, train_acc, test_acc인 딕셔너리여야 하는데, {history.type_name}입니다.",
    )
    return items, history


def logged(history, key):
    """One list of the history, as the learner wrote it."""
    value = history.method("get")(key)
    check.that(
        value is not None,
        f'history has no list under the key "{key}".',
        f'history에 "{key}"라는 키의 리스트가 없습니다.',
    )
    values = check.numbers(value, f'history["{key}"]')
    check.that(
        values.ndim == 1,
        f'history["{key}"] must be a flat list of numbers; as an array it has shape {values.shape}.',
        f'history["{key}"]는 수를 한 줄로 늘어놓은 리스트여야 하는데, 배열로 보면 모양이 {values.shape}입니다.',
    )
    return values


def losses(history, iterations):
    """The learner's losses, one for each iteration."""
    values = logged(history, "loss")
    check.that(
        len(values) != 1 or iterations == 1,
        f'history["loss"] has only one value after {iterations} iterations. Look for a return inside the loop, '
        "or for a list that is made anew each time.",
        f'{iterations}번 반복한 뒤 history["loss"]에 값이 하나뿐입니다. return이 반복문 안에 들어가 있거나, '
        "리스트를 매번 새로 만들고 있지 않은지 보세요.",
    )
    check.that(
        len(values) == iterations,
        f'history["loss"] has {len(values)} values after {iterations} iterations; it must have one for each.',
        f'{iterations}번 반복한 뒤 history["loss"]에 값이 {len(values)}개 있습니다. 이터레이션마다 하나여야 합니다.',
    )
    return values


def probabilities(X, params):
    """What a network of these parameters gives each class, computed here."""
    W1, b1, W2, b2 = params
    with np.errstate(all="ignore"):
        scores = (0.5 * np.tanh(0.5 * (X @ W1 + b1)) + 0.5) @ W2 + b2
        powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def check_moves(before, after, want):
    """Compare how far each parameter moved; float32 weights cannot hold a small move exactly."""
    values = [each.value() for each in after]
    for old, value, new, name in zip(before, values, want, NAMES, strict=True):
        move = check.shape(value, old.shape, name) - old
        coarse = getattr(value, "dtype", None) == np.float32
        check.close(move, new - old, f"{name}_new - {name}_old", rtol=1e-3 if coarse else None,
                    atol=2e-6 if coarse else None)  # fmt: skip


@pytest.mark.points(1)
def test_rows_with_their_labels(learner, rng):
    """Iteration i takes the rows batches[i] of X, and the same rows of Y.

    ko: i번째 이터레이션에서는 X에서 batches[i]의 행을 꺼내고, Y에서도 같은 행을 꺼냅니다.
    """
    X, Y, Xt, Yt, params = problem(rng, (5, 6, 4), 7, 9)
    pairs = [rng.choice(len(X), size=2, replace=False) for _ in range(12)]
    # With lr = 0 nothing is learned, so each loss tells which samples met which labels.
    _, history = train(learner, (X, Y, Xt, Yt, params), pairs, 0.0, 100)
    got = losses(history, len(pairs))
    surprise = -np.log(probabilities(X, params))[:, Y]  # [j, i]: sample j, scored with the label of row i
    want = np.array([surprise[pair, pair].mean() for pair in pairs])
    off = np.abs(got - want) > 1e-4 * want
    others = [(a, b) for a in range(len(X)) for b in range(len(X)) if a != b]
    crossed = [
        any(abs((surprise[a, i] + surprise[b, j]) / 2 - value) < 5e-5 * value for a, b in others)
        for value, (i, j) in zip(got[off], np.array(pairs)[off], strict=True)
    ]
    check.that(
        not crossed or not all(crossed),
        f"In {len(crossed)} of {len(pairs)} batches the samples are scored with the labels of other rows.",
        f"배치 {len(pairs)}개 가운데 {len(crossed)}개에서 샘플이 다른 행의 레이블과 짝지어졌습니다.",
        code="M18.labels_not_shuffled",
    )
    check.close(got, want, 'history["loss"] (lr = 0)', rtol=1e-4, factors={"n": 2})


@pytest.mark.points(1)
def test_losses(learner, reference, rng):
    """history["loss"] has one value per iteration: the batch mean of the loss before that update.

    ko: history["loss"]에는 이터레이션마다 값이 하나씩 있으며, 그 값은 갱신하기 전 손실의 배치 평균입니다.
    """
    for sizes, counts in (((4, 6, 5), (5, 3, 8)), ((6, 5, 10), (1, 7, 2, 7, 4))):
        data = problem(rng, sizes, 20, 25)
        arguments = (data, draw_batches(rng, 20, counts), 0.5, 2)
        want = train(reference, *arguments)[1].value()["loss"]
        _, history = train(learner, *arguments)
        got = losses(history, len(counts))
        check.that(
            not np.allclose(got, np.array(want) * counts, rtol=1e-4),
            'Each value of history["loss"] is as many times too large as its batch has rows: '
            "divide the sum by that number.",
            'history["loss"]의 값이 모두 올바른 값에 그 배치의 행 수를 곱한 것과 같습니다. 합을 행의 수로 나누세요.',
        )
        check.close(got, want, 'history["loss"]', rtol=1e-4)


@pytest.mark.points(2)
def test_three_batches(learner, reference, rng):
    """After exactly three batches, each of the four returned parameters is where three updates take it.

    ko: 배치 세 개로 학습하면, 돌려준 네 파라미터가 저마다 세 번 갱신한 값과 같습니다.
    """
    for sizes, counts, rate in (((4, 6, 5), (5, 3, 8), 0.5), ((5, 3, 10), (4, 4, 4), 0.1), ((4, 4, 4), (6, 6, 6), 1.0)):
        data = problem(rng, sizes, 20, 25)
        arguments = (data, draw_batches(rng, 20, counts), rate, 2)
        want = [each.value() for each in train(reference, *arguments)[0]]
        after, _ = train(learner, *arguments)
        check_moves(data[4], after, want)


@pytest.mark.points(2)
def test_accuracies(learner, reference, rng):
    """After every log_every-th update the accuracy on all of X, Y and on all of Xt, Yt is noted, and at no other time.

    ko: log_every번째 갱신이 끝날 때마다, 그리고 그때만, X, Y 전체와 Xt, Yt 전체에 대한 정확도를 기록합니다.
    """
    # 130 rows in batches of 16 are 8.125 per epoch, 20 rows in batches of 8 are 2.5: no whole numbers.
    cases = ((20, 8, 10, 7), (130, 16, 20, 6), (130, 16, 4, 1), (130, 16, 9, 3), (130, 16, 3, 4))
    for rows, size, iterations, every in cases:
        data = problem(rng, (6, 8, 5), rows, 150)
        arguments = (data, draw_batches(rng, rows, [size] * iterations), 1.0, every)
        right = train(reference, *arguments)[1].value()
        _, history = train(learner, *arguments)
        losses(history, iterations)  # first of all: a loop that ends too early notes too little as well
        keys = ("train_acc", "test_acc")
        for key, values in zip(keys, [logged(history, key) for key in keys], strict=True):
            check.that(
                len(values) == iterations // every,
                f'history["{key}"] has {len(values)} values after {iterations} iterations with log_every = {every}; '
                f"it must have {iterations // every}.",
                f'log_every가 {every}일 때 {iterations}번 반복한 뒤 history["{key}"]에 값이 {len(values)}개 있습니다. '
                f"{iterations // every}개여야 합니다.",
            )
            check.close(values, np.array(right[key]), f'history["{key}"] (log_every = {every})')


@pytest.mark.relation
@pytest.mark.points(1)
def test_test_rows_only_measured(learner, rng):
    """The test rows Xt, Yt change neither the losses nor the parameters; the same call gives the same result.

    ko: 테스트 행 Xt, Yt가 달라져도 손실과 파라미터는 달라지지 않습니다. 똑같이 호출하면 결과도 똑같습니다.
    """
    X, Y, Xt, Yt, params = problem(rng, (4, 5, 4), 12, 20)
    batches = draw_batches(rng, 12, [6, 6, 6, 6])
    results = []
    for test_rows, test_labels in ((Xt, Yt), (Xt, Yt), (rng.normal(size=Xt.shape), (Yt + 1) % 4)):
        after, history = train(learner, (X, Y, test_rows, test_labels, params), batches, 0.5, 2)
        values = [check.shape(each, old.shape, name) for each, old, name in zip(after, params, NAMES, strict=True)]
        results.append(np.concatenate([each.ravel() for each in (*values, logged(history, "loss"))]))
    first, same, other = results
    check.that(
        first.shape == same.shape and np.allclose(first, same, rtol=1e-5, atol=1e-7, equal_nan=True),
        "Two calls with the same arguments give different results: draw nothing at random inside train.",
        "인수가 같은데도 호출할 때마다 결과가 다릅니다. train 안에서는 아무것도 무작위로 뽑지 마세요.",
    )
    check.that(
        first.shape == other.shape and np.allclose(first, other, rtol=1e-5, atol=1e-7, equal_nan=True),
        "With other test rows Xt, Yt the training takes another course: it learns from rows that it may only measure.",
        "테스트 행 Xt, Yt를 바꾸면 학습 결과가 달라집니다. 재기만 해야 할 행으로 학습하고 있습니다.",
        code="M18.test_rows_trained",
    )


@pytest.mark.relation
@pytest.mark.points(1)
def test_inputs_unchanged(learner, rng):
    """X, Y, Xt, Yt and the batches are the same after the call.

    ko: X, Y, Xt, Yt와 배치는 호출한 뒤에도 그대로입니다.
    """
    data = problem(rng, (4, 5, 4), 12, 15)
    batches = draw_batches(rng, 12, [6, 6, 6, 6])
    arguments = (*data, batches, 0.5, 2)
    echo = learner.train.echo(
        *(each.copy() for each in data[:4]), tuple(each.copy() for each in data[4]), [b.copy() for b in batches], 0.5, 2
    )
    check.unchanged_inputs(echo, arguments, ("X", "Y", "Xt", "Yt"))
    after = echo.args[5]
    same = (
        isinstance(after, list)
        and len(after) == len(batches)
        and all(isinstance(a, np.ndarray) and np.array_equal(a, b) for a, b in zip(after, batches, strict=True))
    )
    check.that(
        same,
        "Your code changed the batches that it was given. Work on a copy.",
        "전달받은 batches를 바꾸었습니다. 복사본으로 작업하세요.",
        code="P8",
    )


def epochs(rng, rows):
    """The batches of some epochs: each row once per epoch, in a new order."""
    return [batch for _ in range(EPOCHS) for batch in rng.permutation(rows).reshape(-1, BATCH)]


def check_batches_used(learner, data, rate):
    """A loop that takes the whole set each step would run for very long: notice it on 300 rows first."""
    X, Y, Xt, Yt, params = data
    few = (X[:300], Y[:300], Xt[:10], Yt[:10], params)
    _, history = train(learner, few, [np.arange(5)], rate, 100)
    value = losses(history, 1)[0]
    whole = -np.mean(np.log(probabilities(X[:300], params))[np.arange(300), Y[:300]])
    check.that(
        abs(value - whole) > 1e-4 * whole,
        "The first loss is that of all rows of X, not of the five rows in batches[0]. Three epochs were not tried.",
        "첫 번째 손실이 batches[0]의 다섯 행이 아니라 X의 모든 행에 대한 손실입니다. "
        "세 에포크 학습은 해 보지 않았습니다.",
        code="M18.whole_set",
    )


@pytest.mark.slow
@pytest.mark.points(2)
def test_three_epochs(learner, reference, mnist, remember, rng):
    """Three epochs on the digit images follow the reference's loss, and its accuracy on rows that you never see too.

    ko: 숫자 이미지로 세 에포크를 학습하면 손실이 기준 풀이와 같이 움직이고, 본 적 없는 행에서도 정확도가 같습니다.
    """
    rows = rng.permutation(len(mnist.x_train))[:TRAIN]
    test, hidden = np.split(rng.permutation(len(mnist.x_test))[: TEST + HIDDEN], [TEST])
    params = (0.1 * rng.normal(size=(784, 50)), np.zeros(50), 0.1 * rng.normal(size=(50, 10)), np.zeros(10))
    batches = epochs(rng, TRAIN)
    x_train, x_test = (each.reshape(-1, 784) for each in (mnist.x_train, mnist.x_test))
    data = (
        x_train[rows] / 255,
        mnist.y_train[rows].astype(np.int64),
        x_test[test] / 255,
        mnist.y_test[test].astype(np.int64),
        params,
    )
    unseen, answers = x_test[hidden] / 255, mnist.y_test[hidden]

    def compute():
        after, history = train(reference, data, batches, RATE, EPOCH)
        known = {key: np.array(values) for key, values in history.value().items()}
        return known | {"hidden": np.mean(probabilities(unseen, [p.value() for p in after]).argmax(axis=1) == answers)}

    want = remember("three_epochs", compute)
    check_batches_used(learner, data, RATE)
    after, history = train(learner, data, batches, RATE, EPOCH)
    values = [check.shape(each, old.shape, name) for each, old, name in zip(after, params, NAMES, strict=True)]
    claims = {key: logged(history, key) for key in ("train_acc", "test_acc")}
    curve = losses(history, len(batches))
    predicted = probabilities(unseen, values)
    finite = np.isfinite(predicted).all()
    right = check.accuracy(predicted, answers, "scores", digits=hidden) if finite else 0.0
    check.keep_network(lambda images: probabilities(images.reshape(-1, 784) / 255, values))
    check.figure("Accuracy on rows that you never saw", "본 적 없는 행에 대한 정확도", right, float(want["hidden"]))
    for key, en, ko in (
        ("train_acc", "Training accuracy", "학습 정확도"),
        ("test_acc", "Test accuracy", "테스트 정확도"),
    ):
        if claims[key].size:
            check.figure(f"{en}, as you noted it", f"{ko}(기록한 값)", claims[key][-1], float(want[key][-1]))
    check.training_matches(curve, want["loss"], "loss", rtol=CURVE_RTOL)
    check.that(
        abs(right - float(want["hidden"])) <= ACCURACY_TOLERANCE,
        f"The losses are right, but the parameters that train returns reach an accuracy of only {right:.3f}.",
        f"손실은 맞지만 train이 돌려준 파라미터의 정확도가 {right:.3f}입니다.",
    )
    for key, got in claims.items():  # rounding can turn a row or two
        check.that(
            got.shape == want[key].shape and np.all(np.abs(got - want[key]) <= 0.003),
            f'history["{key}"] is {got.round(3).tolist()[:5]}, which is not what the network reached after each epoch.',
            f'history["{key}"]의 값 {got.round(3).tolist()[:5]}: 에포크마다 실제로 얻은 정확도가 아닙니다.',
        )
