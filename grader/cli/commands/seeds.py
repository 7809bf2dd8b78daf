"""`grade seeds ROSTER`: which questions each student gets, to be handed out."""

from __future__ import annotations

import csv
import io
import os
from pathlib import Path
from typing import Any

import click

from grader.cli import output
from grader.cli.command import Option, command, mission_argument
from grader.cli.commands.batch import SECRET, secret_of
from grader.cli.session import Session
from grader.errors import UsageError
from grader.i18n import M
from grader.model import Kind


@command(
    "seeds",
    M("Print every student's seed of each quiz as CSV; they see their questions by `grade show N --seed SEED`."),
    click.Argument(["roster"], metavar="CSV"),
    mission_argument(many=True, required=False),
    SECRET,
    Option("--output", metavar="FILE", message=M("Write into a file.")),
)
def COMMAND(session: Session, roster: str, missions: tuple[str, ...], **options: Any) -> int:  # noqa: N802
    """Derive the seeds as a batch does."""
    from grader.catalog import find_missions
    from grader.formats.gradebook import neutral
    from grader.intake import read_roster
    from grader.seeds import student_seed

    secret = secret_of(options["secret_file"], os.environ)
    if not secret:
        raise UsageError(M("Without a secret everybody gets the same questions. Give --secret-file."))
    wanted = find_missions(session.course, missions) if missions else session.course.missions
    quizzes = [each for each in wanted if each.kind is Kind.QUIZ]
    if not quizzes:
        raise UsageError(M("None of these missions is a quiz; only quizzes have questions of one's own."))
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["id", "name", "mission", "seed"])
    for student in read_roster(Path(roster)).students:
        for quiz in quizzes:
            seed = student_seed(secret, quiz, student.id)
            writer.writerow([neutral(student.id), neutral(student.name), quiz.name, seed])
    if options["output"] is None:
        output.say(out.getvalue(), end="")
    else:
        output.save(Path(options["output"]), "\ufeff" + out.getvalue())
    return 0
