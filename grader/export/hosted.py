"""`python -m grader.export.hosted SUBMISSION RESULTS`: one submission graded in a container of Gradescope's.

It runs beside the course that was exported with it. Every mission of the assignment gets its rows, also one without an
answer, so that all students have the same maximum. An error of ours is written down as such; it is nobody's zero.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from grader.catalog import checks_of, find_missions, load_course
from grader.crash import explain
from grader.engine import Engine
from grader.errors import GraderError
from grader.export.bundle import FALLBACK, MISSIONS
from grader.files import write_whole
from grader.formats import render
from grader.formats.report import build_report
from grader.i18n import Lang, M, Message
from grader.intake import Intake, Submitted, find
from grader.model import Attempt, CheckResult, Course, Fault, Mission, Outcome, Verdict
from grader.submission import Submission

_SHOWN: Final = 20
"""Odd files that are named."""


def main(words: list[str], environ: Mapping[str, str], source: Path) -> int:
    """Grade and write the results; the exit code is 0 unless the grader itself failed.

    Args:
        words: The folder of the submission, and where the results belong.
        environ: The settings, see run_autograder.
        source: The bundle.
    """
    submission, results = Path(words[0]), Path(words[1])
    try:
        text = grade(submission, environ, source)
        code = 0
    except Exception as error:  # noqa: BLE001 - whatever it is, the results must say so
        told = error.message if isinstance(error, GraderError) else explain(error, "grader.export.hosted")
        sys.stderr.write(f"{told.render('en')}\n")  # Gradescope shows it to instructors only
        text = (source / FALLBACK).read_text(encoding="utf-8")
        code = 3
    write_whole(results, text.encode())
    return code


def grade(submission: Path, environ: Mapping[str, str], source: Path) -> str:
    """Grade every mission of the assignment; the results as Gradescope reads them."""
    course = load_course(source / "course")
    missions = find_missions(course, (source / MISSIONS).read_text(encoding="utf-8").split())
    intake = find(submission, course, missions=missions, student="submission")
    answers = {each.mission.name: each for each in intake.submissions}
    attempts = list(_attempts(course, missions, answers, environ))
    attempts[0] = replace(attempts[0], notes=(*attempts[0].notes, *(note.text() for note in _odd(intake))))
    files = {name: each.origin for name, each in answers.items()}
    return render("gradescope", build_report(attempts, _lang(environ), files=files))


def _attempts(
    course: Course, missions: list[Mission], answers: Mapping[str, Submitted], environ: Mapping[str, str]
) -> Iterator[Attempt]:
    isolation, data = environ.get("GRADE_ISOLATION") or "strict", environ.get("GRADE_DATA") or "auto"
    with Engine(course, isolation=isolation, data=data, seed=environ.get("GRADE_SEED", "")) as engine:
        for mission in missions:
            answer = answers.get(mission.name)
            if answer is None:
                yield _missing(mission)
            else:
                name = answer.origin.rsplit("/", 1)[-1]
                yield engine.grade(mission, Submission(answer.source, name, answer.notes))


def _missing(mission: Mission) -> Attempt:
    """What a mission without an answer looks like: all its checks, none of them passed."""
    reason = M("No file that was handed in answers {mission}.", mission=mission.name).text()
    checks = tuple(
        CheckResult(c.name, c.title, Outcome.FAIL, 0.0, c.points, 0.0, fault=Fault.NOT_WRITTEN, feedback=reason)
        for c in checks_of(mission)
    )
    return Attempt(mission, Verdict.NOT_ATTEMPTED, checks, 0.0)


def _odd(intake: Intake) -> Iterator[Message]:
    for each in intake.odd[:_SHOWN]:
        yield M("Not graded, {path}: {reason}", path=each.path, reason=each.reason)
    if len(intake.odd) > _SHOWN:
        yield M("Not graded, {count} more files.", count=len(intake.odd) - _SHOWN)


def _lang(environ: Mapping[str, str]) -> Lang:
    return "ko" if environ.get("GRADE_LANG", "") == "ko" else "en"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], os.environ, Path(__file__).resolve().parents[2]))
