"""Checks of mission 11, the numerical gradient.

f lives where the answer is: it is sent as source. It gives values only, never a derivative.
"""

import numpy as np
import pytest

from grader import check

CURVE = "def f(x): return float({a!r} * x ** 3 + {b!r} * np.sin(x))"
SURFACE = """
def f(x):
    if np.shape(x) != {shape!r}:
        raise ValueError(f"f was called with an array of shape {{np.shape(x)}}, expected {shape!r}")
    t = np.asarray(x).ravel()
    return float(np.sum(np.array({c!r}) * t ** 3) + {k!r} * np.sum(t[1:] * t[:-1] ** 3))
"""
BOWL = """
def f(x):
    if np.shape(x) != {shape!r}:
        raise ValueError(f"f was called with an array of shape {{np.shape(x)}}, expected {shape!r}")
    return float(np.sum(np.array({c!r}) * (x - np.array({t!r})) ** 2))
"""
WAVES = """
def f(x):
    if np.shape(x) != {shape!r}:
        raise ValueError(f"f was called with an array of shape {{np.shape(x)}}, expected {shape!r}")
    away = x - np.array({t!r})
    return float(np.sum(np.array({c!r}) * (away ** 2 + np.sin(2 * away))))
"""
HOLD = "def hold(value): return value"


def curve(subject, a, b):
    """A cubic and a wave: the quotients of one side and of both sides differ."""
    return subject.define(CURVE.format(a=a, b=b), "f")


def surface(subject, shape, c, k):
    """A cubic whose coordinates act on each other."""
    return subject.define(SURFACE.format(shape=shape, c=c, k=k), "f")


def bowl(subject, c, t):
    """sum(c * (x - t)**2): its centred quotient is exact whatever h is."""
    return subject.define(BOWL.format(shape=c.shape, c=c.tolist(), t=t.tolist()), "f")


def waves(subject, c, t):
    """sum(c * ((x - t)**2 + sin(2 * (x - t)))): with an h that is too large its quotient is another."""
    return subject.define(WAVES.format(shape=c.shape, c=c.tolist(), t=t.tolist()), "f")


def hold(subject, value):
    """The value as an object that stays with the answer, so that it can be looked at after a call."""
    return subject.define(HOLD, "hold").method("__call__").keep(value)


def is_as_before(kept, before):
    """Whether an array that stayed with the answer is bit by bit what it was."""
    after = kept.value()
    return (
        isinstance(after, np.ndarray)
        and after.dtype == before.dtype
        and after.shape == before.shape
        and after.tobytes() == before.tobytes()
    )


def gradients_agree(learner, reference, rng, shape, hs, x=None):
    """The learner's gradient at a point equals the centred quotients with the h that was asked for."""
    size = int(np.prod(shape))
    for h in hs:
        c, k = rng.uniform(0.5, 2.0, size).round(3).tolist(), round(float(rng.uniform(0.5, 1.5)), 3)
        point = rng.uniform(-1.5, 1.5, shape) if x is None else x
        got = learner.numerical_gradient(surface(learner, shape, c, k), point.copy(), h)
        want = reference.numerical_gradient(surface(reference, shape, c, k), point.copy(), h)
        check.close(got, want, "numerical_gradient(f, x, h)")


def descend(learner, rng, shape, lr, steps, *, steepness=1.0, wavy=True):
    """The learner's end point and the right one; asked for the gradient too, which the end point rests on.

    (A descent that goes up because its gradient points the wrong way is another mistake than `+ lr * gradient`.)
    """
    low, high = (0.3, 0.6) if wavy else (0.5, 2.0)
    c, t = steepness * rng.uniform(low, high, shape).round(3), rng.uniform(-2.0, 2.0, shape).round(3)
    path = [t + rng.choice([-1.0, 1.0], shape) * rng.uniform(0.5, 1.5, shape)]
    for _ in range(steps):
        away = path[-1] - t
        path.append(path[-1] - lr * c * (2 * away + 2 * np.cos(2 * away) * wavy))
    f = (waves if wavy else bowl)(learner, c, t)
    end = learner.gradient_descent(f, path[0].copy(), lr, steps)
    learner.numerical_gradient(f, path[0].copy(), 0.01)
    name = f"gradient_descent(f, x0, {lr:g}, {steps})"
    values = check.shape(end, shape, name)
    for done, point in enumerate(path[:-1]):
        check.that(
            not np.allclose(values, point, rtol=1e-5) or np.allclose(point, path[-1], rtol=1e-3),
            f"{name} is where {done} of {steps} updates lead. Make every one, however small the gradient is.",
            f"{name}의 결과는 {steps}번이 아니라 {done}번만 갱신한 점입니다. 기울기가 아무리 작아도 끝까지 갱신하세요.",
        )
    check.close(end, path[-1], name, rtol=2e-3, atol=2e-3 * float(np.abs(path[-1]).max()))


@pytest.mark.points(2)
def test_diff(learner, reference, rng):
    """numerical_diff looks h to the right and h to the left and divides by the distance, 2h.

    ko: numerical_diff는 오른쪽과 왼쪽으로 h만큼씩 떨어진 두 값의 차를 두 점 사이의 거리 2h로 나눕니다.
    """
    for h in (0.5, 0.1, 0.01):
        a, b = (float(v) for v in rng.uniform(0.5, 2.0, 2).round(3))
        x = float(rng.uniform(-2.0, 2.0))
        want = reference.numerical_diff(curve(reference, a, b), x, h)
        check.close(learner.numerical_diff(curve(learner, a, b), x, h), want, "numerical_diff(f, x, h)")


@pytest.mark.points(2)
def test_gradient_of_a_vector(learner, reference, rng):
    """numerical_gradient moves one coordinate at a time, to both sides, with the h it is given.

    ko: numerical_gradient는 좌표를 한 번에 하나씩, 주어진 h만큼 양쪽으로 움직입니다.
    """
    for n in (4, 3, 1):
        gradients_agree(learner, reference, rng, (n,), (0.1, 0.01))


@pytest.mark.points(1)
def test_gradient_of_a_matrix(learner, reference, rng):
    """For a matrix x the gradient has the same shape, one partial derivative per entry.

    ko: x가 행렬이면 기울기도 같은 모양이며, 원소마다 편미분이 하나씩 들어 있습니다.
    """
    for shape in ((2, 3), (3, 3), (4, 1)):
        gradients_agree(learner, reference, rng, shape, (0.05,))


@pytest.mark.points(1)
def test_integer_x(learner, reference, rng):
    """An x of whole numbers gives the gradient at the same point as floats.

    ko: x가 정수 배열이어도, 같은 점을 실수로 준 것과 같은 기울기가 나옵니다.
    """
    for shape in ((4,), (2, 3)):
        x = rng.choice([-3, -2, 2, 3], shape)
        gradients_agree(learner, reference, rng, shape, (0.1,), x)
    c, t = np.array([1.0, 0.5]), np.array([0.25, -0.5])
    end = learner.gradient_descent(bowl(learner, c, t), np.array([2, -1]), 0.1, 4)
    want = t + (1 - 0.2 * c) ** 4 * (np.array([2.0, -1.0]) - t)
    check.close(end, want, "gradient_descent(f, x0, lr, steps)", rtol=2e-3, atol=5e-3)


SLOPES = "numerical_gradient(f, x, h)"


@pytest.mark.points(2)
def test_descent(learner, rng):
    """gradient_descent takes exactly `steps` steps of lr times the gradient, downhill, and returns the last point.

    ko: gradient_descent는 정확히 steps번, 기울기의 lr배만큼 내려가고 마지막 점을 돌려줍니다.
    """
    for shape, lr, steps in (((3,), 0.4, 1), ((3,), 0.5, 4), ((2, 3), 0.2, 6), ((2,), 0.1, 0)):
        descend(learner, rng, shape, lr, steps)
    descend(learner, rng, (3,), 4e11, 3, steepness=1e-12)  # a plain: only a rule of one's own would stop here


@pytest.mark.points(1)
def test_descent_diverges(learner, rng):
    """With a learning rate that is too big the points run away, as the formula says: nothing stops them.

    ko: 학습률이 너무 크면 식이 말하는 그대로 점이 점점 멀어집니다. 중간에 멈추거나 잘라 내지 않습니다.
    """
    for lr, steps in ((2.5, 3), (3.0, 8)):
        descend(learner, rng, (3,), lr, steps, wavy=False)


@pytest.mark.relation
@pytest.mark.points(1)
def test_points_restored(learner, rng):
    """After the call, x and x0 are bit by bit what they were.

    ko: 호출이 끝나면 x와 x0는 비트 하나까지 원래 값 그대로입니다.
    """
    for x in (rng.normal(0.0, 0.01, 9), rng.normal(size=(3, 4)), rng.integers(-5, 6, 4)):
        kept = hold(learner, x.copy())
        check.shape(learner.numerical_gradient(surface(learner, x.shape, 1.0, 1.0), kept, 0.1), x.shape, SLOPES)
        check.that(
            is_as_before(kept, x),
            "numerical_gradient(f, x, h) leaves x different from what it was. Put the saved value back after each "
            "coordinate, or move a copy.",
            "numerical_gradient(f, x, h)가 끝난 뒤 x가 처음과 다릅니다. 좌표마다 저장해 둔 값을 되돌려 놓거나 "
            "복사본을 움직이세요.",
            code="M11.not_restored",
        )
    for x0 in (rng.normal(size=3), rng.normal(size=(2, 2))):
        kept = hold(learner, x0.copy())
        end = learner.gradient_descent(bowl(learner, np.ones(x0.shape), np.zeros(x0.shape)), kept, 0.1, 3)
        check.shape(end, x0.shape, "gradient_descent(f, x0, lr, steps)")
        check.that(
            is_as_before(kept, x0),
            "gradient_descent(f, x0, lr, steps) changed its input x0. Start from a float copy of it.",
            "gradient_descent(f, x0, lr, steps)가 입력 x0를 바꿨습니다. x0를 실수로 복사한 배열에서 출발하세요.",
        )
