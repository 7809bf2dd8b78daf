"""`grade history`: the attempts at a mission."""

from __future__ import annotations

from grader.cli import output
from grader.cli.command import command, mission_argument
from grader.cli.session import Session
from grader.formats.layout import cell_len, pad
from grader.formats.spark import number
from grader.i18n import M
from grader.store import AttemptRecord, Store


@command("history", M("Show your attempts: at one mission, or all of them."), mission_argument(required=False))
def COMMAND(session: Session, name: str | None) -> int:  # noqa: N802 - a declaration
    """Print one line for each attempt, oldest first."""
    mission = session.mission(name) if name else None
    session.require_workspace()
    store = session.store()
    attempts = store.attempts(mission.name if mission else None)
    if not attempts:
        session.say(M("There is no attempt yet."))
    _table(session, attempts, with_mission=mission is None)
    if mission is not None and (taken := store.hints_taken(mission.name)):
        session.say(M("Hints taken: {count}.", count=taken))
    if mission is None:
        _mistakes(session, store)
    return 0


def _table(session: Session, attempts: list[AttemptRecord], *, with_mission: bool) -> None:
    from grader.formats.text import VERDICTS

    rows = [
        (
            f"{attempt.started_at.astimezone():%Y-%m-%d %H:%M}",
            *((attempt.mission,) if with_mission else ()),
            f"{number(attempt.points)}/{number(attempt.max_points)}",
            session.text(VERDICTS[attempt.verdict]),
            " ".join(attempt.diagnoses),
        )
        for attempt in attempts
    ]
    widths = [max(cell_len(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        output.say("  ".join(pad(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip())


def _mistakes(session: Session, store: Store) -> None:
    for mistake in store.recurring():
        message = M(
            "A mistake that comes back, {code}: {title} ({count} attempts).",
            code=mistake.code,
            title=mistake.title,
            count=mistake.attempts,
        )
        session.say(message)
