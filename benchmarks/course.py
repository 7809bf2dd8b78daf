"""What `grade course check` tries of the course, and what it finds.

`python -m benchmarks.course`
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import fields
from typing import Final

from benchmarks.figure import Figure, main
from grader.catalog import find_missions, load_course
from grader.course.check import Dossier, examine
from grader.course.table import Counts
from grader.course.trials import Trials

_WORDS: Final = {
    "checks": "checks",
    "accepted": "answers that must pass, beside the solutions",
    "wrong": "wrong variants",
    "diagnosed": "  of these named by their own code",
    "killed": "mutants of solutions noticed",
    "explained": "  explained as equivalent",
}


def measure(quick: bool) -> Iterator[Figure]:
    """Count over all missions."""
    course = load_course()
    missions = find_missions(course, ["1", "12"]) if quick else list(course.missions)
    with Trials(course, os.cpu_count() or 1) as trials:
        dossiers = examine(missions, trials.run)
    for problem in [problem for dossier in dossiers for problem in dossier.problems]:
        print(f"  {problem.render('en')}")
    yield from figures(dossiers)


def figures(dossiers: list[Dossier]) -> Iterator[Figure]:
    """The sums of what was found out."""
    total = {each.name: sum(getattr(dossier.counts, each.name) for dossier in dossiers) for each in fields(Counts)}
    yield Figure("missions", "missions", len(dossiers), "")
    for name, what in _WORDS.items():
        yield Figure(name, what, total[name], "")
    yield Figure(
        "unnamed", "  wrong variants not named by their own code", total["wrong"] - total["diagnosed"], "", promised=0
    )
    yield Figure("surviving", "  mutants that survive", total["surviving"], "", promised=0)
    yield Figure("problems", "problems", sum(len(dossier.problems) for dossier in dossiers), "", promised=0)


if __name__ == "__main__":
    sys.exit(main(measure))
