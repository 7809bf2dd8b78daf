"""The language of the command: chosen before anything is parsed, and what click says told in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from grader.i18n import LANGUAGES, Lang, M, Message, default_lang

if TYPE_CHECKING:
    import click

_OPTION: Final = "--lang"


def chosen_lang(arguments: Sequence[str], environ: Mapping[str, str]) -> Lang:
    """The language that --lang says, wherever it stands, or else the locale's.

    A value that is no language is for the parser to refuse; in the locale's language.
    """
    values = [after for before, after in pairwise(arguments) if before == _OPTION]
    values += [word.removeprefix(f"{_OPTION}=") for word in arguments if word.startswith(f"{_OPTION}=")]
    known = [value for value in values if value in LANGUAGES]
    return known[-1] if known else default_lang(environ)


def usage_message(error: click.ClickException) -> Message:
    """What click found wrong with a command line, as a sentence of ours in both languages."""
    import click

    message = M("The command line is not understood: {reason}", reason=error.format_message())
    match error:
        case click.NoSuchOption():
            message = _no_such_option(error.option_name, error.possibilities or ())
        case click.BadOptionUsage() if "does not take" in error.message:
            message = M("The option {option} takes no value.", option=error.option_name)
        case click.BadOptionUsage():
            message = M("The option {option} needs a value.", option=error.option_name)
        case click.MissingParameter() if error.param is not None and error.ctx is not None:
            message = M("{name} is missing.", name=error.param.make_metavar(error.ctx))
        case click.UsageError() if type(error) is click.UsageError and error.ctx is not None:
            message = M('"{command}" was given more than it takes.', command=error.ctx.command_path.strip())
    return message


def _no_such_option(option: str, near: Sequence[str]) -> Message:
    if near:
        return M('There is no option "{option}". Nearest: {near}.', option=option, near=", ".join(near))
    return M('There is no option "{option}". --help shows all of them.', option=option)
