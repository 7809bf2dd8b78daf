"""`grade list`: the missions by chapter, and how far the learner is with each."""

from __future__ import annotations

from grader.cli import output
from grader.cli.command import command
from grader.cli.session import Session
from grader.formats.layout import cell_len, pad
from grader.formats.spark import number
from grader.i18n import M, Message
from grader.store import MissionProgress


@command("list", M("List the missions, and how far you are with each."))
def COMMAND(session: Session) -> int:  # noqa: N802 - a declaration
    """Print one line for each mission, below its chapter."""
    progress = session.store().progress()
    states = {m.name: session.text(_state(progress.get(m.name))) for m in session.course.missions}
    width = max((cell_len(state) for state in states.values()), default=0)
    for chapter in session.course.chapters:
        missions = [mission for mission in session.course.missions if mission.chapter == chapter]
        if missions:
            heading = M("Chapter {number}: {title}", number=chapter.number, title=chapter.title)
            output.say(session.text(heading))
        for mission in missions:
            done = progress.get(mission.name, MissionProgress(mission.name))
            points = f"{number(done.best_points)}/{number(mission.points)}"
            title = mission.title.render(session.lang)
            output.say(f"  {mission.number:02d}  {pad(states[mission.name], width)}  {points:>7}  {title}")
    return 0


def _state(done: MissionProgress | None) -> Message:
    if done is None or not done.attempts:
        return M("open")
    return M("passed") if done.passed else M("tried")
