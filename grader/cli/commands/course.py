"""`grade course`: tools for whoever writes missions."""

from __future__ import annotations

from typing import Final

import click

from grader.cli.command import Choice, Commands, Count, Option, command, mission_argument
from grader.cli.session import Session
from grader.files import shown
from grader.formats.escape import escape_terminal
from grader.i18n import M
from grader.model import Kind

KINDS: Final = tuple(str(kind) for kind in Kind)


@command(
    "new",
    M(
        "Write the skeleton of a mission: texts, stub, checks, solution, other answers, a known mistake. "
        "With --course DIR, DIR may be new or empty: then a course begins in it."
    ),
    click.Argument(["name"], metavar="NAME"),
    Option(
        "--kind",
        type=Choice(KINDS),
        default="numpy",
        metavar="KIND",
        message=M("What a learner works with: {kinds}.", kinds=", ".join(KINDS)),
    ),
    Option("--number", type=Count(), metavar="N", message=M("Its number; the next after the last where absent.")),
    Option("--chapter", type=Count(), metavar="N", message=M("Its chapter; that of the mission before where absent.")),
)
def new(session: Session, name: str, *, kind: str, number: int | None, chapter: int | None) -> int:
    """Write it, and say where to begin."""
    from grader.course.new import Wish, make_mission
    from grader.workspace.course import know

    root = session.course_root
    made = make_mission(Wish(name, Kind(kind), number, chapter), root)
    if root is not None:
        know(root)
    if made.is_new_course and root is not None:
        session.say(M("A course begins in {folder}; its title and chapter are in course.toml.", folder=shown(root)))
    session.say(M("{mission} is in course.toml. Written, in the order in which they are worked on:", mission=made.name))
    for path in made.files:
        session.say("  " + escape_terminal(shown(path)))
    again = f"grade course check {made.number}" + session.course_words
    session.say(M("It works already, as an example. Next: `{command}` says what to replace first.", command=again))
    return 0


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

    return main(
        session.course, missions, session.lang, session.say, jobs, mutants=not without_mutants, thorough=thorough
    )


COMMAND = Commands(
    "course", M("For authors: begin a mission, and check that those of a course keep what they say."), [new, check]
)
