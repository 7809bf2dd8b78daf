"""`grade hint`: the next hint of a mission, remembered as taken."""

from __future__ import annotations

from grader.cli import markdown
from grader.cli.command import command, mission_argument
from grader.cli.session import Session
from grader.i18n import M


@command("hint", M("Show the next hint of a mission; after the last one, all of them."), mission_argument())
def COMMAND(session: Session, name: str) -> int:  # noqa: N802 - a declaration
    """Print one more hint than was taken before."""
    from grader.catalog import mission_text

    mission = session.mission(name)
    hints = mission_text(mission, session.lang).hints
    if not hints:
        session.say(M("This mission has no hints."))
        return 0
    store = session.store(begin=session.workspace is not None)
    taken = store.hints_taken(mission.name)
    if taken >= len(hints):
        session.say(M("You have had all {count} hints:", count=len(hints)))
    first, last = (0, len(hints)) if taken >= len(hints) else (taken, taken + 1)
    for number, hint in enumerate(hints[first:last], start=first + 1):
        session.say(M("Hint {number} of {count}:", number=number, count=len(hints)))
        markdown.show(session, hint)
    if taken < len(hints):
        store.take_hint(mission.name, taken + 1)
        session.tell_notices()
    return 0
