"""How long a verdict takes, cold and warm, beside the same checks in plain pytest.

`python -m benchmarks.speed`. The floor, `benchmarks.plain`, runs the same checks in one process: without isolation,
without our cache of what the reference computes.
"""

from __future__ import annotations

import os

# A worker computes with one BLAS thread; what it is compared with does so too, or two cores would be timed against one.
os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = "1"

import sys
from collections.abc import Callable, Iterator
from typing import Any, Final

import numpy as np

from benchmarks.figure import Figure, main
from benchmarks.timing import command, median_s, paired, seconds
from grader.catalog import find_missions, load_course
from grader.engine import Engine
from grader.model import Limits, Mission, Verdict
from grader.sandbox.factory import Factory
from grader.submission import read_submission

GRADE: Final = (sys.executable, "-m", "grader.cli.main")
_PYTEST: Final = (
    *(sys.executable, "-m", "pytest", "-q", "-c", os.devnull, "--noconftest"),
    *("-p", "no:cacheprovider", "-p", "benchmarks.plain"),
)


def measure(quick: bool) -> Iterator[Figure]:
    """Commands from start to exit, then the parts of a warm grade."""
    runs = 1 if quick else 9
    missions = {mission.number: mission for mission in find_missions(load_course(), ["1", "12", "15"])}
    for number in (12, 15):
        yield _cold(missions[number], runs)
    imports = command([sys.executable, "-c", "import numpy, pytest"])
    ours = command([*GRADE, "1", "--answer", str(missions[1].solution)])
    yield Figure.of("grade_1", "grade 1, cold", "python -c 'import numpy, pytest'", paired(ours, imports, runs))
    yield _warm(missions[12], runs, command([sys.executable, "-c", "import numpy"]))
    yield from _warm_training(missions[15], runs)
    yield _worker(3 * runs)
    yield _transport(missions[15], runs)


def _cold(mission: Mission, runs: int) -> Figure:
    environment = {**os.environ, "PLAIN_ANSWER": str(mission.solution), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    ours = command([*GRADE, str(mission.number), "--answer", str(mission.solution)])
    pair = paired(ours, command([*_PYTEST, str(mission.checks)], environment), runs)
    number = mission.number
    return Figure.of(f"grade_{number}", f"grade {number}, cold, isolated", "the same checks in plain pytest", pair)


def _grading(engine: Engine, mission: Mission) -> Callable[[], None]:
    answer = read_submission(mission.solution)

    def grade() -> None:
        assert engine.grade(mission, answer).verdict is Verdict.PASSED

    return grade


def _warm(mission: Mission, runs: int, imports: Callable[[], object]) -> Figure:
    with Engine(load_course()) as engine:
        pair = paired(_grading(engine, mission), imports, runs)
    return Figure.of("again_12", "grade 12 again, warm", "python -c 'import numpy'", pair)


def _warm_training(mission: Mission, runs: int) -> Iterator[Figure]:
    """The grade of a training, and the steps that are in it, in turn."""
    with Engine(load_course()) as engine:
        pair = paired(_grading(engine, mission), _training(mission), runs)
    yield Figure.of("again_15", "grade 15 again, warm", "the answer's own 600 steps", pair)
    yield Figure("beyond_15", "  of that beyond the answer's own training", pair.a_s - pair.b_s)


def _batches() -> tuple[np.ndarray, np.ndarray, np.ndarray, list[np.ndarray]]:
    rng = np.random.default_rng(0)
    X = rng.integers(0, 256, size=(12_000, 784), dtype=np.uint8)
    Y = rng.integers(0, 10, size=12_000)
    weights = [rng.normal(size=(784, 50)) * 0.1, np.zeros(50), rng.normal(size=(50, 10)) * 0.1, np.zeros(10)]
    return X, Y, rng.integers(0, 12_000, size=(600, 100)), weights


def _training(mission: Mission) -> Callable[[], None]:
    """600 steps of the answer in a plain loop in this process."""
    namespace: dict[str, Any] = {}
    exec(mission.solution.read_text(encoding="utf-8"), namespace)
    X, Y, batches, start = _batches()

    def train() -> None:
        weights = start
        for batch in batches:
            *weights, _ = namespace["train_step"](X[batch] / 255.0, Y[batch], *weights, 0.1)

    return train


def _worker(runs: int) -> Figure:
    """What a worker costs where the factory stands, beside a Python that only starts."""
    factory = Factory(["numpy"])
    factory.wait()

    def start_and_end() -> None:
        factory.worker(Limits()).end()

    pair = paired(start_and_end, command([sys.executable, "-I", "-c", ""]), runs)
    factory.close()
    return Figure.of("worker", "a worker of the warm factory, all layers, start to end", "python -I -c ''", pair)


def _transport(mission: Mission, runs: int) -> Figure:
    X, Y, batches, _ = _batches()
    factory = Factory(["numpy"])
    worker = factory.worker(Limits(memory_bytes=2 << 30))
    worker.ask({"op": "load", "source": "", "filename": "answer.py"}, 10)

    def send() -> None:
        for name, value in (("X", X), ("Y", Y), ("batches", batches)):
            worker.ask({"op": "store", "name": name, "value": value}, 30)

    send()
    moved = min(seconds(send) for _ in range(5))
    worker.end()
    factory.close()
    training = median_s(_training(mission), runs=min(3, runs))
    return Figure.beside("transport", "the data of 600 batches into the worker", "training on them", (moved, training))


if __name__ == "__main__":
    sys.exit(main(measure))
