"""`grade course`: tools for whoever writes missions."""

from __future__ import annotations

import click

from grader.cli.command import Command, Count, Option, Translated, command, lang_of, mission_argument
from grader.cli.session import Session
from grader.errors import UsageError
from grader.i18n import M


@command(
    "check",
    M("Check that missions keep what they say: stub, solution, known mistakes, texts, mutants."),
    mission_argument(many=True, required=False),
    Option("--jobs", type=Count(), metavar="N", message=M("How many grade at a time.")),
    Option("--no-mutants", "without_mutants", is_flag=True, message=M("Leave out the mutants, which take longest.")),
)
def check(session: Session, missions: tuple[str, ...], *, jobs: int | None, without_mutants: bool) -> int:
    """Check the course."""
    from grader.course.check import main

    return main(session.course, missions, session.lang, jobs, mutants=not without_mutants)


class CourseGroup(Translated, click.Group):
    """`grade course COMMAND`."""

    message = M("For authors: check that the missions of a course keep what they say.")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands."""
        super().format_options(ctx, formatter)
        rows = [
            (name, each.message.render(lang_of(ctx)))
            for name, each in self.commands.items()
            if isinstance(each, Command)
        ]
        with formatter.section(M("Commands").render(lang_of(ctx))):
            formatter.write_dl(rows)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Bring the command to the front, as `grade` does with its own."""
        name = next((word for word in args if word in self.commands), None)
        if name is not None:
            place = args.index(name)
            return super().parse_args(ctx, [name, *args[:place], *args[place + 1 :]])
        if {"--help", "-h"} & set(args):
            return super().parse_args(ctx, ["--help"])
        raise UsageError(M("Which one? `grade course {commands}`.", commands=", ".join(self.commands)))

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's
        """A command follows."""
        return ["COMMAND", "[OPTIONS]"]


COMMAND = CourseGroup("course", commands=[check], no_args_is_help=False)
