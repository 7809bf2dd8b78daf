"""How a command is declared: its words are sentences in both languages, its callback gets a Session."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Final, cast

import click

from grader.cli.session import Session
from grader.errors import UsageError
from grader.formats.layout import cell_len, pad, wrap
from grader.i18n import Lang, M, Message

Callback = Callable[..., int | None]


class Choice(click.ParamType):  # type: ignore[type-arg]  # generic in later clicks only
    """One of several words."""

    name = "choice"

    def __init__(self, words: Iterable[str]) -> None:
        self.words = tuple(words)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ARG002 - click's
        """The word itself.

        Raises:
            UsageError: It is none of them.
        """
        if value in self.words:
            return str(value)
        message = M(
            '{option} cannot be "{value}". Choose one of: {words}.',
            option=param.opts[0] if param else "?",
            value=value,
            words=", ".join(self.words),
        )
        raise UsageError(message)


class Count(click.ParamType):  # type: ignore[type-arg]  # generic in later clicks only
    """A whole number from 1 on."""

    name = "count"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:  # noqa: ARG002 - click's
        """The number.

        Raises:
            UsageError: It is none.
        """
        if str(value).isascii() and str(value).isdigit() and int(value) > 0:
            return int(value)
        name = param.opts[0] if param else "?"
        raise UsageError(M('{option} cannot be "{value}". Write a whole number from 1 on.', option=name, value=value))


class Option(click.Option):
    """An option whose help is a sentence in both languages."""

    def __init__(self, *names: str, message: Message, **settings: Any) -> None:
        super().__init__(names, **settings)
        self.message = message

    def get_help_record(self, ctx: click.Context) -> tuple[str, str]:
        """The names, and the sentence in the language of the command line."""
        names = ", ".join(sorted(self.opts, key=len))
        return f"{names} {self.metavar}" if self.metavar else names, self.message.render(lang_of(ctx))


class Columns(click.HelpFormatter):
    """Lays help out in columns of the terminal, where click counts characters: a Korean one takes two."""

    def write_text(self, text: str) -> None:
        """A paragraph, indented."""
        for line in wrap(text, self.width, " " * self.current_indent):
            self.write(f"{line}\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Terms, and beside them what they mean."""
        rows = list(rows)
        margin = " " * self.current_indent
        first = min(max((cell_len(term) for term, _ in rows), default=0), col_max) + col_spacing
        for term, meaning in rows:
            head, *rest = wrap(meaning, self.width, margin + " " * first)
            self.write(f"{margin}{pad(term, first)}{head.lstrip()}\n")
            self.write("".join(f"{line}\n" for line in rest))


class _Context(click.Context):
    formatter_class = Columns


class Translated(click.Command):
    """What commands and the group have in common: help in the language of the command line."""

    context_class = _Context
    message: Message

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """One line for each way of writing it."""
        prefix = M("Usage:").render(lang_of(ctx)) + " "
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix)

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What it does."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(self.message.render(lang_of(ctx)))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, with --help last."""
        write_options(self.params, ctx, formatter)

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002 - click's
        """The first sentence, in English: whoever knows the language asks for `message`."""
        return self.message.render("en")

    def get_help_option(self, ctx: click.Context) -> click.Option | None:  # noqa: ARG002 - click's
        """--help, with help of its own."""
        return help_option()


class Command(Translated):
    """One command."""

    def __init__(self, name: str, message: Message, callback: Callback, params: Sequence[click.Parameter]) -> None:
        super().__init__(name, callback=callback, params=[*params, *shared()])
        self.message = message

    def invoke(self, ctx: click.Context) -> Any:
        """Call the callback with the session, which knows the shared options, and the options of its own."""
        session = cast("Session", ctx.obj)
        own = {key: value for key, value in ctx.params.items() if key not in _SHARED}
        session.options = {key: ctx.params[key] for key in _SHARED}
        return cast("Callback", self.callback)(session, **own)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """The arguments, then the options."""
        pieces = [each for param in self.get_params(ctx) for each in param.get_usage_pieces(ctx)]
        return [*pieces, "[OPTIONS]"]


class Commands(Translated, click.Group):
    """A command that is nothing but others: `grade course check`."""

    def __init__(self, name: str, message: Message, commands: Sequence[Command]) -> None:
        super().__init__(name, commands=list(commands), no_args_is_help=False)
        self.message = message

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
        words = ", ".join(self.commands)
        raise UsageError(M("Which one? `grade {command} {commands}`.", command=self.name, commands=words))

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's
        """A command follows."""
        return ["COMMAND", "[OPTIONS]"]


def command(name: str, message: Message, *params: click.Parameter) -> Callable[[Callback], Command]:
    """Declare a command: `@command("hint", M("The next hint ..."), mission_argument())`."""
    return lambda callback: Command(name, message, callback, params)


def mission_argument(*, many: bool = False, required: bool = True) -> click.Argument:
    """A mission's number or name, or several."""
    metavar = "MISSION" if required else "[MISSION]"
    return (
        click.Argument(["missions"], nargs=-1, metavar=f"{metavar}...")
        if many
        else click.Argument(["name"], required=required, metavar=metavar)
    )


def shared() -> list[Option]:
    """The options that every command has."""
    return [
        Option("--lang", type=Choice(("en", "ko")), metavar="en|ko", message=M("Language of everything printed.")),
        Option("--no-color", is_flag=True, message=M("Print without colours.")),
        Option("--workspace", metavar="DIR", message=M("The folder of your answers, if you are not in it.")),
        Option("--course", metavar="DIR", message=M("Another course: a folder with exercises/ and solutions/.")),
    ]


_SHARED: Final = ("lang", "no_color", "workspace", "course")


def help_option() -> Option:
    """--help, which prints the help of its command and ends it."""

    def show(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
        if value and not ctx.resilient_parsing:
            from grader.cli.output import say

            say(ctx.get_help())
            ctx.exit()

    message = M("Show this help and end.")
    return Option("--help", "-h", is_flag=True, expose_value=False, is_eager=True, callback=show, message=message)


def write_options(params: Iterable[click.Parameter], ctx: click.Context, formatter: click.HelpFormatter) -> None:
    """The section of the options."""
    options = [param for param in (*params, help_option()) if isinstance(param, Option)]
    records = [option.get_help_record(ctx) for option in options]
    with formatter.section(M("Options").render(lang_of(ctx))):
        formatter.write_dl(records)


def lang_of(ctx: click.Context) -> Lang:
    """The language of the command line."""
    return cast("Session", ctx.find_root().obj).lang
