"""--version: which version of the grader this is."""

from __future__ import annotations

import click

from grader.cli.command import Option
from grader.i18n import M

_DISTRIBUTION = "dl-missions"


def version_option() -> click.Option:
    """The option, which prints the version and ends the command."""

    def show(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
        if value and not ctx.resilient_parsing:
            from grader.cli.output import say

            say(f"grade {version()}")
            ctx.exit()

    message = M("Show the version and end.")
    return Option("--version", is_flag=True, expose_value=False, is_eager=True, callback=show, message=message)


def version() -> str:
    """The version of the installed package."""
    from importlib import metadata

    try:
        return metadata.version(_DISTRIBUTION)
    except metadata.PackageNotFoundError:  # run from a folder that was never installed
        return "0+unknown"
