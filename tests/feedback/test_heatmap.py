"""A gradient's errors drawn small: the worst of each block survives, whatever the array's shape."""

from __future__ import annotations

import numpy as np
import pytest

from grader import check
from grader.feedback.heatmap import MAX_COLUMNS, MAX_ROWS, heatmap
from grader.plugin.recorder import CheckFailed, recording


@pytest.mark.parametrize(
    ("shape", "drawn"),
    [
        ((3, 4), (3, 4)),
        ((784, 50), (16, 32)),
        ((17, 33), (16, 32)),
        ((5,), (1, 5)),
        ((100,), (1, 32)),
        ((2, 3, 4), (2, 12)),
    ],
)
def test_at_most_16_rows_of_32_and_the_worst_is_among_them(shape: tuple[int, ...], drawn: tuple[int, int]) -> None:
    error = np.random.default_rng(0).random(shape) / 2
    worst = tuple(size - 1 for size in shape)
    error[worst] = 0.9
    found = heatmap("dW", np.arange(error.size, dtype=float).reshape(shape), error, 1e-5)
    assert found is not None
    assert (len(found.cells), len(found.cells[0])) == drawn
    assert drawn[0] <= MAX_ROWS
    assert drawn[1] <= MAX_COLUMNS
    assert max(map(max, found.cells)) == found.cells[-1][-1] == 0.9
    assert (found.worst, found.got, found.shape) == (worst, error.size - 1, shape)


def test_a_number_and_nothing_are_not_drawn() -> None:
    assert heatmap("db", np.array(1.0), np.array(0.5), 1e-5) is None
    assert heatmap("db", np.zeros((0, 3)), np.zeros((0, 3)), 1e-5) is None


def test_what_is_not_finite_is_as_wrong_as_can_be() -> None:
    found = heatmap("dW", np.array([1.0, np.nan]), np.array([0.1, np.nan]), 1e-5)
    assert found is not None
    assert found.cells == ((0.1, 1.0),)
    assert found.worst == (1,)


def test_a_failed_gradient_leaves_its_heatmap_and_a_right_one_none() -> None:
    right = np.array([[1.0, 2.0], [3.0, 4.0]])
    wrong = np.array([[1.0, 2.0], [3.0, 8.0]])
    with recording() as recorder:
        check.gradient(right, right, "dW1")
        assert recorder.heatmap is None
        with pytest.raises(CheckFailed):
            check.gradient(wrong, right, "dW1")
    assert recorder.heatmap is not None
    assert (recorder.heatmap.name, recorder.heatmap.worst, recorder.heatmap.got) == ("dW1", (1, 1), 8.0)
    assert recorder.heatmap.cells == ((0.0, 0.0), (0.0, 0.333))
    assert recorder.heatmap.limit == 1e-5
