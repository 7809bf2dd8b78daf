"""Checks of mission 20: a few steps of AdaGrad, RMSprop and Adam; moves are compared, not parameters.

params is a dict that stays with the answer and is looked at after each step, so both `params[k] -= ...` and
`params[k] = ...` count. Names differ from check to check: what a class remembers by mistake disturbs one check only.
"""

import numpy as np
import pytest

from grader import check

STEPS = 4

HOLD = "def hold(value): return value"


def hold(subject, value):
    """The value as an object that stays with the answer, so that it can be looked at after a call."""
    return subject.define(HOLD, "hold").method("__call__").keep(value)


def copies(arrays):
    """A fresh dict of fresh arrays."""
    return {name: array.copy() for name, array in arrays.items()}


def drawn(rng, shapes):
    """Parameters of these names and shapes, and the gradients of STEPS steps; no gradient is near zero."""
    params = {name: rng.uniform(-1.0, 1.0, shape) for name, shape in shapes.items()}
    steps = [
        {name: rng.choice([-1.0, 1.0], shape) * rng.uniform(0.5, 2.0, shape) for name, shape in shapes.items()}
        for _ in range(STEPS)
    ]
    return params, steps


def looked_at(kept, params):
    """The caller's dict as it is now: every name still there."""
    after = kept.value()
    check.that(
        isinstance(after, dict) and all(name in after for name in params),
        f"After update(params, grads), params must still hold {', '.join(params)}.",
        f"update(params, grads)가 끝난 뒤에도 params에는 {', '.join(params)}이(가) 있어야 합니다.",
    )
    return {name: after[name] for name in params}


def walked(subject, kind, settings, params, steps):
    """The caller's dict after each step of a new optimizer."""
    optimizer = getattr(subject, kind).keep(**settings)
    kept, states = hold(subject, copies(params)), []
    for grads in steps:
        optimizer.method("update").keep(kept, copies(grads))
        states.append(looked_at(kept, params))
    return states


def moves(params, states):
    """How far each parameter went in each step: (step, name, move)."""
    before = params
    for number, state in enumerate(states, 1):
        after = {name: check.shape(state[name], params[name].shape, f'params["{name}"]') for name in params}
        for name in params:
            yield number, name, after[name] - before[name]
        before = after


def is_right(params, got, want):
    """Whether every parameter makes the right move in every step."""
    pairs = zip(moves(params, got), moves(params, want), strict=True)
    return all(np.allclose(move, right, rtol=1e-3, atol=0.0) for (_, _, move), (_, _, right) in pairs)


def judge(kind, settings, params, got, want):
    """Fail at the first move that is wrong."""
    said = ", ".join(f"{key}={value}" for key, value in settings.items())
    for (number, name, move), (_, _, right) in zip(moves(params, got), moves(params, want), strict=True):
        check.that(
            move.any(),
            f'{kind}({said}).update left params["{name}"] as it was in step {number}. '
            "Change the entries of the dict you are given.",
            f'{kind}({said}).update를 불러도 {number}번째 걸음에서 params["{name}"]이 그대로입니다. '
            "받은 딕셔너리의 원소를 바꾸세요.",
        )
        check.close(move, right, f'{kind}({said}): the move of params["{name}"] in step {number}', rtol=1e-3)


def steps_agree(learner, reference, rng, kind, cases):
    """New optimizers with each of the settings take the right steps."""
    for number, (settings, shape) in enumerate(cases, 1):
        params, steps = drawn(rng, {f"W{number}": shape})
        got = walked(learner, kind, settings, params, steps)
        judge(kind, settings, params, got, walked(reference, kind, settings, params, steps))


def several(learner, reference, rng, kind, settings, names):
    """Parameters that are stepped together move as each of them does alone."""
    first, second, third = names
    for shapes in ({first: (2, 3), second: (2, 3)}, {first: (2, 3), second: (2, 3), third: (4,)}):
        params, steps = drawn(rng, shapes)
        got = walked(learner, kind, settings, params, steps)
        want = walked(reference, kind, settings, params, steps)
        if is_right(params, got, want):
            continue
        moved = not any(np.array_equal(check.numbers(got[-1][name], name), params[name]) for name in params)
        if moved and all(alone_right(learner, reference, kind, settings, params, steps, name) for name in params):
            check.that(
                False,
                f"{kind} is right for each parameter alone, and wrong when {' and '.join(params)} are in one dict: "
                "one changes what the other does.",
                f"{kind}은(는) 파라미터가 하나일 때는 맞지만, {', '.join(params)}이(가) 한 딕셔너리에 함께 있으면 "
                "틀립니다. 한 파라미터가 다른 파라미터의 걸음에 영향을 줍니다.",
                code="P13",
            )
        judge(kind, settings, params, got, want)


def alone_right(learner, reference, kind, settings, params, steps, name):
    """Whether one of the parameters, with nothing else in the dict, takes the right steps."""
    only, its = {name: params[name]}, [{name: grads[name]} for grads in steps]
    return is_right(only, walked(learner, kind, settings, only, its), walked(reference, kind, settings, only, its))


def apart(learner, rng, kind, settings, names):
    """Two optimizers in turn give what each of them gives alone."""
    runs = [drawn(rng, {name: (3,)}) for name in names[:2]]
    runs = [({names[2]: params[name]}, [{names[2]: g[name]} for g in steps]) for name, (params, steps) in zip(names, runs, strict=False)]
    alone = [walked(learner, kind, settings, {name: params[names[2]]}, [{name: g[names[2]]} for g in steps])[-1][name]
             for name, (params, steps) in zip(names, runs, strict=False)]
    optimizers = [getattr(learner, kind).keep(**settings) for _ in runs]
    held = [hold(learner, copies(params)) for params, _ in runs]
    for step in range(STEPS):
        for optimizer, kept, (_, steps) in zip(optimizers, held, runs, strict=True):
            optimizer.method("update").keep(kept, copies(steps[step]))
    for kept, (params, _), want in zip(held, runs, alone, strict=True):
        got = check.shape(looked_at(kept, params)[names[2]], (3,), f'params["{names[2]}"]')
        check.that(
            np.allclose(got, check.shape(want, (3,), "params"), rtol=1e-4, atol=1e-6),
            f"Two {kind} objects that work in turn disturb each other. What an optimizer remembers belongs to the "
            "object: make it in __init__, as self.something.",
            f"{kind} 객체 두 개를 번갈아 쓰면 서로 영향을 줍니다. 옵티마이저가 기억하는 값은 객체마다 따로 있어야 "
            "하니, __init__에서 self.이름으로 만드세요.",
        )


def grads_stay(learner, rng, kind, names):
    """The gradients are bit by bit the same after two steps with the same dict."""
    params, (grads, *_) = drawn(rng, dict.fromkeys(names, (2, 3)))
    optimizer = getattr(learner, kind).keep()
    kept, given = hold(learner, copies(params)), hold(learner, copies(grads))
    for _ in range(2):
        optimizer.method("update").keep(kept, given)
    after = given.value()
    for name, before in grads.items():
        now = after.get(name) if isinstance(after, dict) else None
        check.that(
            isinstance(now, np.ndarray) and now.dtype == before.dtype and now.tobytes() == before.tobytes(),
            f'{kind}.update changed grads["{name}"]. Only params may change: compute into new arrays.',
            f'{kind}.update가 grads["{name}"]을 바꿨습니다. params만 바꿀 수 있으니, 계산 결과는 새 배열에 담으세요.',
            code="P8",
        )


@pytest.mark.points(1)
def test_adagrad(learner, reference, rng):
    """AdaGrad adds up the squares of all gradients so far and divides by the root of that sum.

    ko: AdaGrad는 지금까지의 기울기 제곱을 모두 더하고, 그 합의 제곱근으로 나눕니다.
    """
    cases = [({"lr": 0.1}, (2, 3)), ({"lr": 0.03}, (4,)), ({}, (3,))]
    steps_agree(learner, reference, rng, "AdaGrad", cases)


@pytest.mark.points(2)
def test_rmsprop(learner, reference, rng):
    """RMSprop keeps rho of the old average of squares, adds 1 - rho of the new square, and divides by the root.

    ko: RMSprop은 제곱의 평균을 rho만큼 남기고 새 제곱을 1 - rho만큼 더한 뒤, 그 제곱근으로 나눕니다.
    """
    cases = [({"lr": 0.1, "rho": 0.9}, (2, 3)), ({"lr": 0.02, "rho": 0.7}, (4,)), ({}, (3,))]
    steps_agree(learner, reference, rng, "RMSprop", cases)


@pytest.mark.points(2)
def test_adam(learner, reference, rng):
    """Adam averages gradients and squares, corrects both averages with t = 1, 2, 3 ..., and divides.

    ko: Adam은 기울기와 제곱의 평균을 내고, t = 1, 2, 3 ...으로 두 평균을 모두 보정한 뒤 나눕니다.
    """
    cases = [({"lr": 0.1, "beta1": 0.9, "beta2": 0.999}, (2, 3)), ({"lr": 0.02, "beta1": 0.7, "beta2": 0.95}, (4,)), ({}, (3,))]
    steps_agree(learner, reference, rng, "Adam", cases)


@pytest.mark.points(1)
def test_adagrad_several(learner, reference, rng):
    """AdaGrad keeps a sum of its own for each parameter, also where two have the same shape.

    ko: AdaGrad는 모양이 같은 파라미터가 있어도 파라미터마다 합을 따로 기억합니다.
    """
    several(learner, reference, rng, "AdaGrad", {"lr": 0.1}, ("W11", "W12", "b11"))


@pytest.mark.points(1)
def test_rmsprop_several(learner, reference, rng):
    """RMSprop keeps an average of its own for each parameter, also where two have the same shape.

    ko: RMSprop은 모양이 같은 파라미터가 있어도 파라미터마다 평균을 따로 기억합니다.
    """
    several(learner, reference, rng, "RMSprop", {"lr": 0.1, "rho": 0.9}, ("W21", "W22", "b21"))


@pytest.mark.points(1)
def test_adam_several(learner, reference, rng):
    """Adam keeps m and v for each parameter, and counts t once per update, not once per parameter.

    ko: Adam은 m과 v를 파라미터마다 따로 기억하고, t는 파라미터마다가 아니라 update마다 한 번 셉니다.
    """
    several(learner, reference, rng, "Adam", {"lr": 0.1, "beta1": 0.9, "beta2": 0.999}, ("W31", "W32", "b31"))


@pytest.mark.points(1)
def test_two_optimizers(learner, rng):
    """Two optimizers of one kind do not disturb each other.

    ko: 같은 종류의 옵티마이저 두 개가 서로 영향을 주지 않습니다.
    """
    for number, kind in enumerate(("AdaGrad", "RMSprop", "Adam"), 4):
        apart(learner, rng, kind, {"lr": 0.1}, (f"W{number}1", f"W{number}2", f"W{number}3"))


@pytest.mark.points(1)
def test_grads_unchanged(learner, rng):
    """update leaves grads as they are.

    ko: update는 grads를 바꾸지 않습니다.
    """
    for number, kind in enumerate(("AdaGrad", "RMSprop", "Adam"), 7):
        grads_stay(learner, rng, kind, (f"W{number}1", f"W{number}2"))
