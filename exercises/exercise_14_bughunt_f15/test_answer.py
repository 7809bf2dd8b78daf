"""Checks of mission 14, the bug hunt: the named lines, then every gradient and every update alone."""

import numpy as np
import pytest

from grader import check

NAMES = ("W1", "b1", "W2", "b2")
LINES = "ABCDEFGHIJKLMNO"
WRONG = "DKL"
DEMO_LABELS = np.array([5, 0, 4, 1, 9])
# (N, (in, hidden, out)): the size of the stub's demonstration first, then other numbers of classes, and one sample.
CASES = ((5, (4, 3, 10)), (8, (6, 4, 3)), (1, (3, 5, 7)), (6, (4, 4, 4)))


def problem(rng, n, sizes):
    """A batch, labels that are not the demonstration's, and weights of the given sizes."""
    n_in, n_hidden, n_out = sizes
    weights = (
        rng.normal(size=(n_in, n_hidden)),
        0.3 * rng.normal(size=n_hidden),
        rng.normal(size=(n_hidden, n_out)),
        0.3 * rng.normal(size=n_out),
    )
    labels = rng.integers(0, n_out, size=n)
    if n == len(DEMO_LABELS):
        labels = (DEMO_LABELS + rng.integers(1, n_out, size=n)) % n_out
    return rng.normal(size=(n, n_in)), labels, weights


def loss_of(X, t, weights):
    """The batch mean of the cross-entropy, computed here."""
    W1, b1, W2, b2 = weights
    logits = (0.5 * np.tanh(0.5 * (X @ W1 + b1)) + 0.5) @ W2 + b2
    top = logits.max(axis=1)
    return float(np.mean(np.log(np.exp(logits - top[:, None]).sum(axis=1)) + top - logits[np.arange(len(t)), t]))


def gradient_of(X, t, weights, which):
    """The numerical gradient of the loss with respect to one of the four parameters."""

    def loss(changed):
        return loss_of(X, t, [changed if index == which else each for index, each in enumerate(weights)])

    return check.numerical_gradient(loss, weights[which])


def backward(learner, X, t, weights):
    """The learner's four gradients; each stays with the learner until it is asked for."""
    kept = learner.backward.keep(X.copy(), t.copy(), tuple(each.copy() for each in weights))
    return check.parts(kept, 4, "backward(X, t, params)")


def survey(learner, rng):
    """Note whether exactly one of the three bugs is repaired: the mistakes that are left are then one of their own.

    The calls that find it out are taken from the trace again: what else is wrong must not hide a known mistake.
    """
    X, t, weights = problem(rng, *CASES[0])
    W1, b1, W2, b2 = weights
    z1 = 0.5 * np.tanh(0.5 * (X @ W1 + b1)) + 0.5
    y = np.exp(z1 @ W2 + b2)
    dy = (y / y.sum(axis=1, keepdims=True) - np.eye(len(b2))[DEMO_LABELS]) / len(X)
    try:
        db2 = [check.numbers(backward(learner, X, labels, weights)[3], "db2") for labels in (t, DEMO_LABELS)]
        db1 = check.numbers(backward(learner, X, DEMO_LABELS, weights)[1], "db1")
        moved = learner.update_params(*(each.copy() for each in (*weights, *weights)), 0.5)
        other = learner.update_params(*(each.copy() for each in weights), 3 * W1, b1, W2, b2, 0.5)
        W1s = [check.numbers(check.parts(each, 4, "update_params")[0], "W1") for each in (moved, other)]
        left = [np.array_equal(*db2), same(db1, (dy @ W2.T).sum(axis=0)), same(W1s[0], W1s[1])]
    except Exception:  # noqa: BLE001 - the check itself meets it again, and says it
        left = []
    learner.trace.clear()
    learner.observe("exactly one bug repaired", sum(left) == 2)


def same(one, other):
    """Whether two arrays are equal, as far as float32 can tell."""
    return one.shape == other.shape and np.allclose(one, other, rtol=1e-4, atol=1e-6)


def check_gradient(learner, rng, which):
    """Compare one gradient with the numerical one, in every case."""
    survey(learner, rng)
    name = f"d{NAMES[which]}"
    for n, sizes in CASES:
        X, t, weights = problem(rng, n, sizes)
        if name == "db1" and n == len(DEMO_LABELS):
            t = DEMO_LABELS  # so that line D alone cannot spoil what line K does
        got = backward(learner, X, t, weights)[which]
        check.gradient(got, gradient_of(X, t, weights, which), name, tolerance=1e-4, factors={"N": n})


def check_update(learner, rng, indices):
    """Compare how far the parameters of these indices move, with weights and gradients of all four."""
    for (n_in, n_hidden, n_out), rate in (((3, 3, 3), 0.3), ((4, 3, 5), 0.02)):
        shapes = ((n_in, n_hidden), (n_hidden,), (n_hidden, n_out), (n_out,))
        weights = [rng.normal(size=shape) for shape in shapes]
        gradients = [rng.normal(size=shape) for shape in shapes]
        kept = learner.update_params.keep(*(each.copy() for each in (*weights, *gradients)), rate)
        after = check.parts(kept, 4, "update_params(W1, ..., db2, learning_rate)")
        for index in indices:
            name, value = NAMES[index], after[index].value()
            move = weights[index] - check.shape(value, shapes[index], name)
            coarse = getattr(value, "dtype", None) == np.float32
            rtol, atol = (1e-3, 2e-6) if coarse else (1e-6, 1e-12)
            check.close(move, rate * gradients[index], f"{name}_old - {name}_new", rtol=rtol, atol=atol)


def items_of(value):
    """What BAD_LINES holds, as it is written: a list, tuple, set or dict, or one text."""
    if isinstance(value, str):
        return value.replace(",", " ").split()
    return list(value) if isinstance(value, list | tuple | dict) else None


def letters_of(items):
    """The letters among the items of BAD_LINES."""
    texts = [item.upper().removeprefix("LINE").strip(" #:.") for item in items if isinstance(item, str)]
    return sorted({text for text in texts if text})


@pytest.mark.points(2)
def test_bad_lines(learner):
    """BAD_LINES names the wrong lines, all of them and no other.

    ko: BAD_LINES에는 틀린 줄이 모두 들어 있고, 다른 줄은 없습니다.
    """
    items = items_of(learner.constant("BAD_LINES"))
    check.that(
        items is not None,
        'BAD_LINES must be a list of letters, such as ["A", "B"].',
        'BAD_LINES는 ["A", "B"]처럼 글자를 담은 리스트여야 합니다.',
    )
    check.that(
        items,
        "BAD_LINES is still empty. Write the letters of the wrong lines into it.",
        "BAD_LINES가 아직 비어 있습니다. 틀린 줄의 글자를 써넣으세요.",
    )
    named = letters_of(items)
    check.that(
        named and all(isinstance(item, str) for item in items),
        'BAD_LINES holds something that is no line letter. Write the letters as texts: ["A", "B"].',
        'BAD_LINES에 줄의 글자가 아닌 것이 들어 있습니다. ["A", "B"]처럼 글자를 문자열로 적으세요.',
    )
    unknown = ", ".join(letter[:20] for letter in named if letter not in LINES or len(letter) != 1)
    check.that(
        not unknown,
        f"BAD_LINES names {unknown}, but the lines are marked with single letters from A to O.",
        f"BAD_LINES에 {unknown}이라고 적혀 있지만, 줄에는 A부터 O까지의 글자가 하나씩 붙어 있습니다.",
    )
    innocent = ", ".join(letter for letter in named if letter not in WRONG)
    found = [letter for letter in named if letter in WRONG]
    check.that(
        not innocent,
        f"You accuse a line that is right: {innocent}. Of the lines that you name, {len(found)} are wrong indeed.",
        f"맞는 줄이 들어 있습니다: {innocent}. 적어 낸 줄 가운데 정말로 틀린 줄은 {len(found)}개입니다.",
    )
    missing = [letter for letter in WRONG if letter not in named]
    check.that(
        not missing,
        f"Every line that you name is wrong indeed ({len(found)}), but more wrong lines are left: {len(missing)}.",
        f"적어 낸 {len(found)}개는 모두 틀린 줄이 맞습니다. 하지만 틀린 줄이 {len(missing)}개 더 남아 있습니다.",
    )


@pytest.mark.points(1)
def test_gradient_w2(learner, rng):
    """The gradient dW2 agrees with the numerical one.

    ko: dW2는 수치 미분으로 구한 기울기와 같습니다.
    """
    check_gradient(learner, rng, 2)


@pytest.mark.points(1)
def test_gradient_b2(learner, reference, rng):
    """The gradient db2 agrees with the numerical one, and stays right for huge logits.

    ko: db2는 수치 미분으로 구한 기울기와 같으며, 로짓이 아주 커도 맞습니다.
    """
    check_gradient(learner, rng, 3)
    X, t, (W1, b1, W2, b2) = problem(rng, 4, (3, 5, 4))
    rows = np.array([[1.0], [-1.0], [1.0], [-1.0]]) + 0 * X
    for weights in ((W1, b1, W2, np.array([1000.0, -1000.0, 0.0, 500.0])), (W1 * 0 + 20, b1 * 0, W2 + 1000, b2)):
        check.close(backward(learner, rows, t, weights)[3], reference.backward(rows, t, weights)[3], "db2", atol=1e-3)


@pytest.mark.points(1)
def test_gradient_w1(learner, rng):
    """The gradient dW1 agrees with the numerical one.

    ko: dW1은 수치 미분으로 구한 기울기와 같습니다.
    """
    check_gradient(learner, rng, 0)


@pytest.mark.points(1)
def test_gradient_b1(learner, rng):
    """The gradient db1 agrees with the numerical one.

    ko: db1은 수치 미분으로 구한 기울기와 같습니다.
    """
    check_gradient(learner, rng, 1)


@pytest.mark.points(1)
def test_labels(learner, rng):
    """The labels that are passed in decide the gradients.

    ko: 기울기는 전달받은 레이블에 따라 정해집니다.
    """
    survey(learner, rng)
    X, t, weights = problem(rng, *CASES[0])
    one, other = (check.numbers(backward(learner, X, labels, weights)[2], "dW2") for labels in (t, (t + 3) % 10))
    check.that(
        not np.array_equal(one, other),
        "Other labels t give exactly the same dW2: the labels that are passed in are not used.",
        "레이블 t를 바꿔도 dW2가 똑같습니다. 전달받은 레이블이 쓰이지 않고 있습니다.",
    )


@pytest.mark.points(1)
def test_update_w1(learner, rng):
    """update_params moves W1 by -learning_rate * dW1: another dW1 gives another W1.

    ko: update_params는 W1을 -learning_rate * dW1만큼 옮깁니다. dW1이 달라지면 W1도 달라집니다.
    """
    survey(learner, rng)
    check_update(learner, rng, (0,))


@pytest.mark.points(1)
def test_update_others(learner, rng):
    """update_params moves b1, W2 and b2 by -learning_rate times their own gradients.

    ko: update_params는 b1, W2, b2를 각각 자기 기울기의 -learning_rate배만큼 옮깁니다.
    """
    check_update(learner, rng, (1, 2, 3))


@pytest.mark.relation
@pytest.mark.points(1)
def test_inputs_unchanged(learner, rng):
    """The function backward does not change what it was given.

    ko: backward는 받은 배열을 바꾸지 않습니다.
    """
    X, t, weights = problem(rng, 8, (4, 3, 5))
    echo = learner.backward.echo(X.copy(), t.copy(), tuple(each.copy() for each in weights))
    arguments = check.Text("The arguments after backward(X, t, params)", "backward(X, t, params) 호출 뒤의 인수")
    after = check.parts(list(echo.args), 3, arguments)
    flat = (*after[:2], *check.parts(after[2], 4, "params"))
    check.unchanged_inputs(type(echo)(echo.value, flat), (X, t, *weights), ("X", "t", *NAMES))
