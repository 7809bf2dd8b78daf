"""`grade show`: what a mission asks."""

from __future__ import annotations

from grader.cli import markdown
from grader.cli.advice import shown
from grader.cli.command import command, mission_argument
from grader.cli.session import Session
from grader.i18n import M


@command("show", M("Show what a mission asks."), mission_argument())
def COMMAND(session: Session, name: str) -> int:  # noqa: N802 - a declaration
    """Print the mission's text, without its hints."""
    from grader.catalog import mission_text

    mission = session.mission(name)
    markdown.show(session, mission_text(mission, session.lang).story)
    if session.workspace is not None:
        session.say("")
        message = M(
            "Your answer goes into {path}; `grade {number}` grades it, `grade hint {number}` gives a hint.",
            path=shown(session.workspace.answer_path(mission)),
            number=mission.number,
        )
        session.say(message)
    return 0
