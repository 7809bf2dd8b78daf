"""Checks of mission 12, the affine layer; every size is drawn, so that none can be learned by heart."""

import numpy as np
import pytest

from grader import check


def layers(rng):
    """Layers to try: square first, where a wrong order of operands gives numbers, then shapes that tell axes apart."""
    side = int(rng.integers(3, 6))
    few, some, many = sorted(int(size) for size in rng.choice(np.arange(2, 8), size=3, replace=False))
    sizes = (
        (side, side, side),
        (side + 2, side, side),
        (many, some, few),
        (few, many, some),
        (some, few, many),
        (1, some, few),
        (some, few, 1),
    )
    return [layer(rng, *each) for each in sizes]


def layer(rng, n, n_in, n_out):
    """Inputs of one layer, and a gradient that comes back to it."""
    return (
        rng.normal(size=(n, n_in)),
        rng.normal(size=(n_in, n_out)),
        rng.normal(size=n_out),
        rng.normal(size=(n, n_out)),
    )


def forward(learner, X, W, b):
    """The learner's y and the cache; both stay with the learner until they are asked for."""
    kept = learner.affine_layer_forward.keep(X.copy(), W.copy(), b.copy())
    return check.parts(kept, 2, "affine_layer_forward(X, W, b)")


def backward(learner, dy, cache):
    """The learner's dX, dW and db; each is read alone, so that a mistake in one does not hide those in others."""
    kept = learner.affine_layer_backward.keep(dy.copy(), cache)
    return check.parts(kept, 3, "affine_layer_backward(dy, cache)")


def loss_gradient(reference, X, W, b, dy, which):
    """The numerical gradient of Σ dy · y with respect to one of the inputs: what backward must return."""
    arrays = [X, W, b]

    def loss(changed):
        arguments = [changed if index == which else array for index, array in enumerate(arrays)]
        return float(np.sum(dy * reference.affine_layer_forward(*arguments)[0]))

    return check.numerical_gradient(loss, arrays[which])


def check_gradient(learner, reference, rng, which):
    """Compare one of the three gradients with the numerical one, in every layer."""
    name = ("dX", "dW", "db")[which]
    for X, W, b, dy in layers(rng):
        y, cache = forward(learner, X, W, b)
        y.value()  # part of the trace: a layout that is wrong throughout is told from one wrong gradient
        got = backward(learner, dy, cache)[which]
        check.gradient(got, loss_gradient(reference, X, W, b, dy, which), name, factors={"N": len(X)})


@pytest.mark.points(1)
def test_forward_values(learner, reference, rng):
    """affine_layer_forward returns X @ W + b for a batch of any size.

    ko: affine_layer_forward는 배치 크기와 상관없이 X @ W + b를 돌려줍니다.
    """
    for X, W, b, _ in layers(rng):
        y, _ = forward(learner, X, W, b)
        check.close(y, reference.affine_layer_forward(X, W, b)[0], "y")


@pytest.mark.points(2)
def test_dx(learner, reference, rng):
    """The gradient dX is that of the loss with respect to X.

    ko: dX는 X에 대한 손실의 기울기입니다.
    """
    check_gradient(learner, reference, rng, 0)


@pytest.mark.points(2)
def test_dw(learner, reference, rng):
    """The gradient dW is that of the loss with respect to W, a sum over the rows of the batch.

    ko: dW는 W에 대한 손실의 기울기이며, 배치의 모든 행에 대한 합입니다.
    """
    check_gradient(learner, reference, rng, 1)


@pytest.mark.points(2)
def test_db(learner, reference, rng):
    """The gradient db has one entry per output neuron: the sum of dy over the rows.

    ko: db에는 출력 뉴런마다 값이 하나씩 있으며, 그 값은 dy를 행 방향으로 더한 합입니다.
    """
    check_gradient(learner, reference, rng, 2)


@pytest.mark.points(1)
def test_two_layers(learner, reference, rng):
    """Two layers in a row work: each backward uses the cache of its own forward.

    ko: 두 층을 이어도 동작합니다. backward는 저마다 자기 forward의 cache를 씁니다.
    """
    X, W1, b1, _ = layer(rng, 6, 5, 4)
    _, W2, b2, dy = layer(rng, 6, 4, 3)
    hidden, cache1 = forward(learner, X, W1, b1)
    _, cache2 = forward(learner, check.shape(hidden, (6, 4), "y"), W2, b2)
    right = reference.affine_layer_forward(X, W1, b1)[0]
    for cache, gradient, inputs, number in (
        (cache2, dy, (right, W2, b2), 2),
        (cache1, dy @ W2.T, (X, W1, b1), 1),
    ):
        want = reference.affine_layer_backward(gradient, reference.affine_layer_forward(*inputs)[1])
        got = backward(learner, gradient, cache)
        for value, each, name in zip(got, want, ("dX", "dW", "db"), strict=True):
            check.close(value, each, f"{name}{number}")


@pytest.mark.relation
@pytest.mark.points(1)
def test_rows_add_up(learner, rng):
    """The dW of a batch is the sum of the dW of its rows, each sent alone.

    ko: 배치의 dW는 각 행을 따로 보내서 얻은 dW를 모두 더한 값입니다.
    """
    X, W, b, dy = layer(rng, 3, 5, 4)
    _, cache = forward(learner, X, W, b)
    whole = check.shape(backward(learner, dy, cache)[1], W.shape, "dW")
    alone = np.zeros_like(W)
    for row in range(len(X)):
        _, cache = forward(learner, X[row : row + 1], W, b)
        alone += check.shape(backward(learner, dy[row : row + 1], cache)[1], W.shape, "dW")
    # The rows' own dtype is gone by now: 1e-4 is what float32 can hold, and an average is off by the factor 3.
    check.close(whole, alone, "dW", rtol=1e-4, factors={"N": len(X)})


@pytest.mark.relation
@pytest.mark.points(1)
def test_inputs_unchanged(learner, rng):
    """Neither function changes what it was given.

    ko: 두 함수 모두 받은 배열을 바꾸지 않습니다.
    """
    for n, n_in, n_out in ((4, 4, 4), (5, 3, 4)):
        X, W, b, dy = layer(rng, n, n_in, n_out)
        echo = learner.affine_layer_forward.echo(X.copy(), W.copy(), b.copy())
        check.unchanged_inputs(echo, (X, W, b), ("X", "W", "b"))
        _, cache = forward(learner, X, W, b)
        check.unchanged_inputs(learner.affine_layer_backward.echo(dy.copy(), cache), (dy, None), ("dy",))
