"""All commands under one name, and what each kind of trouble becomes: a sentence and an exit code."""

from __future__ import annotations

import os
from collections.abc import Sequence
from importlib import import_module
from typing import Any, Final

import click

from grader.cli import output
from grader.cli.codes import Exit
from grader.cli.command import Command, Translated, lang_of, write_options
from grader.cli.session import Session
from grader.cli.words import chosen_lang, usage_message
from grader.errors import Cancelled, GraderError, UsageError
from grader.formats.layout import cell_len
from grader.i18n import M, Message

COMMANDS: Final[dict[str, str]] = {
    "list": "grader.cli.commands.missions",
    "show": "grader.cli.commands.show",
    "hint": "grader.cli.commands.hint",
    "reset": "grader.cli.commands.reset",
    "diff": "grader.cli.commands.diff",
    "history": "grader.cli.commands.history",
    "watch": "grader.cli.commands.watch",
    "init": "grader.cli.commands.init",
    "doctor": "grader.cli.commands.doctor",
    "data": "grader.cli.commands.data",
    "course": "grader.cli.commands.course",
    "batch": "grader.cli.commands.batch",
    "report": "grader.cli.commands.report",
    "explain": "grader.cli.commands.explain",
    "seeds": "grader.cli.commands.seeds",
    "export": "grader.cli.commands.export",
}
"""The module of each command, imported when it is asked for; there it is called COMMAND."""
_GRADE: Final = "grader.cli.commands.grade"
_MISSIONS: Final = "(missions)"
"""What the command that grades is called inside; nobody can type it."""


class Root(Translated, click.Group):
    """`grade`: a command where the first word is one, else a list of missions to grade."""

    message = M(
        "Grade your answers, and find your way through the course. Without a mission: where you are, and what is next."
    )

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's
        """The commands, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's
        """A command, imported now."""
        module = _GRADE if cmd_name == _MISSIONS else COMMANDS.get(cmd_name)
        if module is None:
            return None
        found: click.Command = import_module(module).COMMAND
        return found

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Bring the command to the front, so that options may stand before it: `grade --lang ko list`."""
        place = _first_word(args)
        if place is not None and args[place] in COMMANDS:
            args = [args[place], *args[:place], *args[place + 1 :]]
        elif place is not None or not {"--help", "-h", "--version"} & set(args):
            args = [_MISSIONS, *args]
        else:
            args = [word for word in args if word in {"--help", "-h", "--version"}]
        return super().parse_args(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The two ways of writing it."""
        prefix = M("Usage:").render(lang_of(ctx)) + " "
        formatter.write_usage(ctx.command_path, "[MISSION]... [OPTIONS]", prefix)
        formatter.write_usage(ctx.command_path, "COMMAND [OPTIONS]", " " * cell_len(prefix))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options of grading, then the commands."""
        grade = self.get_command(ctx, _MISSIONS)
        write_options([*(grade.params if grade else ()), *self.params], ctx, formatter)
        rows = []
        for name in self.list_commands(ctx):
            found = self.get_command(ctx, name)
            if isinstance(found, Translated):
                rows.append((name, found.message.render(lang_of(ctx))))
        with formatter.section(M("Commands").render(lang_of(ctx))):
            formatter.write_dl(rows)


def run(arguments: Sequence[str]) -> int:
    """Run one command line of `grade`.

    Returns:
        The exit code, see `Exit`.
    """
    return run_command(build(), "grade", arguments)


def run_command(root: click.Command, name: str, arguments: Sequence[str]) -> int:
    """Run one command line of a program whose words are ours: every trouble is a sentence and an exit code."""
    output.tolerate_encodings()
    session = Session(chosen_lang(arguments, os.environ))
    try:
        return _guarded(root, name, list(arguments), session)
    finally:
        session.close()


def _guarded(root: click.Command, name: str, arguments: list[str], session: Session) -> int:
    try:
        return _invoke(root, name, arguments, session)
    except click.exceptions.Exit as done:
        return done.exit_code
    except (KeyboardInterrupt, Cancelled, click.Abort):
        raise KeyboardInterrupt from None
    except Exception as error:  # noqa: BLE001 - whatever it is, it becomes a sentence
        message, code = _told(error, arguments)
        session.complain(message)
        return code


def _told(error: Exception, arguments: Sequence[str]) -> tuple[Message, Exit]:
    """What is said about an error, and the exit code."""
    if isinstance(error, click.ClickException):
        return usage_message(error), Exit.USAGE
    if isinstance(error, GraderError):
        return error.message, Exit.USAGE if isinstance(error, UsageError) else Exit.NOT_GRADED
    from grader.crash import explain

    return explain(error, f"grade {' '.join(arguments)}"), Exit.NOT_GRADED


def _invoke(root: click.Command, name: str, arguments: list[str], session: Session) -> int:
    if f"_{name.upper()}_COMPLETE" in os.environ:  # the shell asks what could be typed next
        root.main(arguments, prog_name=name, obj=session)
    with root.make_context(name, arguments, obj=session) as ctx:
        code: Any = root.invoke(ctx)
    return int(code or 0)


def build() -> Root:
    """The command with everything below it."""
    from grader.cli.version import version_option

    return Root("grade", params=[version_option()])


def _first_word(arguments: Sequence[str]) -> int | None:
    """Where the first word stands that is neither an option nor the value of one."""
    with_value = _options_with_value()
    skip = False
    for index, word in enumerate(arguments):
        if skip:
            skip = False
        elif word in with_value:
            skip = True
        elif word == "--":
            return index  # what follows are missions, whatever they are called
        elif not word.startswith("-") or word == "-":
            return index
    return None


def _options_with_value() -> frozenset[str]:
    """The options of grading, which include those that all commands share."""
    found = import_module(_GRADE).COMMAND
    assert isinstance(found, Command)
    return frozenset(
        name for param in found.params if isinstance(param, click.Option) and not param.is_flag for name in param.opts
    )
