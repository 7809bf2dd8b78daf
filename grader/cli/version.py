"""--version: which version of the grader this is, and of what its results depend on."""

from __future__ import annotations

import click

from grader.cli.command import Option
from grader.i18n import M

_DISTRIBUTION = "dl-missions"
_OF_RESULTS = ("numpy", "pytest", "tensorflow", "keras")


def version_option() -> click.Option:
    """The option, which prints the version and ends the command."""

    def show(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
        if value and not ctx.resilient_parsing:
            from grader.cli.output import say

            say(f"grade {version()} ({surroundings()})")
            ctx.exit()

    message = M("Show the version and end.")
    return Option("--version", is_flag=True, expose_value=False, is_eager=True, callback=show, message=message)


def version() -> str:
    """The version of the installed package; of a folder that was never installed nobody knows it."""
    return _installed(_DISTRIBUTION) or "0+unknown"


def surroundings() -> str:
    """Python and the packages that a result depends on, none of them imported."""
    import platform

    found = [f"{name} {_installed(name)}" for name in _OF_RESULTS if _installed(name)]
    return ", ".join([f"Python {platform.python_version()}", *found])


def _installed(distribution: str) -> str:
    from importlib import metadata

    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return ""
