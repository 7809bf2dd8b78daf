"""What a warm re-grade of the first Keras mission costs beyond its training.

`python -m benchmarks.regrade_keras`

In turn, in one run: the whole grade of mission 24's solution, and the training that is in it, alone, in a new worker of
the same warm factory. Promised: the grade takes the training plus at most 0.5 s.
"""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np

from benchmarks.constants import constants
from benchmarks.figure import Figure, main
from grader.catalog import find_missions, load_course
from grader.engine import Engine
from grader.model import Mission, Verdict
from grader.submission import Submission, read_submission

PROMISED_S: Final = 0.5
_MISSION: Final = "24"


def measure(quick: bool) -> Iterator[Figure]:
    """Whole grades and trainings in turn."""
    course = load_course()
    (mission,) = find_missions(course, [_MISSION])
    answer = read_submission(mission.solution)
    with Engine(course) as engine:
        _passes(engine, mission, answer)  # warm: the factory stands, the data is loaded, the reference is trained
        train(engine, mission, answer, [])
        wholes: list[Cost] = []
        trainings: list[Cost] = []
        for _ in range(1 if quick else 9):
            with measured(wholes):
                _passes(engine, mission, answer)
            train(engine, mission, answer, trainings)
    yield from figures(wholes, trainings)


def figures(wholes: list[Cost], trainings: list[Cost]) -> Iterator[Figure]:
    """Wall time and computing time.

    Other work on the machine only ever adds wall time, so the promise is for the fastest of each; computing time does
    not count what others take.
    """
    against = "its training alone, in a worker as warm"
    whole, training = _summary(wholes), _summary(trainings)
    for at, (name, what) in enumerate(
        (("median", "median"), ("fastest", "fastest"), ("computing", "computing, median"))
    ):
        yield Figure.beside(name, f"grade 24 again, warm, {what}", against, (whole[at], training[at]))
    yield Figure("beyond", "  beyond the training, fastest of each", whole[1] - training[1], promised=PROMISED_S)


def _summary(costs: list[Cost]) -> tuple[float, ...]:
    walls, computing = [cost.wall_s for cost in costs], [cost.cpu_s for cost in costs]
    return statistics.median(walls), min(walls), statistics.median(computing)


@dataclass(frozen=True, slots=True)
class Cost:
    """What something took."""

    wall_s: float
    cpu_s: float


@contextmanager
def measured(costs: list[Cost]) -> Iterator[None]:
    """Note what the block costs."""
    wall, cpu = time.perf_counter(), computing_s()
    yield
    costs.append(Cost(time.perf_counter() - wall, computing_s() - cpu))


def computing_s() -> float:
    """Seconds that this process and all below it have computed, those that have ended and were waited for included."""
    parents: dict[int, int] = {}
    ticks: dict[int, int] = {}
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            words = entry.read_text(encoding="utf-8").rpartition(")")[2].split()
        except OSError:  # it has just ended
            continue
        pid = int(entry.parent.name)
        parents[pid], ticks[pid] = int(words[1]), sum(map(int, words[11:15]))
    ours = {os.getpid()}
    while more := {pid for pid, parent in parents.items() if parent in ours} - ours:
        ours |= more
    return sum(ticks.get(pid, 0) for pid in ours) / os.sysconf("SC_CLK_TCK")


def _passes(engine: Engine, mission: Mission, answer: Submission) -> None:
    verdict = engine.grade(mission, answer).verdict
    if verdict is not Verdict.PASSED:
        why = ": this machine is too busy to measure on" if verdict is Verdict.TIMED_OUT else ""
        sys.exit(f"the solution of mission {mission.number} does not pass, {verdict.name.lower()}{why}")


def train(engine: Engine, mission: Mission, answer: Submission, costs: list[Cost]) -> None:
    """Note what `fit` alone costs, called as the check does; what comes before it is not counted."""
    numbers = constants(mission.checks)
    run = engine.prepare(mission, answer, diagnose=False)
    try:
        data, rows = run.mnist(), numbers["ROWS"]
        with run.own_file(mission.solution, "training") as subject:
            subject.seed(numbers["SEED"])
            model = subject.build_mlp.keep()
            subject.store(X=data.x_train[:rows].reshape(rows, 784), Y=data.y_train[:rows].astype(np.int64))
            with measured(costs):
                model.fit(data=("X", "Y"), epochs=numbers["EPOCHS"], batch_size=numbers["BATCH"], divide=255)
    finally:
        run.close()


if __name__ == "__main__":
    sys.exit(main(measure))
