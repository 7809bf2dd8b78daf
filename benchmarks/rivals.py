"""The same exercise in plain pytest, Otter-Grader and nbgrader: time, and what hostile answers get.

`python -m benchmarks --otter PYTHON --nbgrader PYTHON rivals`, or $OTTER_PYTHON and $NBGRADER_PYTHON: interpreters that
have them, of environments of their own. Each is used as its documentation shows it (rival/graders.py); the exercise is
mission 12, for the others a little less of it (rival/checks.py). The answers in rival/attacks know nothing of the
exercise.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from benchmarks.figure import Figure, LeftOutError, main
from benchmarks.rival.checks import POINTS
from benchmarks.rival.graders import Grader, Nbgrader, Otter, Ours, PlainPytest
from benchmarks.timing import seconds

ATTACKS: Final = Path(__file__).parent / "rival" / "attacks"
_TITLES: Final = {"pytest": "plain pytest, no isolation", "otter": "otter run", "nbgrader": "nbgrader autograde"}
_MANY: Final = 20
_HONEST: Final = "zeros"
_FULL: Final = float(sum(POINTS.values()))
_Make = Callable[[Path], Grader]


def measure(quick: bool) -> Iterator[Figure]:
    """Versions, one answer, many answers, hostile answers."""
    makes: dict[str, _Make] = {"ours": Ours, "pytest": PlainPytest}
    for name, make in (("otter", Otter), ("nbgrader", Nbgrader)):
        python = os.environ.get(f"{name.upper()}_PYTHON")
        if python is None:
            raise LeftOutError(f"name an interpreter that has it: --{name} PYTHON")
        makes[name] = lambda root, make=make, python=python: make(root, Path(python))  # type: ignore[misc]
        yield _version(name, python)
    solution = (Path(__file__).parents[1] / "solutions/exercise_12_affine/answer.py").read_text(encoding="utf-8")
    yield from _timed(makes, "one", "one answer", [solution], 1 if quick else 3)
    many = [f"{solution}\n# {number}\n" for number in range(2 if quick else _MANY)]
    yield from _timed(makes, "many", f"{len(many)} answers, one at a time", many, 1)
    yield Figure("answers", "answers of a class", len(many), "")
    yield from _attacked(makes)


def _version(name: str, python: str) -> Figure:
    distribution = {"otter": "otter-grader"}.get(name, name)
    words = [python, "-c", f"from importlib.metadata import version; print(version({distribution!r}))"]
    told = subprocess.run(words, capture_output=True, text=True, check=False)
    if told.returncode:
        raise LeftOutError(f"{distribution} is not in the environment of --{name}")
    major, minor, *_ = told.stdout.strip().split(".")
    return Figure(f"{name}_version", f"version of {distribution}", float(f"{major}.{minor}"), "")


def _timed(makes: dict[str, _Make], name: str, what: str, answers: list[str], runs: int) -> Iterator[Figure]:
    """All graders in turn, several times; every answer must get all points."""
    times: dict[str, list[float]] = {each: [] for each in makes}
    for _ in range(runs):
        for each, make in makes.items():
            with tempfile.TemporaryDirectory() as folder:
                grader = make(Path(folder))
                grader.prepare(answers)
                times[each].append(seconds(grader.grade))
                if (points := grader.points()) != [_FULL] * len(answers):
                    raise SystemExit(f"{each} gives right answers {points}: that is no measurement")
    for each, title in _TITLES.items():
        ratio = statistics.median(a / b for a, b in zip(times[each], times["ours"], strict=True))
        values = (statistics.median(times[each]), statistics.median(times["ours"]))
        yield Figure(f"{each}_{name}", f"{what}: {title}", values[0], "s", "ours, isolated", values[1], ratio)


def _attacked(makes: dict[str, _Make]) -> Iterator[Figure]:
    """Points out of 10 for each hostile answer, each graded alone, and for an honest one that knows as little."""
    attacks = sorted(path.stem for path in ATTACKS.glob("*.py") if path.stem != _HONEST)
    yield Figure("attacks", "hostile answers", len(attacks), "")
    for name, make in makes.items():
        honest = _points(make, _HONEST) or 0
        yield Figure(f"{name}_{_HONEST}", f"points of 10 for an honest answer of zeros: {name}", int(honest), "")
        rewarded = 0
        for attack in attacks:
            points = _points(make, attack)
            rewarded += points is not None and points > honest
            what = f"points of 10 for {attack}: {name}" + (" (gives no score)" if points is None else "")
            yield Figure(f"{name}_{attack}", what, int(points or 0), "")
        yield Figure(f"{name}_rewarded", f"hostile answers that gain points: {name}", rewarded, "")


def _points(make: _Make, attack: str) -> float | None:
    with tempfile.TemporaryDirectory() as folder:
        grader = make(Path(folder))
        grader.prepare([(ATTACKS / f"{attack}.py").read_text(encoding="utf-8")])
        grader.grade()
        return grader.points()[0]


if __name__ == "__main__":
    sys.exit(main(measure))
