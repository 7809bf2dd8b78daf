"""`grade course`: tools for whoever writes missions."""

from __future__ import annotations

from grader.cli.command import Commands, Count, Option, command, mission_argument
from grader.cli.session import Session
from grader.i18n import M


@command(
    "check",
    M("Check that missions keep what they say: stub, solution, known mistakes, texts, mutants."),
    mission_argument(many=True, required=False),
    Option("--jobs", type=Count(), metavar="N", message=M("How many grade at a time.")),
    Option("--no-mutants", "without_mutants", is_flag=True, message=M("Leave out the mutants, which take longest.")),
    Option("--thorough", is_flag=True, message=M("Put known mistakes to every slow check as well.")),
)
def check(
    session: Session, missions: tuple[str, ...], *, jobs: int | None, without_mutants: bool, thorough: bool
) -> int:
    """Check the course."""
    from grader.course.check import main

    return main(session.course, missions, session.lang, jobs, mutants=not without_mutants, thorough=thorough)


COMMAND = Commands("course", M("For authors: check that the missions of a course keep what they say."), [check])
