import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.core.shapes import broadcast, clash_in, product, shape_of, trace

SHAPES = st.lists(st.integers(1, 4), max_size=4).map(tuple)
KNOWN = {"x": (5, 784), "W": (50, 784), "b": (50,), "c": (784,), "s": (), "t": (5, 10), "y": (5, 784)}


@settings(deadline=None)
@given(SHAPES, SHAPES)
def test_broadcasting_is_numpys(left, right):
    try:
        want = np.broadcast_shapes(left, right)
    except ValueError:
        want = None
    assert broadcast(left, right) == want
    clash = clash_in("a + b", {"a": left, "b": right})
    assert (clash is None) == (want is not None)
    if clash is not None:
        assert clash.sizes[0] != clash.sizes[1]
        assert 1 not in clash.sizes


@settings(deadline=None)
@given(SHAPES.filter(bool), SHAPES.filter(bool))
def test_products_are_numpys(left, right):
    try:
        want = (np.zeros(left) @ np.zeros(right)).shape
    except ValueError:
        want = None
    if want is not None:
        assert product(left, right) == want
        assert clash_in("a @ b", {"a": left, "b": right}) is None
    elif len(left) <= 2 and len(right) <= 2:
        clash = clash_in("a @ b", {"a": left, "b": right})
        assert clash is not None
        assert clash.sizes == (left[-1], right[-2] if len(right) > 1 else right[0])


@pytest.mark.parametrize(
    ("source", "operands", "sizes"),
    [
        ("z = x @ W + b", ("x", "W"), (784, 50)),
        ("z = x @ W.T + c", ("x @ W.T", "c"), (50, 784)),
        ("return np.dot(x, W)", ("x", "W"), (784, 50)),
        ("return x.dot(W)", ("x", "W"), (784, 50)),
        ("x += t", ("x", "t"), (784, 10)),
        ("loss = np.sum((x - t) ** 2)", ("x", "t"), (784, 10)),
        ("h = np.maximum(x, t)", ("x", "t"), (784, 10)),
        ("h = np.exp(x) * t", ("np.exp(x)", "t"), (784, 10)),
        ("if (x + t).any():", ("x", "t"), (784, 10)),
        ("for row in x - t:", ("x", "t"), (784, 10)),
        ("z = np.tanh(x @ W,", ("x", "W"), (784, 50)),
        ("x @ W)", ("x", "W"), (784, 50)),
        ("a = -x / t", ("-x", "t"), (784, 10)),
    ],
)
def test_the_operation_that_fails_is_found(source, operands, sizes):
    clash = clash_in(source, KNOWN)
    assert clash is not None
    assert (clash.left, clash.right) == operands
    assert clash.sizes == sizes


@pytest.mark.parametrize(
    "source",
    [
        "z = x @ W.T + b",
        "x - y * s",
        "z = unknown @ W",
        "x.reshape(-1, 50) @ W",
        "np.concatenate([x, t], axis=1)",
        "x[:, 0] + b",
        "this is no Python",
        "",
        "lambda x: x @ W",
        "s @ s",
    ],
)
def test_what_cannot_be_told_is_not_told(source):
    clash = clash_in(source, KNOWN)
    assert clash is None or source.startswith("lambda")


def test_endless_lines_are_given_up():
    assert clash_in("x" + " + x" * 20_000, KNOWN) is None
    assert clash_in("(" * 5000, KNOWN) is None
    assert clash_in("x @ '\\d' \0", KNOWN) is None


def test_shapes_are_read_from_what_is_written():
    assert shape_of("(5, 784) float64") == (5, 784)
    assert shape_of("(50,) float32") == (50,)
    assert shape_of("() float64") == ()
    assert shape_of("float") == ()
    assert shape_of("list") is None
    assert shape_of("") is None


def test_names_are_found_where_they_stand():
    found = trace(3, "    W1 = W1 - lr * dW1", [("W1", "(2, 3)"), ("lr", "float"), ("dW1", "(3, 2)")])
    assert [(place.name, place.column) for place in found.places] == [("W1", 0), ("lr", 10), ("dW1", 15)]
    assert found.source == "W1 = W1 - lr * dW1"
    assert found.clash is not None
    assert (found.clash.left_axis, found.clash.right_axis) == (1, 1)


@settings(deadline=None)
@given(st.text(max_size=60), st.lists(st.tuples(st.text(max_size=5), st.text(max_size=12)), max_size=4))
def test_anything_that_a_worker_tells_can_be_shown(text, shapes):
    assert trace(1, text, shapes).line == 1
