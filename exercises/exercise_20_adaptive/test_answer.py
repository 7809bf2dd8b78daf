"""Checks of mission 20: a few steps of AdaGrad, RMSprop and Adam; moves are compared, not parameters.

params is a dict that stays with the answer and is looked at after the step, so both `params[k] -= ...` and
`params[k] = ...` count. Every step starts from the same params: only what the optimizer remembers makes them differ.
Names differ from check to check: what a class remembers by mistake disturbs one check only.
"""

import numpy as np
import pytest

from grader import check

STEPS = 4

HOLD = "def hold(value): return value"
LOOK = """
def look(params):
    return {k: v.astype("float32") if getattr(v, "dtype", None) == "float64" else v for k, v in params.items()}
"""


def hold(subject, value):
    """The value as an object that stays with the answer, so that it can be looked at after a call."""
    return subject.define(HOLD, "hold").method("__call__").keep(value)


def copies(arrays):
    """A fresh dict of fresh arrays."""
    return {name: array.copy() for name, array in arrays.items()}


def drawn(rng, shapes):
    """Parameters of these names and shapes, and the gradients of STEPS steps; no gradient is near zero."""
    params = {name: rng.uniform(-0.1, 0.1, shape) for name, shape in shapes.items()}
    steps = [
        {name: rng.choice([-1.0, 1.0], shape) * rng.uniform(0.5, 2.0, shape) for name, shape in shapes.items()}
        for _ in range(STEPS)
    ]
    return params, steps


def looked_at(kept, params):
    """The caller's dict as it is now, every name still there.

    float64 comes back as float32, so that a mistake is recognised whatever epsilon the learner has chosen.
    """
    after = kept.subject.define(LOOK, "look").method("__call__")(kept)
    check.that(
        isinstance(after, dict) and all(name in after for name in params),
        f"After update(params, grads), params must still hold {', '.join(params)}.",
        f"update(params, grads)가 끝난 뒤에도 params에는 다음 이름이 모두 남아 있어야 합니다: {', '.join(params)}.",
    )
    for name in params:
        check.that(
            after[name] is not None,
            f'update(params, grads) put None into params["{name}"]. Put the new array there.',
            f'update(params, grads)가 params["{name}"]에 None을 넣었습니다. 새 배열을 넣으세요.',
        )
    return {name: after[name] for name in params}


def walked(subject, kind, settings, params, steps):
    """The caller's dict after each step of a new optimizer; each step starts from a copy of params."""
    optimizer, states = getattr(subject, kind).keep(**settings), []
    for grads in steps:
        kept = hold(subject, copies(params))
        optimizer.method("update").keep(kept, copies(grads))
        states.append(looked_at(kept, params))
    return states


def moves(params, states):
    """How far each parameter went in each step: (step, name, move)."""
    for number, state in enumerate(states, 1):
        for name, before in params.items():
            after = check.shape(state[name], before.shape, f'params["{name}"]')
            yield number, name, check.finite(after, f'update #{number}: params["{name}"]') - before


def is_right(params, got, want):
    """Whether every parameter makes the right move in every step."""
    pairs = zip(moves(params, got), moves(params, want), strict=True)
    return all(np.allclose(move, right, rtol=1e-3, atol=small(right)) for (_, _, move), (_, _, right) in pairs)


def small(right):
    """What rounding may do to a move."""
    return 1e-4 * float(np.abs(right).max())


def judge(kind, settings, params, got, want):
    """Fail at the first move that is wrong."""
    said = ", ".join(f"{key}={value}" for key, value in settings.items())
    for (number, name, move), (_, _, right) in zip(moves(params, got), moves(params, want), strict=True):
        check.that(
            move.any(),
            f'{kind}({said}).update left params["{name}"] as it was in step {number}. '
            "Change the entries of the dict you are given.",
            f'{kind}({said}).update를 불러도 {number}번째 걸음에서 params["{name}"]의 값이 그대로입니다. '
            "받은 딕셔너리의 원소를 바꾸세요.",
        )
        check.close(move, right, f'{kind}({said}), update #{number}: Δparams["{name}"]', rtol=1e-3, atol=small(right))


def steps_agree(learner, reference, rng, kind, cases):
    """New optimizers with each of the settings take the right steps."""
    for number, (settings, shape) in enumerate(cases, 1):
        params, steps = drawn(rng, {f"W{number}": shape})
        got = walked(learner, kind, settings, params, steps)
        judge(kind, settings, params, got, walked(reference, kind, settings, params, steps))


def several(learner, reference, rng, kind, settings, names):
    """Parameters that are stepped together move as each of them does alone."""
    first, second, third, fourth, fifth = names
    for shapes in ({first: (2, 3), second: (2, 3)}, {third: (2, 3), fourth: (2, 3), fifth: (4,)}):
        params, steps = drawn(rng, shapes)
        got = walked(learner, kind, settings, params, steps)
        want = walked(reference, kind, settings, params, steps)
        if is_right(params, got, want):
            continue
        moved = not any(np.array_equal(check.numbers(got[-1][name], name), params[name]) for name in params)
        if moved and all(alone_right(learner, reference, kind, settings, params, steps, name) for name in params):
            check.that(
                False,
                f"{kind} is right for each parameter alone, and wrong when {', '.join(params)} are in one dict: "
                "one disturbs the steps of the other.",
                f"{kind}: 파라미터가 하나일 때는 맞지만, 여럿({', '.join(params)})이 한 딕셔너리에 함께 있으면 "
                "틀립니다. 한 파라미터가 다른 파라미터의 걸음에 영향을 줍니다.",
                code="P13",
            )
        judge(kind, settings, params, got, want)


def alone_right(learner, reference, kind, settings, params, steps, name):
    """Whether one of the parameters, with nothing else in the dict, takes the right steps."""
    only, its = {name: params[name]}, [{name: grads[name]} for grads in steps]
    return is_right(only, walked(learner, kind, settings, only, its), walked(reference, kind, settings, only, its))


def apart(learner, rng, kind, settings, names):
    """Two optimizers in turn give what each of them gives alone.

    Alone, each steps a parameter of its own name; in turn, both step one of the same name.
    """
    *own, shared = names
    runs = [drawn(rng, {name: (3,)}) for name in own]
    alone = [walked(learner, kind, settings, *run)[-1][name] for run, name in zip(runs, own, strict=True)]
    optimizers = [getattr(learner, kind).keep(**settings) for _ in own]
    for step in range(STEPS):
        held = [hold(learner, {shared: params[name].copy()}) for (params, _), name in zip(runs, own, strict=True)]
        for optimizer, kept, (_, steps), name in zip(optimizers, held, runs, own, strict=True):
            optimizer.method("update").keep(kept, {shared: steps[step][name].copy()})
    for kept, want, (params, _), name in zip(held, alone, runs, own, strict=True):
        moved(kind, shared, params[name], looked_at(kept, [shared])[shared])
        got = check.shape(looked_at(kept, [shared])[shared], (3,), f'params["{shared}"]')
        check.that(
            np.allclose(got, check.shape(want, (3,), f'params["{shared}"]'), rtol=1e-4, atol=1e-6, equal_nan=True),
            f"Two {kind} objects that work in turn disturb each other. What an optimizer remembers belongs to the "
            "object: make it in __init__, as self.something.",
            f"{kind} 객체 두 개를 번갈아 쓰면 서로 영향을 줍니다. 옵티마이저가 기억하는 값은 객체마다 따로 있어야 "
            "하니, __init__에서 self.이름으로 만드세요.",
        )


def moved(kind, name, before, after):
    """An update that does nothing disturbs nothing either: that earns no points."""
    check.that(
        not np.allclose(check.shape(after, before.shape, f'params["{name}"]'), before, rtol=1e-6, atol=0),
        f'{kind}.update left params["{name}"] as it was. Change the entries of the dict you are given.',
        f'{kind}.update를 불러도 params["{name}"]의 값이 그대로입니다. 받은 딕셔너리의 원소를 바꾸세요.',
    )


def grads_stay(learner, rng, kind, names):
    """The gradients are bit by bit the same after two steps with the same dict."""
    params, (grads, *_) = drawn(rng, dict.fromkeys(names, (2, 3)))
    optimizer = getattr(learner, kind).keep()
    kept, given = hold(learner, copies(params)), hold(learner, copies(grads))
    for _ in range(2):
        optimizer.method("update").keep(kept, given)
    after = given.value()
    for name, before in params.items():
        moved(kind, name, before, looked_at(kept, [name])[name])
    for name, before in grads.items():
        now = after.get(name) if isinstance(after, dict) else None
        check.that(
            isinstance(now, np.ndarray) and now.dtype == before.dtype and now.tobytes() == before.tobytes(),
            f'{kind}.update changed grads["{name}"]. Only params may change: compute into new arrays.',
            f'{kind}.update가 grads["{name}"]의 값을 바꿨습니다. params만 바꿀 수 있으니, 결과는 새 배열에 담으세요.',
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
    cases = [
        ({"lr": 0.1, "beta1": 0.9, "beta2": 0.999}, (2, 3)),
        ({"lr": 0.02, "beta1": 0.7, "beta2": 0.95}, (4,)),
        ({}, (3,)),
    ]
    steps_agree(learner, reference, rng, "Adam", cases)


@pytest.mark.points(1)
def test_adagrad_several(learner, reference, rng):
    """AdaGrad keeps a sum of its own for each parameter, also where two have the same shape.

    ko: AdaGrad는 모양이 같은 파라미터가 있어도 파라미터마다 합을 따로 기억합니다.
    """
    several(learner, reference, rng, "AdaGrad", {"lr": 0.1}, ("W11", "W12", "W13", "W14", "b14"))


@pytest.mark.points(1)
def test_rmsprop_several(learner, reference, rng):
    """RMSprop keeps an average of its own for each parameter, also where two have the same shape.

    ko: RMSprop은 모양이 같은 파라미터가 있어도 파라미터마다 평균을 따로 기억합니다.
    """
    several(learner, reference, rng, "RMSprop", {"lr": 0.1, "rho": 0.9}, ("W21", "W22", "W23", "W24", "b24"))


@pytest.mark.points(1)
def test_adam_several(learner, reference, rng):
    """Adam keeps m and v for each parameter, and counts t once per update, not once per parameter.

    ko: Adam은 m과 v를 파라미터마다 따로 기억하고, t는 파라미터마다가 아니라 update마다 한 번 셉니다.
    """
    settings = {"lr": 0.1, "beta1": 0.9, "beta2": 0.999}
    several(learner, reference, rng, "Adam", settings, ("W31", "W32", "W33", "W34", "b34"))


@pytest.mark.points(1)
def test_two_optimizers(learner, rng):
    """Two optimizers of one kind do not disturb each other.

    ko: 같은 종류의 옵티마이저 두 개가 서로 영향을 주지 않습니다.
    """
    for number, kind in enumerate(("AdaGrad", "RMSprop", "Adam"), 4):
        apart(learner, rng, kind, {"lr": 0.1}, (f"W{number}1", f"W{number}2", f"W{number}3"))


@pytest.mark.relation
@pytest.mark.points(1)
def test_grads_unchanged(learner, rng):
    """The gradients stay as they are: update changes params only.

    ko: 기울기는 그대로 둡니다. update는 params만 바꿉니다.
    """
    for number, kind in enumerate(("AdaGrad", "RMSprop", "Adam"), 7):
        grads_stay(learner, rng, kind, (f"W{number}1", f"W{number}2"))
