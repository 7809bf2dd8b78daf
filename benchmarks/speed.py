"""How long a verdict takes: `python -m benchmarks.speed` prints every figure of README's table."""

from __future__ import annotations

import os

# A worker computes with one BLAS thread; what it is compared with does so too, or two cores would be timed against one.
os.environ["OPENBLAS_NUM_THREADS"] = os.environ["OMP_NUM_THREADS"] = "1"

import platform
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from benchmarks.timing import command, median_s, paired, seconds
from grader.catalog import find_missions, load_course
from grader.engine import Engine
from grader.model import Limits, Mission, Verdict
from grader.sandbox.factory import Factory
from grader.submission import read_submission

_PYTEST = [sys.executable, "-m", "pytest", "-q", "--noconftest", "-p", "no:cacheprovider", "-p", "benchmarks.plain"]
_GRADE = [sys.executable, "-m", "grader.cli.main"]


def main() -> None:
    """Measure and print."""
    missions = {mission.number: mission for mission in find_missions(load_course(), ["1", "12", "15"])}
    print(
        f"Python {platform.python_version()}, NumPy {np.__version__}, pytest {pytest.__version__}, "
        f"{os.cpu_count()} cores, {platform.system()} {platform.release()}\n"
    )
    print(f"{'figure':<58}{'ours':>9}{'other':>9}{'ratio':>8}")
    for number in (12, 15):
        _cold(missions[number])
    imports = command([sys.executable, "-c", "import numpy, pytest"])
    pair = paired(command([*_GRADE, "1", "--answer", str(missions[1].solution)]), imports)
    _row("grade 1, cold : python -c 'import numpy, pytest'", pair.a_s, pair.b_s, pair.ratio)
    for number in (12, 15):
        _warm(missions[number])
    _worker()
    _transport(missions[15])


def _cold(mission: Mission) -> None:
    environment = {**os.environ, "PLAIN_ANSWER": str(mission.solution), "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    ours = command([*_GRADE, str(mission.number), "--answer", str(mission.solution)])
    pair = paired(ours, command([*_PYTEST, str(mission.checks)], environment))
    _row(f"grade {mission.number}, cold, isolated : plain pytest, none", pair.a_s, pair.b_s, pair.ratio)


def _warm(mission: Mission) -> None:
    answer = read_submission(mission.solution)
    with Engine(load_course()) as engine:

        def grade() -> None:
            assert engine.grade(mission, answer).verdict is Verdict.PASSED

        took = median_s(grade)
        inside = 0.0
        if mission.number == 15:
            inside = _training(mission)
    if inside:
        _row("grade 15 again, warm : the answer's own 600 steps", took, inside, took / inside)
        _row("  beyond the answer's own training", took - inside)
    else:
        _row(f"grade {mission.number} again, warm", took)


def _batches() -> tuple[np.ndarray, np.ndarray, np.ndarray, list[np.ndarray]]:
    rng = np.random.default_rng(0)
    X = rng.integers(0, 256, size=(12_000, 784), dtype=np.uint8)
    Y = rng.integers(0, 10, size=12_000)
    weights = [rng.normal(size=(784, 50)) * 0.1, np.zeros(50), rng.normal(size=(50, 10)) * 0.1, np.zeros(10)]
    return X, Y, rng.integers(0, 12_000, size=(600, 100)), weights


def _training(mission: Mission) -> float:
    """600 steps of the answer in a plain loop in this process."""
    namespace: dict[str, object] = {}
    exec(mission.solution.read_text(encoding="utf-8"), namespace)
    step = namespace["train_step"]
    X, Y, batches, start = _batches()

    def train() -> None:
        weights = start
        for batch in batches:
            *weights, _ = step(X[batch] / 255.0, Y[batch], *weights, 0.1)  # type: ignore[operator]

    return median_s(train, runs=3)


def _worker() -> None:
    factory = Factory(["numpy"])
    factory.wait()

    def start_and_end() -> None:
        factory.worker(Limits()).end()

    _row("a worker from the warm factory, all layers, start to end", median_s(start_and_end, runs=30))
    factory.close()


def _transport(mission: Mission) -> None:
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
    training = _training(mission)
    _row("data of 600 batches into the worker : training on them", moved, training, moved / training)


def _row(name: str, ours: float, other: float | None = None, ratio: float | None = None) -> None:
    rest = f"{other:8.3f}s{ratio:7.2f}x" if other is not None and ratio is not None else ""
    print(f"{name:<58}{ours:8.3f}s{rest}", flush=True)


if __name__ == "__main__":
    began = time.perf_counter()
    if not Path("exercises").is_dir():
        sys.exit("run this in the checkout: python -m benchmarks.speed")
    main()
