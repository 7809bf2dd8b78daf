"""A class of 200 answers to mission 15: `python -m benchmarks.classroom` prints README's figures of batches.

150 are right, in different styles, 30 wrong, 10 broken, 10 hostile. `--students N` takes a class of another size,
`--journal N` simulates a journal of N results only.
"""

from __future__ import annotations

import argparse
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

from benchmarks.hostile import OpenEngine
from grader.catalog import find_missions, load_course
from grader.model import Mission
from grader.submission import Submission
from tests.batch.classroom import write_class

_MISSION: Final = "15"
_SHARES: Final = {"right": 150, "wrong": 30, "broken": 10, "hostile": 10}
_JOURNAL: Final = 10_000
_PORT: Final = 18786


@dataclass(frozen=True, slots=True)
class Measured:
    """One command, with everything that it started."""

    wall_s: float
    cpu_s: float
    memory_bytes: int
    """The largest single process."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--students", type=int, default=sum(_SHARES.values()))
    parser.add_argument("--journal", type=int, default=_JOURNAL)
    parser.add_argument("--only-journal", action="store_true")
    parser.add_argument("--own-compute", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    mission = find_missions(load_course(), [_MISSION])[0]
    if asked.own_compute is not None:
        print(_own_compute(asked.own_compute, mission))
        return
    print(f"{len(os.sched_getaffinity(0))} cores, load {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        if not asked.only_journal:
            _class(root, mission, asked.students)
        _journal(root, mission, asked.journal)


def _class(root: Path, mission: Mission, students: int) -> None:
    share = students / sum(_SHARES.values())
    whole: dict[str, Any] = {kind: round(share * count) for kind, count in _SHARES.items()}
    write_class(root / "class", mission, **whole)
    print(
        f"\n{students} submissions of mission {mission.number}: "
        + ", ".join(f"{n} {kind}" for kind, n in whole.items())
    )
    print(f"{'':<26}{'wall':>9}{'per second':>12}{'computing':>12}{'largest process':>18}{'against 1 job':>15}")
    first = None
    for name, words in (("--jobs 1", ("--jobs", "1")), ("--jobs 2", ("--jobs", "2"))):
        one = _batch(root / "class", root / f"out {name}", words)
        first = first or one
        _line(name, one, students, first)
    assert first is not None
    with _cluster(root) as address:
        # What the workers compute is not this command's; only wall time compares.
        _line("2 Dask workers", _batch(root / "class", root / "out dask", ("--scheduler", address)), students, first)
    _overhead(root, mission, whole)


def _line(name: str, one: Measured, students: int, first: Measured) -> None:
    megabytes = one.memory_bytes >> 20
    computing = "-" if "Dask" in name else f"{one.cpu_s:.1f} s"
    print(
        f"{name:<26}{one.wall_s:>7.1f} s{students / one.wall_s:>12.2f}{computing:>12}"
        f"{megabytes:>15} MB{first.wall_s / one.wall_s:>13.2f} x"
    )


def _overhead(root: Path, mission: Mission, whole: dict[str, Any]) -> None:
    """What grading computes beyond the answers' own functions; without broken and hostile answers."""
    calm = {**whole, "broken": 0, "hostile": 0}
    write_class(root / "calm", mission, **calm)
    batch = _batch(root / "calm", root / "out calm", ("--jobs", "1"))
    # One thread, as a worker has: what BLAS burns while its threads wait is nobody's computing.
    environment = os.environ | {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1"}
    command = [sys.executable, "-m", "benchmarks.classroom", "--own-compute", str(root / "calm")]
    told = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    own = float(told.stdout)
    print(
        f"\nwithout broken and hostile ones: computing {batch.cpu_s:.1f} s, of that the answers' own functions "
        f"{own:.1f} s: {batch.cpu_s / own - 1:+.0%} beyond them"
    )


def _own_compute(folder: Path, mission: Mission) -> float:
    """CPU seconds inside the answers' functions, asked in this process by the same checks."""
    spent = 0.0
    with OpenEngine(load_course()) as engine:
        for path in sorted(folder.glob("*/*.py")):
            run = engine.prepare(mission, Submission(path.read_bytes(), "answer.py"), diagnose=False)
            subject: Any = run.sandbox.subject()
            transport = subject._transport  # noqa: SLF001 - timed in its place

            def timed(request: dict[str, Any], transport: Any = transport) -> dict[str, Any]:
                nonlocal spent
                began = time.process_time()
                try:
                    answer: dict[str, Any] = transport(request)
                finally:
                    spent += time.process_time() - began
                return answer

            subject._transport = timed  # noqa: SLF001
            _judge(mission, run)
    return spent


def _judge(mission: Mission, run: Any) -> None:
    from grader.plugin.session import run_checks

    run_checks(mission, run)
    run.close()


def _batch(folder: Path, out: Path, words: tuple[str, ...]) -> Measured:
    command = [sys.executable, "-m", "grader.cli.main", "batch", str(folder), _MISSION, "--out", str(out), *words]
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    wall, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in {0, 1}:
        sys.exit(done.stderr)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Measured(wall, cpu, after.ru_maxrss << 10)


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
        for process in processes:
            process.terminate()
        for process in processes:
            process.wait()


def _wait_for_workers(address: str) -> None:
    from distributed import Client

    with Client(address, timeout=60, set_as_default=False) as client:  # type: ignore[no-untyped-call]
        client.wait_for_workers(2, timeout=60)


def _journal(root: Path, mission: Mission, count: int) -> None:
    """Open, resume and report a journal of many results, each in a process of its own."""
    program = [sys.executable, "-m", "benchmarks.classroom_journal", str(root / "journal"), str(count), mission.name]
    print(f"\na journal of {count} submissions: what each step takes, and the memory of its process")
    for step in ("write", "resume", "gradebooks", "report", "results"):
        done = subprocess.run([*program, step], capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(done.stderr)
        print(done.stdout, end="")


if __name__ == "__main__":
    main()
