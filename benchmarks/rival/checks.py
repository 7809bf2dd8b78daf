"""What the other graders check: mission 12 as plain Python, one function for each check, in every grader's own format.

Each function is copied into other files and stands alone.
A little less than our mission 12 asks: fewer shapes, and formulas in place of numerical gradients.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any, Final

F = Callable[..., Any]


def test_forward(affine_layer_forward: F) -> None:
    import numpy as np

    for n, n_in, n_out in ((3, 3, 3), (5, 3, 4), (1, 4, 2)):
        rng = np.random.default_rng(n)
        X, W, b = rng.normal(size=(n, n_in)), rng.normal(size=(n_in, n_out)), rng.normal(size=n_out)
        want_y = X @ W + b
        np.testing.assert_allclose(affine_layer_forward(X.copy(), W.copy(), b.copy())[0], want_y)


def test_dx(affine_layer_forward: F, affine_layer_backward: F) -> None:
    import numpy as np

    for n, n_in, n_out in ((3, 3, 3), (5, 3, 4), (1, 4, 2)):
        rng = np.random.default_rng(n)
        X, W, b = rng.normal(size=(n, n_in)), rng.normal(size=(n_in, n_out)), rng.normal(size=n_out)
        dy = rng.normal(size=(n, n_out))
        want_dX = dy @ W.T
        np.testing.assert_allclose(affine_layer_backward(dy, affine_layer_forward(X, W, b)[1])[0], want_dX)


def test_dw(affine_layer_forward: F, affine_layer_backward: F) -> None:
    import numpy as np

    for n, n_in, n_out in ((3, 3, 3), (5, 3, 4), (1, 4, 2)):
        rng = np.random.default_rng(n)
        X, W, b = rng.normal(size=(n, n_in)), rng.normal(size=(n_in, n_out)), rng.normal(size=n_out)
        dy = rng.normal(size=(n, n_out))
        want_dW = X.T @ dy
        np.testing.assert_allclose(affine_layer_backward(dy, affine_layer_forward(X, W, b)[1])[1], want_dW)


def test_db(affine_layer_forward: F, affine_layer_backward: F) -> None:
    import numpy as np

    for n, n_in, n_out in ((3, 3, 3), (5, 3, 4), (1, 4, 2)):
        rng = np.random.default_rng(n)
        X, W, b = rng.normal(size=(n, n_in)), rng.normal(size=(n_in, n_out)), rng.normal(size=n_out)
        dy = rng.normal(size=(n, n_out))
        want_db = dy.sum(axis=0)
        np.testing.assert_allclose(affine_layer_backward(dy, affine_layer_forward(X, W, b)[1])[2], want_db)


def test_rows_add_up(affine_layer_forward: F, affine_layer_backward: F) -> None:
    import numpy as np

    rng = np.random.default_rng(7)
    X, W, b, dy = rng.normal(size=(3, 5)), rng.normal(size=(5, 4)), rng.normal(size=4), rng.normal(size=(3, 4))
    whole = affine_layer_backward(dy, affine_layer_forward(X, W, b)[1])[1]
    rows = [slice(row, row + 1) for row in range(3)]
    alone = sum(affine_layer_backward(dy[row], affine_layer_forward(X[row], W, b)[1])[1] for row in rows)
    np.testing.assert_allclose(whole, alone)
    assert np.shape(whole) == (5, 4)


def test_two_layers(affine_layer_forward: F, affine_layer_backward: F) -> None:
    import numpy as np

    rng = np.random.default_rng(8)
    X, W1, b1, dy = rng.normal(size=(6, 5)), rng.normal(size=(5, 4)), rng.normal(size=4), rng.normal(size=(6, 3))
    W2, b2 = rng.normal(size=(4, 3)), rng.normal(size=3)
    hidden, cache1 = affine_layer_forward(X, W1, b1)
    _, cache2 = affine_layer_forward(hidden, W2, b2)
    np.testing.assert_allclose(affine_layer_backward(dy, cache2)[1], (X @ W1 + b1).T @ dy)
    np.testing.assert_allclose(affine_layer_backward(dy @ W2.T, cache1)[0], dy @ W2.T @ W1.T)


def test_inputs_unchanged(affine_layer_forward: F, affine_layer_backward: F) -> None:
    import numpy as np

    rng = np.random.default_rng(9)
    given = [rng.normal(size=(5, 3)), rng.normal(size=(3, 4)), rng.normal(size=4)]
    before = [array.copy() for array in given]
    y, cache = affine_layer_forward(*given)
    dy = np.ones((5, 4))
    affine_layer_backward(dy, cache)
    for array, copy in zip([*given, dy], [*before, np.ones((5, 4))], strict=True):
        np.testing.assert_array_equal(array, copy)
    np.testing.assert_allclose(y, before[0] @ before[1] + before[2])


POINTS: Final[dict[F, int]] = {
    test_forward: 1,
    test_dx: 2,
    test_dw: 2,
    test_db: 2,
    test_rows_add_up: 1,
    test_two_layers: 1,
    test_inputs_unchanged: 1,
}


def source(check: F) -> str:
    """The function as a text of its own, without what only our tools read."""
    return inspect.getsource(check).replace(": F", "").replace(" -> None", "")


def call(check: F) -> str:
    """How it is called where the answer's functions are in reach."""
    return f"{check.__name__}({', '.join(inspect.signature(check).parameters)})\n"
