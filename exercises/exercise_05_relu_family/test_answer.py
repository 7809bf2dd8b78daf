"""Checks of mission 05: ReLU and leaky ReLU on both sides of 0, for several slopes, for floats and for integers."""

import numpy as np
import pytest

from grader import check

SHAPES = ((7,), (3, 4), (1, 6), (2, 3, 4))
SLOPES = (None, 0.1, 0.3)
"""What a is in the three calls of a leaky function; None leaves it out."""
NEAR_ZERO = (0.005, -0.005, 0.05, -0.05, 0.2, -0.2, 1.5, -2.5)
"""Numbers on both sides of 0, some between 0 and each slope: the border is 0, not a."""


def drawn(rng, shape):
    """Numbers on both sides of 0, none at the kink; the first two are 1.5 and −2.5 or thereabouts."""
    x = rng.uniform(0.2, 4, size=shape) * rng.choice([-1.0, 1.0], size=shape)
    x.flat[:4] = np.abs(x.flat[:4]) * (1, -1, -1, 1)
    return x


def read(got, x, call):
    """A finite array of x's shape as float64; True and False are refused in words of their own."""
    logical = isinstance(got, np.ndarray) and got.dtype == bool
    check.that(
        not logical,
        f"{call} holds True and False. Return numbers, with .astype(float) for example.",
        f"{call}에 True와 False가 들어 있습니다. .astype(float) 등으로 바꾸어 숫자를 돌려주세요.",
    )
    return check.finite(check.shape(got, x.shape, call), call)


def gives(learner, reference, name, x, shown="x"):
    """One of relu and relu_grad gives the right values."""
    call = f"{name}({shown})"
    compare(getattr(learner, name)(x.copy()), getattr(reference, name)(x), x, call)


def compare(got, want, x, call):
    """The values are the right ones; where they plainly are not, say on which side of 0."""
    values = read(got, x, call)
    wrong = np.abs(values - want) > 1e-3 * (np.abs(want) + 0.01)
    if wrong.any():
        at = np.unravel_index(int(wrong.argmax()), wrong.shape)
        negative, positive = bool(wrong[x < 0].any()), bool(wrong[x > 0].any())
        where = {(True, False): ("negative numbers", "음수에서"), (False, True): ("positive numbers", "양수에서")}.get(
            (negative, positive), ("numbers on both sides of 0", "양수와 음수 모두에서")
        )
        check.that(
            False,
            f"{call} is wrong for {where[0]}: at x = {x[at]:.4g}, for example, yours is {values[at]:.4g}.",
            f"{call}의 값이 {where[1]} 틀립니다. 예를 들어 x = {x[at]:.4g}일 때 나온 값은 {values[at]:.4g}입니다.",
        )
    check.close(got, want, call)


def leaky_gives(learner, reference, name, x, shown="x"):
    """A leaky function gives the right values for every slope; all are asked before any is judged."""
    keywords = [{} if a is None else {"a": a} for a in SLOPES]
    calls = [f"{name}({shown})" if a is None else f"{name}({shown}, a={a})" for a in SLOPES]
    answers = [getattr(learner, name)(x.copy(), **extra) for extra in keywords]
    values = [read(got, x, call) for got, call in zip(answers, calls, strict=True)]
    wants = [getattr(reference, name)(x, **extra) for extra in keywords]
    right_above = all(np.allclose(got[x > 0], want[x > 0], rtol=1e-3) for got, want in zip(values, wants, strict=True))
    below = [got[x < 0] for got in values]
    if name == "leaky_relu" and right_above:
        flat = next((i for i, got in enumerate(below) if is_flat(got)), None)
        check.that(
            flat is None,
            f"{calls[flat or 0]} is {below[flat or 0][0]:.4g} for every negative number. The values themselves must "
            "be multiplied by the slope.",
            f"{calls[flat or 0]}의 값이 음수마다 똑같이 {below[flat or 0][0]:.4g}입니다. 값 자체에 기울기를 곱해야 "
            "합니다.",
            code="E16",
        )
    slopes = [got / x[x < 0] if name == "leaky_relu" else got for got in below]
    stuck = right_above and is_flat(slopes[1]) and 0 < slopes[1][0] < 1 and np.allclose(slopes[1], slopes[2], rtol=1e-3)
    check.that(
        not stuck,
        f"{calls[1]} and {calls[2]} are the same: the slope is {slopes[1][0]:.4g} in both. a must decide it.",
        f"{calls[1]}와 {calls[2]}의 값이 같습니다. 두 경우 모두 기울기가 {slopes[1][0]:.4g}입니다. 기울기는 a가 정해야 "
        "합니다.",
        code="E16.fixed_slope",
    )
    for got, want, call in zip(answers, wants, calls, strict=True):
        compare(got, want, x, call)


def is_flat(values):
    """Whether several different inputs gave one and the same answer other than 0."""
    return values.size > 1 and values[0] != 0 and np.allclose(values, values[0], rtol=1e-3, atol=1e-9)


@pytest.mark.points(1)
def test_relu(learner, reference, rng):
    """relu(x) keeps positive numbers and makes all others 0, in the shape of x.

    ko: relu(x)는 양수는 그대로 두고 나머지는 0으로 만듭니다. 모양은 x와 같습니다.
    """
    for shape in SHAPES:
        gives(learner, reference, "relu", drawn(rng, shape))
    gives(learner, reference, "relu", np.array([0.0, -1e-3, 1e-3, -50.0, 50.0]))


@pytest.mark.points(2)
def test_relu_grad(learner, reference, rng):
    """relu_grad(x) is the slope of ReLU at each x: 1 above 0, 0 below.

    ko: relu_grad(x)는 각 x에서 ReLU의 기울기입니다. 0보다 크면 1, 작으면 0입니다.
    """
    for shape in SHAPES:
        gives(learner, reference, "relu_grad", drawn(rng, shape))
    gives(learner, reference, "relu_grad", np.array(NEAR_ZERO))


@pytest.mark.points(2)
def test_leaky_relu(learner, reference, rng):
    """leaky_relu multiplies negative numbers by a, which is 0.01 where it is left out.

    ko: leaky_relu는 음수에 a를 곱합니다. a를 생략하면 0.01입니다.
    """
    for shape in SHAPES:
        leaky_gives(learner, reference, "leaky_relu", drawn(rng, shape))
    leaky_gives(learner, reference, "leaky_relu", np.array(NEAR_ZERO))


@pytest.mark.points(2)
def test_leaky_relu_grad(learner, reference, rng):
    """leaky_relu_grad is 1 above 0 and a below, which is 0.01 where it is left out.

    ko: leaky_relu_grad는 0보다 크면 1, 작으면 a입니다. a를 생략하면 0.01입니다.
    """
    for shape in SHAPES:
        leaky_gives(learner, reference, "leaky_relu_grad", drawn(rng, shape))
    leaky_gives(learner, reference, "leaky_relu_grad", np.array(NEAR_ZERO))


@pytest.mark.points(1)
def test_integers(learner, reference, rng):
    """An integer array gives what the same numbers as floats give; no slope is rounded away.

    ko: 정수 배열을 넣어도 같은 값의 실수 배열을 넣은 것과 결과가 같습니다. 기울기가 잘려 나가지 않습니다.
    """
    for judge, name in (
        (gives, "relu"),
        (gives, "relu_grad"),
        (leaky_gives, "leaky_relu"),
        (leaky_gives, "leaky_relu_grad"),
    ):
        x = rng.integers(1, 6, size=6) * np.array([1, -1, -1, 1, -1, 1])
        x[1:3] = -2, -5
        for values in (x.astype(np.float64), x):
            judge(learner, reference, name, values, f"np.array({values.tolist()})")


@pytest.mark.relation
@pytest.mark.points(1)
def test_scaling(learner, rng):
    """relu(c·x) = c·relu(x) for every c > 0: ReLU has no scale of its own.

    ko: c > 0이면 relu(c·x) = c·relu(x)입니다. ReLU는 값의 크기를 바꾸지 않습니다.
    """
    x = drawn(rng, (3, 4))
    once = read(learner.relu(x.copy()), x, "relu(x)")
    check.that(
        once.any(),
        "relu(x) is 0 everywhere, for positive numbers as well.",
        "relu(x)의 값이 양수에서도 모두 0입니다.",
    )
    for c in (0.25, 3.0, 100.0):
        value = check.Text(f"relu({c:g}*x), compared with {c:g}*relu(x),", f"relu({c:g}*x) (비교 대상 {c:g}*relu(x))")
        check.close(learner.relu(c * x), c * once, value)


@pytest.mark.relation
@pytest.mark.points(1)
def test_inputs_unchanged(learner, rng):
    """No function changes the array that it was given.

    ko: 어떤 함수도 받은 배열을 바꾸지 않습니다.
    """
    for name in ("relu", "relu_grad", "leaky_relu", "leaky_relu_grad"):
        x = drawn(rng, (8,))
        check.unchanged_inputs(getattr(learner, name).echo(x.copy()), (x,), ("x",))
