"""Checks of mission 12, the affine layer; every shape is drawn, so that none can be learned by heart."""

import numpy as np
import pytest

from grader import check


def layer(rng, n, n_in, n_out):
    """Inputs of one layer and a gradient that comes back to it."""
    return (
        rng.normal(size=(n, n_in)),
        rng.normal(size=(n_in, n_out)),
        rng.normal(size=n_out),
        rng.normal(size=(n, n_out)),
    )


def forward(learner, X, W, b):
    """The learner's y and the cache, which stays with the learner."""
    kept = learner.affine_layer_forward.keep(X.copy(), W.copy(), b.copy())
    return check.parts(kept, 2, "affine_layer_forward(X, W, b)")


def backward(learner, X, W, b, dy):
    """The learner's gradients."""
    _, cache = forward(learner, X, W, b)
    return check.parts(learner.affine_layer_backward(dy.copy(), cache), 3, "affine_layer_backward(dy, cache)")


def loss_gradient(reference, X, W, b, dy, which):
    """The numerical gradient of sum(dy * y) with respect to one of the inputs: what backward must return."""
    arrays = [X, W, b]

    def loss(changed):
        arguments = [changed if index == which else array for index, array in enumerate(arrays)]
        return float(np.sum(dy * reference.affine_layer_forward(*arguments)[0]))

    return check.numerical_gradient(loss, arrays[which])


@pytest.mark.points(2)
def test_forward_values(learner, reference, rng):
    """forward returns X @ W + b for a batch of any size.

    ko: forward는 배치 크기와 상관없이 X @ W + b를 돌려줍니다.
    """
    for n, n_in, n_out in ((4, 4, 4), (5, 3, 2), (1, 6, 4), (7, 2, 5)):
        X, W, b, _ = layer(rng, n, n_in, n_out)
        y, _ = forward(learner, X, W, b)
        check.close(y, reference.affine_layer_forward(X, W, b)[0], "y")


@pytest.mark.points(2)
def test_dx(learner, reference, rng):
    """dX is the gradient of the loss with respect to X.

    ko: dX는 X에 대한 손실의 기울기입니다.
    """
    for n, n_in, n_out in ((4, 4, 4), (5, 3, 2), (1, 6, 4)):
        X, W, b, dy = layer(rng, n, n_in, n_out)
        check.gradient(backward(learner, X, W, b, dy)[0], loss_gradient(reference, X, W, b, dy, 0), "dX")


@pytest.mark.points(2)
def test_dw(learner, reference, rng):
    """dW is the gradient of the loss with respect to W, summed over the rows of the batch.

    ko: dW는 W에 대한 손실의 기울기이며, 배치의 모든 행에 대해 더한 값입니다.
    """
    for n, n_in, n_out in ((4, 4, 4), (5, 3, 2), (1, 6, 4)):
        X, W, b, dy = layer(rng, n, n_in, n_out)
        want = loss_gradient(reference, X, W, b, dy, 1)
        check.gradient(backward(learner, X, W, b, dy)[1], want, "dW", factors={"N": n})


@pytest.mark.points(2)
def test_db(learner, reference, rng):
    """db has one entry per output neuron: the sum of dy over the rows.

    ko: db에는 출력 뉴런마다 값이 하나씩 있으며, dy를 행 방향으로 더한 값입니다.
    """
    for n, n_in, n_out in ((4, 4, 4), (5, 3, 2), (1, 6, 4)):
        X, W, b, dy = layer(rng, n, n_in, n_out)
        want = loss_gradient(reference, X, W, b, dy, 2)
        check.gradient(backward(learner, X, W, b, dy)[2], want, "db", factors={"N": n})


@pytest.mark.points(1)
def test_two_layers(learner, reference, rng):
    """Two layers in a row work: each backward uses the cache of its own forward.

    ko: 두 층을 이어도 동작합니다. backward는 저마다 자기 forward의 cache를 씁니다.
    """
    X, W1, b1, _ = layer(rng, 6, 5, 4)
    _, W2, b2, dy = layer(rng, 6, 4, 3)
    hidden, cache1 = forward(learner, X, W1, b1)
    _, cache2 = forward(learner, check.shape(hidden, (6, 4), "y"), W2, b2)
    for cache, gradient, inputs in (
        (cache2, dy, (reference.affine_layer_forward(X, W1, b1)[0], W2, b2)),
        (cache1, dy @ W2.T, (X, W1, b1)),
    ):
        got = check.parts(learner.affine_layer_backward(gradient.copy(), cache), 3, "affine_layer_backward(dy, cache)")
        kept = reference.affine_layer_forward(*inputs)[1]
        want = reference.affine_layer_backward(gradient, kept)
        for value, right, name in zip(got, want, ("dX", "dW", "db"), strict=True):
            check.close(value, right, name)


@pytest.mark.points(1)
def test_inputs_unchanged(learner, rng):
    """Neither function changes what it was given.

    ko: 두 함수 모두 받은 배열을 바꾸지 않습니다.
    """
    X, W, b, dy = layer(rng, 5, 3, 4)
    check.unchanged_inputs(learner.affine_layer_forward.echo(X.copy(), W.copy(), b.copy()), (X, W, b), ("X", "W", "b"))
    _, cache = forward(learner, X, W, b)
    check.unchanged_inputs(learner.affine_layer_backward.echo(dy.copy(), cache), (dy, None), ("dy",))
