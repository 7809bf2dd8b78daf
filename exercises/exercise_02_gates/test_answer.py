"""Checks of mission 02, the perceptron; weights and inputs are drawn, the gates are asked for their whole table."""

import numpy as np
import pytest

from grader import check

PAIRS = ((0, 0), (0, 1), (1, 0), (1, 1))


def plain(got, name):
    """The value, unless it holds True and False instead of numbers."""
    logical = isinstance(got, bool) or (isinstance(got, np.ndarray) and got.dtype == bool)
    check.that(
        not logical,
        f"{name} holds True and False. Return the numbers 1 and 0: int(...) for one value, .astype(int) for an array.",
        f"{name}에 True와 False가 들어 있습니다. 숫자 1과 0을 돌려주세요. "
        "값 하나는 int(...)로, 배열은 .astype(int)로 바꿉니다.",
    )
    return got


def answered(got, name):
    """A perceptron's or a gate's answer as one float; a text is refused in words of its own."""
    check.that(
        not isinstance(got, str),
        f"{name} is the text {got!r:.20}; expected the number 0 or 1, without quotes.",
        f"{name}의 값이 글자 {got!r:.20}입니다. 따옴표 없이 숫자 0 또는 1을 돌려주세요.",
    )
    return check.scalar(plain(got, name), name)


def stepped(learner, x):
    """What the learner's step makes of x, as float64 of x's shape."""
    return check.shape(plain(learner.step(x.copy()), "step(x)"), x.shape, "step(x)")


def perceptron_gives(learner, cases):
    """Each case is (x, w, b, right answer); all are asked before any is judged, so that the whole pattern shows."""
    name = "perceptron(x, w, b)"
    answers = [answered(learner.perceptron(x.copy(), w.copy(), b), name) for x, w, b, _ in cases]
    for got, (x, w, b, want) in zip(answers, cases, strict=True):
        case = f"perceptron({x.tolist()}, {w.tolist()}, {b!r})"
        check.that(
            got in (0, 1),
            f"{case} is {got:.6g}; a perceptron answers 0 or 1 and nothing else.",
            f"{case}의 값이 {got:.6g}입니다. 퍼셉트론은 0 아니면 1로만 답합니다.",
        )
        check.that(
            got == want,
            f"{case} is {got:g}, which is not right: work out the weighted sum by hand, then compare it with 0.",
            f"{case}의 값이 {got:g}인데, 맞지 않습니다. 가중합을 손으로 계산해 0과 비교해 보세요.",
        )


def gate_gives(learner, name, want):
    """A gate must give its truth table; a wrong one is put beside a perceptron, so that the cause can be told."""
    rows = [f"{name}{pair}" for pair in PAIRS]
    got = [answered(getattr(learner, name)(*pair), row) for pair, row in zip(PAIRS, rows, strict=True)]
    if got == want:
        return
    for x1, b in ((1.0, 0.5), (1.0, -1.0), (1.0, -1.5), (0.0, -1.5)):
        learner.perceptron(np.array([x1, 0.0]), np.array([1.0, 1.0]), b)
    shown = ", ".join(f"{row} = {value:.4g}" for row, value in zip(rows, got, strict=True))
    if not set(got) <= {0.0, 1.0}:
        plane = abs(got[0] + got[3] - got[1] - got[2]) < 1e-6 and [value > 0 for value in got] == [
            value == 1 for value in want
        ]
        check.that(
            False,
            f"{shown}: a gate answers 0 or 1 and nothing else.",
            f"{shown}: 게이트는 0 아니면 1로만 답합니다.",
            code="E25" if plane else None,
        )
    wrong = [row for row, value, right in zip(rows, got, want, strict=True) if value != right]
    check.that(
        False,
        f"{shown}. Not right: {', '.join(wrong)}.",
        f"{shown}. 맞지 않는 값: {', '.join(wrong)}.",
    )


@pytest.mark.points(2)
def test_step(learner, reference, rng):
    """step(x) gives 1 for positive and 0 for negative numbers, in the shape that came in.

    ko: step(x)는 양수에는 1, 음수에는 0을, 들어온 모양 그대로 돌려줍니다.
    """
    for shape in ((7,), (3, 4), (1, 5), (2, 3, 4)):
        x = rng.normal(size=shape)
        check.close(stepped(learner, x), reference.step(x), "step(x)")


@pytest.mark.points(1)
def test_step_at_zero(learner):
    """step(x) fires above 0 only: 0 itself gives 0, the smallest positive number gives 1.

    ko: step(x)는 0보다 클 때만 켜집니다. 0에서는 0, 아주 작은 양수에서는 1입니다.
    """
    got = stepped(learner, np.array([0.0, 1e-300, 0.0, 1e-3, -1e-3]))
    for index, case in ((0, "step(0)"), (2, "step(0)"), (1, "step(1e-300)"), (3, "step(0.001)"), (4, "step(-0.001)")):
        want = 1.0 if index in (1, 3) else 0.0
        check.that(
            got[index] == want,
            f"{case} is {got[index]:g}. The neuron fires only if x is strictly greater than 0.",
            f"{case}의 값이 {got[index]:g}입니다. x가 0보다 확실히 클 때만 켜져야 합니다.",
        )


@pytest.mark.points(2)
def test_perceptron(learner, reference, rng):
    """perceptron(x, w, b) compares w·x + b with 0, for any number of inputs.

    ko: perceptron(x, w, b)는 입력이 몇 개이든 w·x + b를 0과 비교합니다.
    """
    cases = []
    for n in (2, 2, 3, 1, 6, 4):
        x, w = rng.normal(size=n).round(1), rng.normal(size=n).round(1)
        # The thousandths keep every sum away from 0, where rounding would decide.
        balance = round(float(np.sum(w * x)), 2)
        biases = (round(0.205 - balance, 3), round(-0.205 - balance, 3), 0.555, -0.555)
        cases.extend((x, w, b, reference.perceptron(x, w, b)) for b in biases)
    perceptron_gives(learner, cases)


@pytest.mark.points(1)
def test_threshold(learner, rng):
    """The threshold is θ = −b: a weighted sum of exactly θ does not fire yet, anything above it does.

    ko: 임계값은 θ = −b입니다. 가중합이 꼭 θ이면 아직 켜지지 않고, θ를 넘으면 켜집니다.
    """
    cases = []
    for n in (2, 3, 4):
        x, w = np.ones(n), rng.integers(1, 5, size=n).astype(np.float64)
        threshold = float(w.sum())
        for b, want in ((-threshold, 0), (0.5 - threshold, 1), (-0.5 - threshold, 0)):
            cases.append((x, w, b, want))
        for b, want in ((0.0, 0), (0.5, 1), (-0.5, 0)):
            cases.append((np.zeros(n), w, b, want))
    perceptron_gives(learner, cases)


@pytest.mark.points(1)
def test_and(learner):
    """AND fires only for (1, 1).

    ko: AND는 (1, 1)에서만 켜집니다.
    """
    gate_gives(learner, "AND", [0, 0, 0, 1])


@pytest.mark.points(1)
def test_nand(learner):
    """NAND fires for everything but (1, 1).

    ko: NAND는 (1, 1)만 빼고 모두 켜집니다.
    """
    gate_gives(learner, "NAND", [1, 1, 1, 0])


@pytest.mark.points(1)
def test_or(learner):
    """OR fires for everything but (0, 0).

    ko: OR는 (0, 0)만 빼고 모두 켜집니다.
    """
    gate_gives(learner, "OR", [0, 1, 1, 1])


@pytest.mark.relation
@pytest.mark.points(1)
def test_inputs_unchanged(learner, rng):
    """Neither step nor perceptron changes the arrays that it was given.

    ko: step과 perceptron은 받은 배열을 바꾸지 않습니다.
    """
    x, w = rng.normal(size=6), rng.normal(size=6)
    check.unchanged_inputs(learner.step.echo(x.copy()), (x,), ("x",))
    check.unchanged_inputs(learner.perceptron.echo(x.copy(), w.copy(), 0.25), (x, w, 0.25), ("x", "w", "b"))
