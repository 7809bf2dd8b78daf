"""Checks of mission 03: the table of XOR in several orders, and two linear layers against the one they amount to."""

import numpy as np
import pytest

from grader import check

TABLE = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
SIZES = ((3, 3, 3), (4, 5, 2), (2, 3, 1), (3, 1, 4))
"""(in, hidden, out); square first, where a wrong order of the product shows as a wrong value."""


def exclusive(X):
    """1.0 for the rows with exactly one 1."""
    return (X.sum(axis=1) == 1).astype(np.float64)


def xor_gives(learner, batches):
    """All batches are asked before any is judged, so that the whole pattern shows."""
    answers = [xor_of(learner, X) for X in batches]
    for X, got in zip(batches, answers, strict=True):
        rows = [f"({int(a)}, {int(b)})" for a, b in X]
        shown = ", ".join(f"{row} → {value:.4g}" for row, value in zip(rows, got, strict=True))
        is_binary = bool(np.isin(got, (0.0, 1.0)).all())
        check.that(
            is_binary,
            f"xor answers {shown}. It must answer 0 or 1 and nothing else: every layer ends with a step.",
            f"xor의 답은 {shown}입니다. 0 아니면 1로만 답해야 합니다. 층마다 끝에 step이 있습니다.",
            code="M03.one_line" if is_plane(X, got) else None,
        )
        wrong = [row for row, value, right in zip(rows, got, exclusive(X), strict=True) if value != right]
        check.that(
            not wrong,
            f"xor answers {shown}. Not right: {', '.join(dict.fromkeys(wrong))}.",
            f"xor의 답은 {shown}입니다. 맞지 않는 행: {', '.join(dict.fromkeys(wrong))}.",
        )


def xor_of(learner, X):
    """The learner's answers, as float64 of shape (4,)."""
    got = learner.xor(X.copy())
    logical = isinstance(got, np.ndarray) and got.dtype == bool
    check.that(
        not logical,
        "xor(X) holds True and False. Return the numbers 1 and 0, with .astype(int) for example.",
        "xor(X)에 True와 False가 들어 있습니다. .astype(int) 등으로 바꾸어 숫자 1과 0을 돌려주세요.",
    )
    return check.finite(check.shape(got, (len(X),), "xor(X)"), "xor(X)")


def is_plane(X, got):
    """Whether the answers lie on one plane over the inputs: what layers without any step give."""
    if len(np.unique(X, axis=0)) < len(TABLE):
        return False  # three points always lie on a plane
    design = np.column_stack([X, np.ones(len(X))])
    solution = np.linalg.lstsq(design, got, rcond=None)[0]
    return bool(np.allclose(design @ solution, got, atol=1e-5))


def layers(rng, n_in, hidden, n_out):
    """W1, b1, W2, b2 of two layers."""
    return (
        rng.normal(size=(n_in, hidden)),
        rng.normal(size=hidden),
        rng.normal(size=(hidden, n_out)),
        rng.normal(size=n_out),
    )


def collapsed(learner, parameters):
    """The learner's W and b."""
    got = learner.collapse(*(array.copy() for array in parameters))
    return check.parts(got, 2, "collapse(W1, b1, W2, b2)")


@pytest.mark.points(3)
def test_table(learner):
    """xor(X) fires for (0, 1) and (1, 0), and stays quiet for (0, 0) and (1, 1).

    ko: xor(X)는 (0, 1)과 (1, 0)에서 켜지고, (0, 0)과 (1, 1)에서는 켜지지 않습니다.
    """
    xor_gives(learner, [TABLE])


@pytest.mark.points(2)
def test_row_order(learner, rng):
    """Each row is answered by itself: rows may come in any order and more than once.

    ko: 행마다 따로 답합니다. 행의 순서가 바뀌거나 같은 행이 여러 번 나와도 됩니다.
    """
    orders = ([2, 0, 3, 1], rng.permutation(4), [3, 1, 3, 2], rng.integers(4, size=4))
    xor_gives(learner, [TABLE[np.array(order)] for order in orders])


@pytest.mark.points(2)
def test_collapse_weights(learner, reference, rng):
    """The W of collapse does in one layer what W1 and W2 do in two.

    ko: collapse의 W는 W1과 W2가 두 층에서 하는 일을 한 층에서 합니다.
    """
    for sizes in SIZES:
        parameters = layers(rng, *sizes)
        check.close(collapsed(learner, parameters)[0], reference.collapse(*parameters)[0], "W")


@pytest.mark.points(2)
def test_collapse_bias(learner, reference, rng):
    """The b of collapse is what the two layers give for an input of zeros.

    ko: collapse의 b는 입력이 모두 0일 때 두 층이 내놓는 값입니다.
    """
    for sizes in SIZES:
        parameters = layers(rng, *sizes)
        check.close(collapsed(learner, parameters)[1], reference.collapse(*parameters)[1], "b")


@pytest.mark.relation
@pytest.mark.points(1)
def test_inputs_unchanged(learner, rng):
    """Neither function changes the arrays that it was given.

    ko: 두 함수 모두 받은 배열을 바꾸지 않습니다.
    """
    check.unchanged_inputs(learner.xor.echo(TABLE.copy()), (TABLE,), ("X",))
    parameters = layers(rng, 3, 3, 3)
    echo = learner.collapse.echo(*(array.copy() for array in parameters))
    check.unchanged_inputs(echo, parameters, ("W1", "b1", "W2", "b2"))
