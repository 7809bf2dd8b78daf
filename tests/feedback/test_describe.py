"""The shape of wrongness is told in one sentence, and the right numbers are never in it."""

from __future__ import annotations

import numpy as np
import pytest

from grader.feedback.compare import NotNumbers, Numbers, close, read_numbers, same_plain
from grader.feedback.describe import describe_shape, describe_values

WANT = np.array([[1.25, -2.5, 3.75], [4.5, 5.0, -6.25]])


@pytest.mark.parametrize(
    ("got", "expected"),
    [
        (2 * WANT, "2 times what it should be"),
        (-WANT, "wrong sign everywhere"),
        (WANT * 4, "N = 4 times too large"),
        (WANT / 4, "N = 4 times too small"),
        (WANT + 0.5, "off by the same amount, 0.5"),
        (np.zeros_like(WANT), "zero everywhere"),
        (np.where(np.arange(2)[:, None] == 1, 9.0, WANT), "right in 1 of 2 rows; wrong in row 1"),
        (np.where(WANT == 5.0, np.nan, WANT), "holds nan, first at [1, 1] (1 of 6 values)"),
        (np.where(WANT == 1.25, np.inf, WANT), "holds inf, first at [0, 0]"),
        (WANT * [[1, 2, 1], [3, 1, 1]], "2 of 6 values are wrong; the worst is at [1, 0], where yours is 13.5"),
    ],
)
def test_values(got: np.ndarray, expected: str) -> None:
    text = describe_values("dW", got, WANT, 1e-6, {"N": 4}).render("en")
    assert text.startswith("dW")
    assert expected in text


def test_a_single_number_shows_only_factors_that_have_a_name() -> None:
    def told(got: float) -> str:
        return describe_values("loss", np.asarray(got), np.asarray(1.5), 1e-6, {"N": 5}).render("en")

    assert "N = 5 times too large" in told(7.5)
    assert "N = 5 times too small" in told(0.3)
    assert "which is not right" in told(4.1)


def test_a_square_transpose_is_seen() -> None:
    want = np.arange(9.0).reshape(3, 3)
    assert "transpose" in describe_values("y", want.T.copy(), want, 1e-6).render("en")


@pytest.mark.parametrize(
    ("got", "want", "expected"),
    [
        ((2, 3), (3, 2), "transposed"),
        ((), (5,), "summed over every axis"),
        ((1, 5), (5,), "axes of length 1"),
        ((4, 5), (5,), "number of axes"),
        ((4, 6), (4, 5), "axis 1 has 6 entries instead of 5"),
    ],
)
def test_shapes(got: tuple[int, ...], want: tuple[int, ...], expected: str) -> None:
    assert expected in describe_shape("y", got, want).render("en")


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (None, "none"),
        (True, "dtype"),
        ("3", "type"),
        ([[1.0], [1.0, 2.0]], "ragged"),
        (np.zeros(2, dtype=np.float16), "dtype"),
        (np.zeros(2, dtype=bool), "dtype"),
        (np.zeros(2, dtype=complex), "dtype"),
        ({"a": 1}, "type"),
        (10**400, "type"),
    ],
)
def test_what_is_no_array_of_numbers_is_said(value: object, reason: str) -> None:
    read = read_numbers(value)
    assert isinstance(read, NotNumbers)
    assert read.reason == reason


@pytest.mark.parametrize(
    "value", [3, 2.5, [1, 2], ((1.0, 2.0),), np.ones(1, dtype=np.float32), np.arange(3), np.array(1.5)]
)
def test_numbers_of_every_kind_are_read(value: object) -> None:
    read = read_numbers(value)
    assert isinstance(read, Numbers)
    assert read.values.dtype == np.float64


def test_float32_is_held_to_what_it_can_hold() -> None:
    want = np.linspace(1, 2, 50)
    read = read_numbers(want.astype(np.float32))
    assert isinstance(read, Numbers)
    assert close(read.values, want, read.rtol)
    assert not close(want * (1 + 1e-5), want, 1e-6)


def test_nan_equals_nothing_but_a_variant_with_the_same_nan() -> None:
    bad = np.array([np.nan, 1.0])
    assert not close(bad, bad, 1e-6)
    assert same_plain(bad, bad.copy())
    assert not same_plain(bad, np.array([1.0, np.nan]))


def test_an_infinity_equals_only_itself() -> None:
    far = np.array([np.inf, 1.0])
    assert same_plain(far, far.copy())
    assert not same_plain(np.array([3.0, 1.0]), far)
    assert not same_plain(far, np.array([3.0, 1.0]))
    assert not same_plain(-far, far)


def test_plain_values_of_different_kinds_are_never_the_same() -> None:
    assert same_plain([1, "a", None], (1, "a", None))
    assert not same_plain([1, "a"], [1, "b"])
    assert not same_plain({"a": 1}, {"b": 1})
    assert not same_plain("1", 1)
    assert not same_plain(None, 0)
