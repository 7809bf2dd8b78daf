"""Checks of mission 04: values, symmetry, slope and far ends of the two curves, for every kind of input."""

import numpy as np
import pytest

from grader import check

SHAPES = ((6,), (3, 4), (1, 5), (2, 3, 2))
LARGE = np.array([-1000.0, -710.0, -40.0, -2.0, 0.0, 0.5, 3.0, 40.0, 710.0, 1000.0])


def drawn(rng, shape):
    """Numbers on both sides of 0, in the part of the curves that bends."""
    return rng.uniform(-5, 5, size=shape)


def given(x):
    """A fresh copy of what a call gets; a Python float is passed as it is."""
    return x.copy() if isinstance(x, np.ndarray) else x


def holds(learner, reference, name, x, *parameters, shown="x"):
    """A function of the learner's gives the right values in x's shape."""
    call = f"{name}({', '.join([shown, *map(str, parameters)])})"
    compare(getattr(learner, name)(given(x), *parameters), getattr(reference, name)(x, *parameters), x, call)


def compare(got, want, x, call):
    """The values are the right ones, as precisely as their dtype can tell."""
    plainly(got, want, x, call)
    check.close(got, want, call)


def plainly(got, want, x, call):
    """Say at which x an array of values is plainly wrong."""
    values = check.shape(got, np.shape(x), call)
    error = np.abs(values - want) / (np.abs(want) + 0.01)
    if values.ndim and np.isfinite(values).all() and error.max() > 1e-3:
        at = np.unravel_index(int(error.argmax()), error.shape)
        wrong = f"{int((error > 1e-3).sum())}"
        check.that(
            False,
            f"{call}: {wrong} of {values.size} values are wrong; one is at x = {x[at]:.4g}, where yours is "
            f"{values[at]:.4g}.",
            f"{call}: 값 {values.size}개 중 {wrong}개가 틀렸습니다. 예를 들어 x = {x[at]:.4g}일 때 나온 값은 "
            f"{values[at]:.4g}입니다.",
        )


def far(learner, reference, name, x, *parameters):
    """The same at the far ends, where nan is a mistake with a name: e to a large power divided by itself."""
    call = f"{name}({', '.join(['x', *map(str, parameters)])})"
    answer = getattr(learner, name)(given(x), *parameters)
    got = check.shape(answer, np.shape(x), call)
    lost = np.isnan(got)
    ends = ", ".join(f"{value:g}" for value in x[lost])
    check.that(
        not lost.any(),
        f"{call} is nan at x = {ends}. Every value must be finite, far from 0 as well.",
        f"{call}의 값이 x = {ends}에서 nan입니다. 0에서 먼 곳에서도 모든 값이 유한해야 합니다.",
        code="E17" if np.isfinite(got[np.abs(x) < 5]).all() else None,
    )
    compare(answer, getattr(reference, name)(x, *parameters), x, call)


@pytest.mark.points(1)
def test_sigmoid(learner, reference, rng):
    """sigmoid(x) is 1 / (1 + e⁻ˣ), element by element, in the shape of x.

    ko: sigmoid(x)는 원소마다 1 / (1 + e⁻ˣ)이며, x와 모양이 같습니다.
    """
    for shape in SHAPES:
        holds(learner, reference, "sigmoid", drawn(rng, shape))


@pytest.mark.points(1)
def test_symmetry(learner, rng):
    """The sigmoid is symmetric: σ(−x) = 1 − σ(x), and all its values lie between 0 and 1.

    ko: 시그모이드는 대칭입니다. σ(−x) = 1 − σ(x)이고, 모든 값이 0과 1 사이에 있습니다.
    """
    x = drawn(rng, 9)
    right = check.finite(check.shape(learner.sigmoid(x.copy()), x.shape, "sigmoid(x)"), "sigmoid(x)")
    left = check.finite(check.shape(learner.sigmoid(-x), x.shape, "sigmoid(-x)"), "sigmoid(-x)")
    worst = int(np.abs(left + right - 1).argmax())
    check.that(
        np.abs(left + right - 1).max() < 1e-5,
        f"σ({x[worst]:.3g}) and σ({-x[worst]:.3g}) add up to {(left + right)[worst]:.4g}; they must add up to 1.",
        f"σ({x[worst]:.3g})와 σ({-x[worst]:.3g})를 더하면 {(left + right)[worst]:.4g}입니다. 합은 1이어야 합니다.",
    )
    for value, at in zip(right, x, strict=True):
        check.that(
            0 < value < 1,
            f"σ({at:.3g}) is {value:.4g}; it must lie between 0 and 1.",
            f"σ({at:.3g})의 값이 {value:.4g}입니다. 0과 1 사이여야 합니다.",
        )


@pytest.mark.points(1)
def test_monotone(learner):
    """Both curves rise: a larger x never gives a smaller value, from −30 to 30.

    ko: 두 곡선 모두 오르막입니다. −30부터 30까지 x가 커질 때 값이 작아지는 곳이 없습니다.
    """
    x = np.linspace(-30, 30, 121)
    for name, bottom, top in (("sigmoid", 0.0, 1.0), ("tanh", -1.0, 1.0)):
        call = f"{name}(x)"
        got = check.finite(check.shape(getattr(learner, name)(x.copy()), x.shape, call), call)
        rises = np.diff(got)
        at = int(rises.argmin())
        check.that(
            rises[at] > -1e-6,
            f"{name} falls from {got[at]:.4g} at x = {x[at]:g} to {got[at + 1]:.4g} at x = {x[at + 1]:g}; "
            "it must never fall.",
            f"{name}의 값이 x = {x[at]:g}에서 {got[at]:.4g}, x = {x[at + 1]:g}에서 {got[at + 1]:.4g}로 작아집니다. "
            "작아지는 곳이 없어야 합니다.",
        )
        check.that(
            abs(got[0] - bottom) < 1e-6 and abs(got[-1] - top) < 1e-6,
            f"{name} goes from {got[0]:.4g} at −30 to {got[-1]:.4g} at 30; expected {bottom:g} to {top:g}.",
            f"{name}의 값이 −30에서 {got[0]:.4g}, 30에서 {got[-1]:.4g}입니다. {bottom:g}에서 {top:g}까지여야 합니다.",
        )


@pytest.mark.points(1)
def test_sigmoid_grad(learner, reference, rng):
    """sigmoid_grad(x) is the slope of the sigmoid at x, as measured on the curve.

    ko: sigmoid_grad(x)는 x에서 시그모이드의 기울기이며, 곡선에서 직접 잰 값과 같습니다.
    """
    for shape in SHAPES:
        x, h = drawn(rng, shape), 1e-5
        slope = (reference.sigmoid(x + h) - reference.sigmoid(x - h)) / (2 * h)
        got = learner.sigmoid_grad(x.copy())
        plainly(got, slope, x, "sigmoid_grad(x)")
        check.gradient(got, slope, "sigmoid_grad(x)")


@pytest.mark.points(1)
def test_tanh(learner, reference, rng):
    """tanh(x) is (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ), element by element, in the shape of x.

    ko: tanh(x)는 원소마다 (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ)이며, x와 모양이 같습니다.
    """
    for shape in SHAPES:
        holds(learner, reference, "tanh", drawn(rng, shape))


@pytest.mark.points(1)
def test_sigmoid_ab(learner, reference, rng):
    """sigmoid_ab(x, a, b) is σ(a·x + b) for every a: larger than 1, smaller, 0 and negative.

    ko: sigmoid_ab(x, a, b)는 σ(a·x + b)입니다. a가 1보다 크든 작든, 0이든 음수이든 성립합니다.
    """
    for a, b in ((2.0, 1.0), (0.5, -1.5), (1.0, 0.75), (-1.5, 0.5), (0.0, 1.25), (3.0, 0.0)):
        holds(learner, reference, "sigmoid_ab", drawn(rng, (2, 4)), a, b)


@pytest.mark.points(1)
def test_any_input(learner, reference, rng):
    """Integer arrays, arrays without axes and Python floats are inputs too; the result has their shape.

    ko: 정수 배열, 축이 없는 배열, 파이썬 실수도 입력이 될 수 있습니다. 결과의 모양은 입력과 같습니다.
    """
    number = round(float(rng.uniform(0.5, 2.5)), 2)
    for x in (np.array([-4, -1, 0, 2, 5]), np.array([[3], [-2]]), np.array(number), np.array(-3), number, -number):
        shown = f"np.array({x.tolist()})" if isinstance(x, np.ndarray) else str(x)
        holds(learner, reference, "sigmoid", x, shown=shown)
        holds(learner, reference, "sigmoid_grad", x, shown=shown)
        holds(learner, reference, "tanh", x, shown=shown)
        holds(learner, reference, "sigmoid_ab", x, 1.5, -0.5, shown=shown)


@pytest.mark.points(1)
def test_far_sigmoid(learner, reference):
    """sigmoid, sigmoid_grad and sigmoid_ab stay finite, and right, out to ±1000.

    ko: sigmoid, sigmoid_grad, sigmoid_ab는 ±1000까지 유한하고 올바른 값을 돌려줍니다.
    """
    far(learner, reference, "sigmoid", LARGE)
    far(learner, reference, "sigmoid_grad", LARGE)
    far(learner, reference, "sigmoid_ab", LARGE, -2.0, 0.0)


@pytest.mark.points(1)
def test_far_tanh(learner, reference):
    """tanh(x) stays finite, and right, out to ±1000.

    ko: tanh(x)는 ±1000까지 유한하고 올바른 값을 돌려줍니다.
    """
    far(learner, reference, "tanh", LARGE)


@pytest.mark.relation
@pytest.mark.points(1)
def test_inputs_unchanged(learner, rng):
    """No function changes the array that it was given.

    ko: 어떤 함수도 받은 배열을 바꾸지 않습니다.
    """
    x = drawn(rng, (3, 4))
    for name, parameters in (("sigmoid", ()), ("sigmoid_grad", ()), ("tanh", ()), ("sigmoid_ab", (2.0, 1.0))):
        echo = getattr(learner, name).echo(x.copy(), *parameters)
        check.unchanged_inputs(echo, (x, *parameters), ("x", "a", "b"))
