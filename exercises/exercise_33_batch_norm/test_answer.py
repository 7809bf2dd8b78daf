"""Checks of mission 33, batch normalisation; sizes, momentum and eps are drawn, eps large enough to be seen."""

import numpy as np
import pytest

from grader import check


def layers(rng):
    """Layers to try: a square first, where a wrong axis gives numbers, then shapes that tell axes apart."""
    few, some, many = sorted(int(size) for size in rng.choice(np.arange(3, 9), size=3, replace=False))
    return [layer(rng, *size) for size in ((some, some), (many, few), (few, many), (some, 1), (1, some))]


def layer(rng, n, features):
    """What one call of batch_norm_forward is given, but for training, by name; every feature has its own range."""
    return {
        "X": rng.normal(size=(n, features)) * rng.uniform(0.5, 2, features) + rng.uniform(1, 4, features),
        "gamma": rng.uniform(0.5, 2, features),
        "beta": rng.uniform(-1, 1, features),
        "running_mean": rng.uniform(-2, 2, features),
        "running_var": rng.uniform(0.5, 3, features),
        "momentum": float(rng.uniform(0.6, 0.95)),
        "eps": float(rng.uniform(0.1, 0.5)),
    }


def forward(learner, given, training):
    """The learner's four results; each stays with the learner until it is asked for."""
    kept = learner.batch_norm_forward.keep(*given.values(), training)
    return check.parts(kept, 4, f"batch_norm_forward(..., training={training})")


def backward(learner, dy, cache):
    """The learner's three gradients; each is read alone, so that a mistake in one does not hide those in others."""
    return check.parts(learner.batch_norm_backward.keep(dy, cache), 3, "batch_norm_backward(dy, cache)")


def scaled(given, X, mean, var):
    """The right y for this mean and this variance."""
    return given["gamma"] * (X - mean) / np.sqrt(var + given["eps"]) + given["beta"]


def trained(given):
    """The right y of a forward pass in training."""
    X = given["X"]
    return scaled(given, X, X.mean(axis=0), X.var(axis=0))


def moved(given, name, batch):
    """A running average after one batch."""
    return given["momentum"] * given[name] + (1 - given["momentum"]) * batch


def loss_gradient(given, dy, name):
    """The numerical gradient of Σ dy · y with respect to one of the inputs: what backward must return."""
    return check.numerical_gradient(lambda value: float(np.sum(dy * trained({**given, name: value}))), given[name])


def check_gradient(learner, rng, which, name):
    """Compare one of the three gradients with the numerical one, in every layer."""
    for given in layers(rng):
        dy = rng.normal(size=given["X"].shape)
        y, cache, *_ = forward(learner, given, True)
        y.value()  # part of the trace: a forward pass that is wrong is told from a wrong gradient
        got = backward(learner, dy, cache)[which]
        check.gradient(got, loss_gradient(given, dy, name), f"d{name}", factors={"N": len(dy)})


@pytest.mark.points(1)
def test_training_values(learner, rng):
    """In training, y is normalised with the mean and the variance of the batch, feature by feature.

    ko: 학습할 때는 y를 배치의 평균과 분산으로, 특성마다 따로 정규화합니다.
    """
    for given in layers(rng):
        y, *_ = forward(learner, given, True)
        check.close(y, trained(given), "y")


@pytest.mark.points(1)
def test_running_averages(learner, rng):
    """In training, both running averages keep the share momentum and take the rest from the batch.

    ko: 학습할 때 두 이동 평균은 momentum만큼 이전 값을 남기고 나머지를 배치에서 받습니다.
    """
    for given in layers(rng):
        _, _, mean, var = forward(learner, given, True)
        check.close(mean, moved(given, "running_mean", given["X"].mean(axis=0)), "running_mean")
        check.close(var, moved(given, "running_var", given["X"].var(axis=0)), "running_var")


@pytest.mark.points(1)
def test_inference_values(learner, rng):
    """Without training, y is normalised with the running averages, whatever else is in the batch.

    ko: 학습이 아닐 때는 배치에 무엇이 들어 있든 이동 평균으로 y를 정규화합니다.
    """
    for given in layers(rng):
        y, *_ = forward(learner, given, False)
        check.close(y, scaled(given, given["X"], given["running_mean"], given["running_var"]), "y")


@pytest.mark.points(2)
def test_dx(learner, rng):
    """The gradient dX is that of the loss with respect to X, through the mean and the variance as well.

    ko: dX는 X에 대한 손실의 기울기이며, 평균과 분산을 거쳐 오는 몫도 들어 있습니다.
    """
    check_gradient(learner, rng, 0, "X")


@pytest.mark.points(1)
def test_dgamma(learner, rng):
    """The gradient dgamma has one entry per feature: the sum of dy · x̂ over the rows.

    ko: dgamma에는 특성마다 값이 하나씩 있으며, 그 값은 dy · x̂를 행 방향으로 더한 합입니다.
    """
    check_gradient(learner, rng, 1, "gamma")


@pytest.mark.points(1)
def test_dbeta(learner, rng):
    """The gradient dbeta has one entry per feature: the sum of dy over the rows.

    ko: dbeta에는 특성마다 값이 하나씩 있으며, 그 값은 dy를 행 방향으로 더한 합입니다.
    """
    check_gradient(learner, rng, 2, "beta")


@pytest.mark.points(1)
def test_two_layers(learner, reference, rng):
    """Two layers work side by side: each backward uses the cache of its own forward.

    ko: 두 층을 함께 써도 동작합니다. backward는 저마다 자기 forward의 cache를 씁니다.
    """
    both = [layer(rng, 6, 4), layer(rng, 6, 4)]
    caches = [forward(learner, given, True)[1] for given in both]
    for number in (1, 0):
        dy = rng.normal(size=(6, 4))
        want = reference.batch_norm_backward(dy, reference.batch_norm_forward(*both[number].values(), True)[1])
        got = backward(learner, dy, caches[number])
        for value, right, name in zip(got, want, ("dX", "dgamma", "dbeta"), strict=True):
            check.close(value, right, f"{name}{number + 1}")


@pytest.mark.relation
@pytest.mark.points(1)
def test_inference_keeps(learner, rng):
    """Without training, the running averages come back as they were.

    ko: 학습이 아닐 때는 이동 평균을 받은 값 그대로 돌려줍니다.
    """
    for given in layers(rng):
        _, _, mean, var = forward(learner, given, False)
        check.close(mean, given["running_mean"], "running_mean")
        check.close(var, given["running_var"], "running_var")


@pytest.mark.relation
@pytest.mark.points(1)
def test_inputs_unchanged(learner, rng):
    """Neither function changes an array that it was given.

    ko: 두 함수 모두 받은 배열을 바꾸지 않습니다.
    """
    given, dy = layer(rng, 5, 3), rng.normal(size=(5, 3))
    names = ("X", "gamma", "beta", "running_mean", "running_var")
    for training in (True, False):
        echo = learner.batch_norm_forward.echo(*given.values(), training)
        check.unchanged_inputs(echo, (*given.values(), training), names)
    _, cache, *_ = forward(learner, given, True)
    check.unchanged_inputs(learner.batch_norm_backward.echo(dy, cache), (dy, None), ("dy",))
