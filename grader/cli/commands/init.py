"""`grade init`: a folder of missions to work in."""

from __future__ import annotations

import shlex
from pathlib import Path

import click

from grader.cli.command import command
from grader.cli.session import Session
from grader.files import shown
from grader.formats.escape import escape_terminal
from grader.i18n import M


@command("init", M("Write the missions into a folder."), click.Argument(["folder"], metavar="DIR"))
def COMMAND(session: Session, folder: str) -> int:  # noqa: N802 - a declaration
    """Write stubs, texts and checks; say what was there already."""
    from grader.workspace.filling import init

    filled = init(session.course, Path(folder))
    message = M(
        "{count} missions are in {folder}; {written} answers are new.",
        count=len(session.course.missions),
        folder=shown(filled.workspace.root),
        written=len(filled.written),
    )
    session.say(message)
    if filled.kept:
        session.say(M("Kept as they were, {count} answers that were there already:", count=len(filled.kept)))
        for path in filled.kept:
            session.say("  " + escape_terminal(shown(path)))
    session.say(M("Next: `cd {folder}`, then `grade`.", folder=shlex.quote(folder)))
    return 0
