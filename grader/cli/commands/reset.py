"""`grade reset`: start over, with the answer kept beside."""

from __future__ import annotations

import os

from grader.cli.command import command, mission_argument
from grader.cli.session import Session
from grader.files import shown
from grader.i18n import M


@command(
    "reset", M("Put a mission's answer back to its beginning; your answer is kept as a .bak file."), mission_argument()
)
def COMMAND(session: Session, name: str) -> int:  # noqa: N802 - a declaration
    """Restore the stub."""
    from grader.workspace.filling import reset

    mission = session.mission(name)
    workspace = session.require_workspace()
    answer = workspace.answer_path(mission)
    was_there = os.path.lexists(answer)
    backup = reset(workspace, mission)
    if backup is not None:
        message = M(
            "{path} is as it was at the beginning. Your answer is kept as {backup}.",
            path=shown(answer),
            backup=backup.name,
        )
        session.say(message)
    elif was_there:
        session.say(M("{path} is as it was at the beginning already.", path=shown(answer)))
    else:
        session.say(M("{path} is written.", path=shown(answer)))
    return 0
