"""`grade report OUT`: a class on one page, and its gradebooks anew."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from grader.cli import output
from grader.cli.command import Option, command
from grader.cli.session import Session
from grader.files import shown
from grader.i18n import M

_NAME: Final = "report.html"


@command(
    "report",
    M("Write one page about a class that was graded, and its gradebooks."),
    click.Argument(["folder"], metavar="OUT"),
    Option("--output", metavar="FILE", message=M("Where the page goes, if not into OUT.")),
)
def COMMAND(session: Session, folder: str, **options: str | None) -> int:  # noqa: N802
    """Read the journal and write everything that is made from it."""
    from grader.batch import deliver, read_book
    from grader.classreport import write

    out = Path(folder)
    book = read_book(out, session.lang)
    deliver(book, out)
    path = Path(options["output"] or out / _NAME)
    output.save(path, write(book))
    output.say(session.text(M("The report is in {path}. Open it in any browser.", path=shown(path))))  # a path to copy
    return 0
