"""Texts of the course on the terminal: rendered for a person, as they are for a pipe."""

from __future__ import annotations

from grader.cli import output
from grader.cli.session import Session


def show(session: Session, text: str) -> None:
    """Print Markdown."""
    if not output.is_terminal():
        output.say(text)
        return
    from io import StringIO

    from rich.console import Console
    from rich.markdown import Markdown

    page = session.page
    paper = StringIO()
    console = Console(
        file=paper, width=page.width, force_terminal=page.color, no_color=not page.color, legacy_windows=False
    )
    console.print(Markdown(text))
    output.say(paper.getvalue().rstrip())
