"""Checks of mission 19: three steps by hand for SGD, momentum and Nesterov.

params is a dict that stays with the answer and is looked at after each step, so both `params[k] -= ...` and
`params[k] = ...` count. Names differ from check to check: what a class remembers by mistake disturbs one check only.
"""

import numpy as np
import pytest

from grader import check

STEPS = 3

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
    """The caller's dict after each step of a new optimizer."""
    optimizer = getattr(subject, kind).keep(**settings)
    kept, states = hold(subject, copies(params)), []
    for grads in steps:
        optimizer.method("update").keep(kept, copies(grads))
        states.append(looked_at(kept, params))
    return states


def is_right(params, got, want):
    """Whether every parameter is where it must be after every step."""
    return all(
        np.allclose(check.shape(one[name], before.shape, f'params["{name}"]'), other[name], rtol=2e-4, atol=1e-6)
        for one, other in zip(got, want, strict=True)
        for name, before in params.items()
    )


def judge(kind, settings, params, got, want):
    """Fail at the first step after which a parameter is not where it must be."""
    said = ", ".join(f"{key}={value}" for key, value in settings.items())
    for number, (one, other) in enumerate(zip(got, want, strict=True), 1):
        for name in params:
            values = check.shape(one[name], params[name].shape, f'params["{name}"]')
            check.that(
                not np.array_equal(values, params[name]),
                f'{kind}({said}).update left params["{name}"] as it was. Change the entries of the dict you are given.',
                f'{kind}({said}).update를 불러도 params["{name}"]의 값이 그대로입니다. '
                "받은 딕셔너리의 원소를 바꾸세요.",
            )
            check.close(one[name], other[name], f'{kind}({said}), update #{number}: params["{name}"]')


def steps_agree(learner, reference, rng, kind, cases):
    """New optimizers with each of the settings take the right steps."""
    for number, (settings, shapes) in enumerate(cases, 1):
        params, steps = drawn(rng, {f"{name}{number}": shape for name, shape in shapes.items()})
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
    held = [hold(learner, {shared: params[name].copy()}) for (params, _), name in zip(runs, own, strict=True)]
    for step in range(STEPS):
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


@pytest.mark.points(2)
def test_sgd(learner, reference, rng):
    """SGD moves every parameter by -lr times its gradient; lr is 0.01 unless given.

    ko: SGD는 모든 파라미터를 기울기의 -lr배만큼 움직입니다. lr을 주지 않으면 0.01입니다.
    """
    cases = [({"lr": 0.1}, {"W": (2, 3), "b": (3,)}), ({"lr": 0.02}, {"W": (4,)}), ({}, {"W": (3, 2)})]
    steps_agree(learner, reference, rng, "SGD", cases)


@pytest.mark.points(2)
def test_momentum(learner, reference, rng):
    """Momentum keeps a velocity: v = momentum * v - lr * g, then the parameter moves by v.

    ko: Momentum은 속도를 기억합니다. v = momentum * v - lr * g를 구하고, 파라미터를 v만큼 움직입니다.
    """
    cases = [
        ({"lr": 0.1, "momentum": 0.9}, {"W": (2, 3)}),
        ({"lr": 0.02, "momentum": 0.5}, {"b": (4,)}),
        ({}, {"W": (3, 2)}),
    ]
    steps_agree(learner, reference, rng, "Momentum", cases)


@pytest.mark.points(2)
def test_nesterov(learner, reference, rng):
    """Nesterov updates v once, like Momentum, and moves by momentum * v - lr * g with the new v.

    ko: Nesterov는 Momentum처럼 v를 한 번 갱신한 뒤, 새 v로 momentum * v - lr * g만큼 움직입니다.
    """
    cases = [
        ({"lr": 0.1, "momentum": 0.9}, {"W": (2, 3)}),
        ({"lr": 0.02, "momentum": 0.5}, {"b": (4,)}),
        ({}, {"W": (3, 2)}),
    ]
    steps_agree(learner, reference, rng, "Nesterov", cases)


@pytest.mark.points(1)
def test_momentum_several(learner, reference, rng):
    """Momentum keeps one velocity for each parameter, also where two have the same shape.

    ko: Momentum은 모양이 같은 파라미터가 있어도 파라미터마다 속도를 따로 기억합니다.
    """
    several(learner, reference, rng, "Momentum", {"lr": 0.1, "momentum": 0.9}, ("W11", "W12", "W13", "W14", "b14"))


@pytest.mark.points(1)
def test_nesterov_several(learner, reference, rng):
    """Nesterov keeps one velocity for each parameter, also where two have the same shape.

    ko: Nesterov는 모양이 같은 파라미터가 있어도 파라미터마다 속도를 따로 기억합니다.
    """
    several(learner, reference, rng, "Nesterov", {"lr": 0.1, "momentum": 0.9}, ("W21", "W22", "W23", "W24", "b24"))


@pytest.mark.points(1)
def test_two_optimizers(learner, rng):
    """Two optimizers of one kind do not disturb each other.

    ko: 같은 종류의 옵티마이저 두 개가 서로 영향을 주지 않습니다.
    """
    for number, kind in enumerate(("Momentum", "Nesterov"), 3):
        apart(learner, rng, kind, {"lr": 0.1, "momentum": 0.9}, (f"W{number}1", f"W{number}2", f"W{number}3"))


@pytest.mark.relation
@pytest.mark.points(1)
def test_grads_unchanged(learner, rng):
    """The gradients stay as they are: update changes params only.

    ko: 기울기는 그대로 둡니다. update는 params만 바꿉니다.
    """
    for number, kind in enumerate(("SGD", "Momentum", "Nesterov"), 5):
        grads_stay(learner, rng, kind, (f"W{number}1", f"W{number}2"))
