"""The check helpers pass what is right, fail what is wrong, and never trust an object."""

from __future__ import annotations

import numpy as np
import pytest

from grader import check
from grader.plugin.recorder import CheckFailed, recording
from grader.sandbox.subject import Echo

X = np.linspace(-1, 1, 6).reshape(2, 3)


def failure(call: object, *args: object, **kwargs: object) -> str:
    with pytest.raises(CheckFailed) as caught:
        call(*args, **kwargs)  # type: ignore[operator]
    return caught.value.message.render("en")


def test_close_accepts_lists_scalars_and_float32() -> None:
    check.close(X.tolist(), X, "y")
    check.close(X.astype(np.float32), X, "y")
    check.close(2.5, 2.5, "loss")
    check.close(np.asarray(0.1, dtype=np.float32), 0.1, "loss")


def test_close_finds_what_a_plain_allclose_lets_through() -> None:
    tiny = 1e-5 * X
    assert np.allclose(0, tiny, atol=1e-3)
    assert "zero everywhere" in failure(check.close, np.zeros_like(tiny), tiny, "dW1")


def test_gradient_compares_by_relative_error() -> None:
    slope = check.numerical_gradient(lambda x: float(np.sum(x**3)), X)
    check.gradient(3 * X**2, slope, "dx")
    check.gradient((3 * X**2).astype(np.float32), slope, "dx")
    assert "2 times" in failure(check.gradient, 6 * X**2, slope, "dx")
    assert "transposed" in failure(check.gradient, (3 * X**2).T, slope, "dx")
    assert "nan" in failure(check.gradient, X * np.nan, slope, "dx")


def test_numerical_gradient_leaves_its_argument_alone() -> None:
    x = X.copy()
    check.numerical_gradient(lambda a: float(a.sum()), x)
    assert np.array_equal(x, X)


def test_parts_count_and_name_what_came() -> None:
    assert check.parts((1, 2), 2, "f(x)") == (1, 2)
    assert "forget a return" in failure(check.parts, None, 2, "f(x)")
    assert "it returned 3" in failure(check.parts, (1, 2, 3), 2, "f(x)")
    assert "it returned ndarray" in failure(check.parts, X, 2, "f(x)")


def test_scalar_wants_one_finite_number() -> None:
    assert check.scalar(np.array([2.0]), "loss") == 2.0
    assert "shape (2, 3)" in failure(check.scalar, X, "loss")
    assert "finite" in failure(check.scalar, float("inf"), "loss")


def test_changed_inputs_are_noticed_bit_by_bit() -> None:
    check.unchanged_inputs(Echo(None, (X.copy(),)), (X,), ("x",))
    changed = X.copy()
    changed[0, 0] = np.nextafter(changed[0, 0], 2)
    with pytest.raises(CheckFailed) as caught:
        check.unchanged_inputs(Echo(None, (changed,)), (X,), ("x",))
    assert caught.value.code == "P8"
    assert "could not be read back" in failure(check.unchanged_inputs, Echo(None, ()), (X,), ("x",))


def test_containers_of_arrays_are_compared_item_by_item() -> None:
    params = (X, {"b": np.zeros(2)}, 3)
    check.unchanged_inputs(Echo(None, ((X.copy(), {"b": np.zeros(2)}, 3),)), (params,), ("params",))
    changed = (X.copy(), {"b": np.array([0.0, -0.0])}, 3)
    assert "changed its input params" in failure(check.unchanged_inputs, Echo(None, (changed,)), (params,), ("params",))


def test_accuracy_is_counted_here_and_wants_a_row_for_each_sample() -> None:
    outputs = np.eye(4)[[0, 1, 2, 2]]
    assert check.accuracy(outputs, np.arange(4), "predictions") == 0.75
    assert "one row for each of the 4" in failure(check.accuracy, outputs[:2], np.arange(4), "predictions")


def test_curves_are_recorded_and_the_first_parting_named() -> None:
    with recording() as recorder:
        text = failure(check.training_matches, [2.3, 2.1, 1.5], [2.3, 2.1, 2.0], "loss")
    assert "iteration 2" in text
    assert (recorder.curves[0].parts_at, recorder.curves[0].learner) == (2, (2.3, 2.1, 1.5))
    with recording() as recorder:
        check.training_matches([2.3, 2.1], [2.3, 2.1])
    assert recorder.curves[0].parts_at is None
    assert "3 values, expected 2" in failure(check.training_matches, [1.0, 2.0, 3.0], [1.0, 2.0])
    assert "becomes nan at iteration 1" in failure(check.training_matches, [1.0, float("nan")], [1.0, 2.0])


def test_equal_is_exact() -> None:
    check.equal(np.array([1, 2]), [1, 2], "labels")
    check.equal("relu", "relu", "activation")
    failure(check.equal, 2.0000001, 2, "count")
    failure(check.equal, "Relu", "relu", "activation")
