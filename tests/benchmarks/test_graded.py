"""What the benchmarks take from the course: the graded trainings, and the numbers that their checks name."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from benchmarks import graded, regrade_keras
from benchmarks.constants import constants
from benchmarks.numpy_vs_keras import NumpyLoop
from tests.benchmarks.rows import some_digits


def test_constants_are_read_and_nothing_is_run(tmp_path: Path) -> None:
    (tmp_path / "test_answer.py").write_text(
        'import absent\nROWS, EPOCHS, BATCH = 12_000, 3, 32\nNAME = "x"\nONE = ROWS // BATCH\nA, B = make()\n',
        encoding="utf-8",
    )
    assert constants(tmp_path / "test_answer.py") == {"ROWS": 12_000, "EPOCHS": 3, "BATCH": 32, "NAME": "x"}


def test_every_training_of_the_course_is_among_the_graded() -> None:
    trained = {
        path.parent.name.removeprefix("exercise_")
        for path in graded.EXERCISES.glob("exercise_*/test_answer.py")
        if "mnist.x_train" in path.read_text(encoding="utf-8")
    }
    assert trained <= set(graded.graded()) | graded.NO_ACCURACY


def test_the_re_graded_check_names_its_numbers() -> None:
    numbers = constants(graded.EXERCISES / "exercise_24_keras_mlp" / "test_answer.py")
    assert {"SEED", "ROWS", "EPOCHS", "BATCH"} <= set(numbers)


def test_the_numpy_loop_learns() -> None:
    loop = NumpyLoop(some_digits(), batch=10)
    before = loop.accuracy()
    for _ in range(20):
        loop.epoch()
    assert loop.accuracy() > before


@pytest.mark.parametrize(("extra", "kept"), [(0.4, True), (0.6, False)])
def test_the_promise_is_judged_on_the_fastest(extra: float, kept: bool) -> None:
    cost = regrade_keras.Cost
    wholes, trainings = [cost(2 + extra, 2.3), cost(9, 9)], [cost(2, 2), cost(2.5, 2)]
    beyond = {figure.name: figure for figure in regrade_keras.figures(wholes, trainings)}["beyond"]
    assert beyond.value == pytest.approx(extra)
    assert beyond.kept is kept


def test_computing_time_grows_with_computing() -> None:
    before = regrade_keras.computing_s()
    while regrade_keras.computing_s() <= before:
        np.linalg.inv(np.eye(200))
    assert regrade_keras.computing_s() > before
