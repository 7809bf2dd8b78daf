"""The arrays on the line that raised are shown with their shapes, and nothing else of the frame."""

from __future__ import annotations

import numpy as np
import pytest

from grader.sandbox.faults import AnswerFault, Raised, read_raised
from grader.sandbox.subject import Subject, local_subject

SOURCE = """
import numpy as np

SCALE = np.ones(4, dtype=np.float32)

class Layer:
    def __init__(self, W):
        self.W = W
        self.params = {"b1": np.zeros(7)}

    def forward(self, X):
        y = np.zeros(3)
        y = (X @ self.W
             + self.params["b1"])
        return y

def product(X, W1, n=3, text="no"):
    return np.dot(X.T, W1) * n

def scaled(X):
    for row in X * SCALE:
        pass

def assigned(X):
    X[:] = X[0].reshape(-1)[1:]

def added(W1, dW1):
    W1 += dW1

def nested(X):
    return helper(X)

def helper(a):
    return a.sum() + (lambda inner: inner @ a)(a)

def divided():
    x = np.ones(3)
    return x[0] / 0 if False else 1 // 0

def hostile(X):
    class Liar:
        @property
        def shape(self):
            raise RuntimeError("no")
        dtype = "x"
    liar = Liar()
    return X @ X.T @ X @ X.T, np.concatenate([X, liar, X[0]])

def layer(X, W):
    return Layer(W).forward(X)
"""


@pytest.fixture
def subject() -> Subject:
    return local_subject(SOURCE, "answer.py")


def raised(function: object, *args: object) -> Raised:
    with pytest.raises(AnswerFault) as caught:
        function(*args)  # type: ignore[operator]
    assert caught.value.raised is not None
    return caught.value.raised


def test_names_stand_in_the_order_of_the_line(subject: Subject) -> None:
    found = raised(subject.product, np.zeros((5, 784)), np.zeros((7, 50), np.float32))
    assert found.operands == (("X.T", "(784, 5) float64"), ("W1", "(7, 50) float32"))
    assert found.lines[-1][2] == "return np.dot(X.T, W1) * n"


@pytest.mark.parametrize(
    ("name", "args", "expected"),
    [
        ("scaled", (np.zeros((2, 3)),), (("X", "(2, 3) float64"), ("SCALE", "(4,) float32"))),
        ("assigned", (np.zeros((2, 3)),), (("X", "(2, 3) float64"), ("X[0]", "(3,) float64"))),
        ("added", (np.zeros(3), np.zeros(4)), (("W1", "(3,) float64"), ("dW1", "(4,) float64"))),
        ("nested", (np.zeros((2, 3)),), None),
        (
            "layer",
            (np.zeros((2, 3)), np.zeros((3, 5))),
            (("X", "(2, 3) float64"), ("self.W", "(3, 5) float64"), ("self.params['b1']", "(7,) float64")),
        ),
    ],
)
def test_every_kind_of_line(
    subject: Subject, name: str, args: tuple[object, ...], expected: tuple[tuple[str, str], ...] | None
) -> None:
    found = raised(getattr(subject, name), *args)
    if expected is None:  # the frame is the lambda's, its names the line's
        assert ("a", "(2, 3) float64") in found.operands
    else:
        assert found.operands == expected


def test_an_exception_that_is_not_about_shapes_shows_none(subject: Subject) -> None:
    assert raised(subject.divided).operands == ()


def test_an_object_that_resists_is_passed_over(subject: Subject) -> None:
    found = raised(subject.hostile, np.zeros((2, 3)))
    assert found.type
    assert found.message


def test_what_a_worker_tells_is_cut_and_read_as_text() -> None:
    forged = {
        "type": "ValueError",
        "operands": [
            ["W", "(3,)"],
            ["x" * 10**6, "y" * 10**6],
            ["W"],
            ["", "(1,)"],
            [3, "(1,)"],
            "WW",
            *[["a", "b"]] * 50,
        ],
    }
    found = read_raised(forged).operands
    assert found[0] == ("W", "(3,)")
    assert len(found) <= 12
    assert all(len(name) <= 64 and len(shape) <= 80 for name, shape in found)
    assert read_raised({"operands": {"a": 1}}).operands == ()
