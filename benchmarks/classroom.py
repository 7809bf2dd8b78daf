"""A class of 200 answers to mission 15, and a journal of 10,000 results.

`python -m benchmarks.classroom`. 150 answers are right, in different styles, 30 wrong, 10 broken, 10 hostile. The
journal is simulated: real reports of three answers, one of them for each submission.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from benchmarks.figure import Figure, main
from grader.catalog import find_missions, load_course
from grader.model import Mission
from tests.batch.classroom import write_class

_MISSION: Final = "15"
_SHARES: Final = {"right": 150, "wrong": 30, "broken": 10, "hostile": 10}
_JOURNAL: Final = 10_000
_PORT: Final = 18786
_PATIENCE_S: Final = 10


@dataclass(frozen=True, slots=True)
class Measured:
    """One command, with everything that it started."""

    wall_s: float
    cpu_s: float
    megabytes: int
    """The largest single process."""


def measure(quick: bool) -> Iterator[Figure]:
    """The class under several kinds of parallel work, what grading adds to it, then the journal."""
    (mission,) = find_missions(load_course(), [_MISSION])
    whole: dict[str, Any] = {kind: count // 10 if quick else count for kind, count in _SHARES.items()}
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_class(root / "class", mission, **whole)
        yield Figure("students", "submissions of mission 15", sum(whole.values()), "")
        for kind, count in whole.items():
            yield Figure(kind, f"  of these {kind}", count, "")
        yield from _class(root)
        yield from _overhead(root, mission, whole)
        yield from _journal(root, mission, _JOURNAL // 20 if quick else _JOURNAL)


def _class(root: Path) -> Iterator[Figure]:
    one, two = (_batch(root / "class", root / f"out {jobs}", ("--jobs", jobs)) for jobs in ("1", "2"))
    with _cluster(root) as address:
        dask = _batch(root / "class", root / "out dask", ("--scheduler", address))
    yield Figure.beside("jobs_2", "grade batch --jobs 2", "--jobs 1", (two.wall_s, one.wall_s))
    yield Figure.beside("dask", "on two Dask workers of one thread", "--jobs 1", (dask.wall_s, one.wall_s))
    yield Figure("process_mb", "  largest process of --jobs 1 and 2", max(one.megabytes, two.megabytes), "MB")


def _overhead(root: Path, mission: Mission, whole: dict[str, Any]) -> Iterator[Figure]:
    """What grading computes beyond the answers' own functions; without broken and hostile answers."""
    write_class(root / "calm", mission, **{**whole, "broken": 0, "hostile": 0})
    batch = _batch(root / "calm", root / "out calm", ("--jobs", "1"))
    # One thread, as a worker has: what BLAS burns while its threads wait is nobody's computing.
    environment = os.environ | {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    own = float(_told([sys.executable, "-m", "benchmarks.classroom_own", str(root / "calm"), _MISSION], environment))
    against = "the answers' own functions"
    yield Figure.beside("computing", "computing of right and wrong answers' grades", against, (batch.cpu_s, own))


def _batch(folder: Path, out: Path, words: tuple[str, ...]) -> Measured:
    command = [sys.executable, "-m", "grader.cli.main", "batch", str(folder), _MISSION, "--out", str(out), *words]
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in {0, 1}:
        sys.exit(done.stderr)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Measured(wall, cpu, after.ru_maxrss >> 10)


@contextmanager
def _cluster(root: Path) -> Iterator[str]:
    """A scheduler and two workers of one thread each."""
    dask = [sys.executable, "-c", "from dask.__main__ import main; main()"]
    address = f"tcp://127.0.0.1:{_PORT}"
    own = ["--nthreads", "1", "--no-nanny", "--no-dashboard", "--local-directory", str(root)]
    commands = [
        ["scheduler", "--host", "127.0.0.1", "--port", str(_PORT), "--no-dashboard"],
        *[["worker", address, *own]] * 2,
    ]
    processes = [
        subprocess.Popen([*dask, *words], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for words in commands
    ]
    try:
        _wait_for_workers(address)
        yield address
    finally:
        for process in reversed(processes):  # a worker that misses its scheduler does not hear that it shall end
            process.terminate()
            try:
                process.wait(_PATIENCE_S)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def _wait_for_workers(address: str) -> None:
    from distributed import Client

    with Client(address, timeout=60, set_as_default=False) as client:  # type: ignore[no-untyped-call]
        client.wait_for_workers(2, timeout=60)


def _journal(root: Path, mission: Mission, count: int) -> Iterator[Figure]:
    """Open, resume and report a journal of many results, each in a process of its own."""
    program = [sys.executable, "-m", "benchmarks.classroom_journal", str(root / "journal"), str(count), mission.name]
    yield Figure("journal", "submissions in the journal", count, "")
    for step in ("write", "resume", "gradebooks", "report", "results"):
        seconds, megabytes = json.loads(_told([*program, step]))
        yield Figure(f"{step}_s", f"journal: {step}", seconds)
        yield Figure(f"{step}_mb", "  memory of its process", megabytes, "MB")


def _told(words: list[str], environment: dict[str, str] | None = None) -> str:
    """What a program of ours prints; one that fails is no measurement."""
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(done.stderr)
    return done.stdout


if __name__ == "__main__":
    sys.exit(main(measure))
