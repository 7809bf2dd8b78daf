"""What hostile programs get, and what keeping them in costs: `python -m benchmarks.hostile` prints README's figures."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any, Final

from benchmarks.timing import paired
from grader.catalog import find_missions, load_course
from grader.engine import Engine
from grader.model import Verdict
from grader.plugin.run import MissionRun
from grader.sandbox.subject import Subject, local_subject
from grader.submission import read_submission
from tests.hostile.arena import ARENAS, Arena, attacks, faults

_FUZZ_S: Final = 20


class InProcess:
    """In place of a sandbox: the answer in the process that judges it, as every well-known grader has it."""

    layers: tuple[str, ...] = ("none",)

    def __init__(self, source: str, sandbox: Any) -> None:
        self.source = source
        self.factory = sandbox.factory
        self.deadlines = sandbox.deadlines
        self._subject: Subject | None = None

    def subject(self) -> Subject:
        """One subject for all checks; its trace is this check's."""
        if self._subject is None:
            self._subject = local_subject(self.source, "answer.py", module_name="answer")
        self._subject.trace.clear()
        return self._subject

    def cancelled(self) -> bool:
        """Nobody stops it."""
        return False

    def begin_check(self, limit_s: float | None = None) -> None:
        """No limit."""

    def settle(self, *, forget: bool = True) -> None:
        """Nothing to settle."""

    def end_check(self, *, aside: bool = False) -> str:  # noqa: ARG002 - the sandbox's interface
        """Nothing kept."""
        return ""

    def release(self) -> None:
        """Nothing to end."""

    def close(self) -> None:
        """Nothing to end."""


class OpenEngine(Engine):
    """Grades without any isolation."""

    def prepare(self, *args: Any, **kwargs: Any) -> MissionRun:
        """The run, with the answer in this process."""
        run = super().prepare(*args, **kwargs)
        run.sandbox = InProcess(args[1].text(), run.sandbox)  # type: ignore[assignment]
        return run


def main() -> None:
    """Attack, fuzz and measure."""
    _attacks()
    _fuzz()
    _cost()


def _attacks() -> None:
    print(f"{'arena':<12}{'programs':>9}{'undeserved':>12}{'left over':>11}{'wrong':>7}   isolation, without")
    for name, (isolation, without) in ARENAS.items():
        counts: Counter[str] = Counter()
        with tempfile.TemporaryDirectory() as folder:
            Path(folder).chmod(0o755)
            with Arena(name, Path(folder)) as arena:
                for attack in attacks():
                    if name not in {"full", *attack.also}:
                        continue
                    counts["programs"] += 1
                    found = faults(arena, attack, arena.grade(attack))
                    counts["undeserved"] += any(fault.startswith("undeserved") for fault in found)
                    counts["left"] += len(arena.processes() - arena.before["processes"])
                    counts["wrong"] += bool(found)
                    for fault in found:
                        print(f"  {attack.name}: {fault[:160]}")
            counts["left"] += len(arena.processes())
        row = (counts["programs"], counts["undeserved"], counts["left"], counts["wrong"])
        print(f"{name:<12}{row[0]:>9}{row[1]:>12}{row[2]:>11}{row[3]:>7}   {isolation}, {'+'.join(without) or '-'}")


def _fuzz() -> None:
    command = [sys.executable, "-m", "tests.fuzz.fuzz_wire", str(_FUZZ_S)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    said = [
        line for line in (run.stdout + run.stderr).splitlines() if "number_of_executed" in line or "inputs by" in line
    ]
    print(f"\nfuzzing the wire, {_FUZZ_S} s: {'; '.join(said)}; {'no finding' if run.returncode == 0 else run.stderr}")


def _cost() -> None:
    course = load_course()
    mission = find_missions(course, ["12"])[0]
    answer = read_submission(mission.solution)
    with (
        Engine(course, isolation="auto") as full,
        Engine(course, isolation="basic") as basic,
        OpenEngine(course) as none,
    ):

        def grade(engine: Engine) -> None:
            assert engine.grade(mission, answer).verdict is Verdict.PASSED

        for name, other in (("basic", basic), ("none", none)):
            pair = paired(lambda: grade(full), lambda other=other: grade(other), runs=25)  # type: ignore[misc]
            extra = (pair.a_s - pair.b_s) * 1e3
            print(
                f"grade 12 again, warm: all layers {pair.a_s * 1e3:.1f} ms, {name} {pair.b_s * 1e3:.1f} ms: "
                f"{extra:+.1f} ms a grade, {pair.ratio:.2f}x"
            )


if __name__ == "__main__":
    main()
