"""What hostile programs get, and what keeping them in costs.

`python -m benchmarks.hostile`: every program of tests/hostile in every arrangement of isolation that it must fail in;
bytes thrown at the wire; a grade with all layers beside one with fewer.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from benchmarks.figure import Figure, main
from benchmarks.in_process import OpenEngine
from benchmarks.timing import paired
from grader.catalog import find_missions, load_course
from grader.engine import Engine
from grader.model import Verdict
from grader.submission import read_submission
from tests.hostile.arena import ARENAS, Arena, attacks, faults

_FUZZ_S: Final = 20


def measure(quick: bool) -> Iterator[Figure]:
    """Attack, fuzz, and time."""
    counts: Counter[str] = Counter()
    for name in ["full"] if quick else ARENAS:
        counts += _attacked(name, at_most=10 if quick else None)
    yield Figure("programs", "hostile programs", len(attacks()), "")
    yield Figure("runs", "graded runs, with all layers and with some taken away", counts["runs"], "")
    for name, what in (
        ("undeserved", "runs with undeserved points"),
        ("left", "processes left over"),
        ("wrong", "runs with anything else than its header says"),
    ):
        yield Figure(name, what, counts[name], "", promised=0)
    yield from _fuzz(1 if quick else _FUZZ_S)
    yield from _cost(3 if quick else 25)


def _attacked(name: str, at_most: int | None) -> Counter[str]:
    """Grade all programs in one arena; what is not as it must be is printed."""
    counts: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        with Arena(name, Path(folder)) as arena:
            for attack in [each for each in attacks() if name in {"full", *each.also}][:at_most]:
                found = faults(arena, attack, arena.grade(attack))
                counts["runs"] += 1
                counts["undeserved"] += any(fault.startswith("undeserved") for fault in found)
                counts["left"] += len(arena.processes() - arena.before["processes"])
                counts["wrong"] += bool(found)
                for fault in found:
                    print(f"  {name}, {attack.name}: {fault[:160]}")
        counts["left"] += len(arena.processes())
    return counts


def _fuzz(seconds: int) -> Iterator[Figure]:
    command = [sys.executable, "-m", "tests.fuzz.fuzz_wire", str(seconds)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    said = run.stdout + run.stderr
    tried = re.search(r"number_of_executed_units: (\d+)|(\d+) inputs by", said)
    yield Figure(
        "fuzz_inputs", f"inputs thrown at the wire in {seconds} s", int(tried[1] or tried[2]) if tried else 0, ""
    )
    yield Figure("fuzz_findings", "of these, findings", int(run.returncode != 0), "", promised=0)
    if run.returncode:
        print(said[-2000:])


def _cost(runs: int) -> Iterator[Figure]:
    course = load_course()
    mission = find_missions(course, ["12"])[0]
    answer = read_submission(mission.solution)

    def grading(engine: Engine) -> Callable[[], None]:
        def grade() -> None:
            assert engine.grade(mission, answer).verdict is Verdict.PASSED

        return grade

    with Engine(course) as full, Engine(course, isolation="basic") as basic, OpenEngine(course) as none:
        for name, other, what in (("basic", basic, "process limits only"), ("none", none, "no isolation")):
            pair = paired(grading(full), grading(other), runs)
            yield Figure.of(f"against_{name}", "grade 12 again, warm, all layers", what, pair)


if __name__ == "__main__":
    sys.exit(main(measure))
