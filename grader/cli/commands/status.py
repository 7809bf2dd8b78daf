"""`grade` alone: where the learner is, and the next mission."""

from __future__ import annotations

from grader.advice import next_mission
from grader.cli.session import Session
from grader.files import shown
from grader.formats.spark import number
from grader.i18n import M


def status(session: Session) -> int:
    """Say how far the learner is, and what comes next."""
    course = session.course
    if session.workspace is None:
        session.say(M("{title}: {count} missions.", title=course.title, count=len(course.missions)))
        session.say(M("Next: `grade init DIR` writes them into a folder of yours; go there, then `grade` again."))
        return 0
    progress = session.store().progress()
    passed = {name for name, each in progress.items() if each.passed}
    here = [mission for mission in course.missions if mission.name in passed]
    message = M(
        "{title}: {passed} of {count} missions passed, {points} of {max_points} points.",
        title=course.title,
        passed=len(here),
        count=len(course.missions),
        points=number(sum(progress[m.name].best_points for m in course.missions if m.name in progress)),
        max_points=number(sum(mission.points for mission in course.missions)),
    )
    session.say(message)
    following = next_mission(course, passed)
    if following is None:
        session.say(M("Every mission is passed. `grade list` shows them."))
        return 0
    session.say(M("Next: mission {number}, {title}.", number=following.number, title=following.title))
    message = M(
        "`grade show {number}` says what it asks. Your answer goes into {path}; `grade {number}` grades it.",
        number=following.number,
        path=shown(session.workspace.answer_path(following)),
    )
    session.say(message)
    return 0
