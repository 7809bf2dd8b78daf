"""Side-by-side timing: two things in turn, A B A B ..., so that a machine whose speed drifts drifts for both."""

from __future__ import annotations

import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Paired:
    """Seconds of A and B, and their ratio pair by pair, each as a median."""

    a_s: float
    b_s: float
    ratio: float


def paired(a: Callable[[], object], b: Callable[[], object], runs: int = 7) -> Paired:
    """Time A against B after one warm-up of each."""
    a()
    b()
    times = [(seconds(a), seconds(b)) for _ in range(runs)]
    return Paired(
        statistics.median(first for first, _ in times),
        statistics.median(second for _, second in times),
        statistics.median(first / second for first, second in times),
    )


def seconds(action: Callable[[], object]) -> float:
    """Wall time of one run."""
    began = time.perf_counter()
    action()
    return time.perf_counter() - began


def median_s(action: Callable[[], object], runs: int = 7) -> float:
    """Median wall time after one warm-up."""
    action()
    return statistics.median(seconds(action) for _ in range(runs))


def command(words: Sequence[str], environment: Mapping[str, str] | None = None) -> Callable[[], object]:
    """A whole process, from start to exit; one that fails is no measurement."""

    def run() -> None:
        done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            raise SystemExit(f"{' '.join(words)} ended with {done.returncode}:\n{done.stdout}{done.stderr}")

    return run
