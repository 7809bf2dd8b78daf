"""The one line at the end: what to do next."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from grader.files import shown
from grader.i18n import M, Message
from grader.model import Attempt, Course, Mission, Verdict


def next_mission(course: Course, passed: Collection[str], after: Mission | None = None) -> Mission | None:
    """The first mission after `after` that is not passed yet; then the first of all; None at the end."""
    missions = list(course.missions)
    start = missions.index(after) + 1 if after in missions else 0
    return next((each for each in missions[start:] + missions[:start] if each.name not in passed), None)


def advise(attempt: Attempt, course: Course, passed: Collection[str], answer: Path, again: str) -> Message:
    """What to do after an attempt.

    Args:
        attempt: How it went.
        course: Where the next mission is found.
        passed: Names of the missions that are done.
        answer: The file that was graded.
        again: The command that grades it once more.
    """
    mission = attempt.mission
    if attempt.verdict is Verdict.PASSED:
        following = next_mission(course, {*passed, mission.name}, mission)
        if following is None:
            return M("Next: nothing. Every mission is passed; well done.")
        return M(
            "Next: mission {number}, {title}. `grade show {number}` says what it asks.",
            number=following.number,
            title=following.title,
        )
    if attempt.verdict is Verdict.INTERNAL_ERROR:
        return M("Next: `grade doctor`. This is the grader's fault, not your answer's.")
    if attempt.verdict is Verdict.NOT_ATTEMPTED:
        return M(
            "Next: write your answer into {path}. `grade show {number}` says what it asks.",
            number=mission.number,
            path=shown(answer),
        )
    return M(
        "Next: edit {path}, then `{again}`. For a hint: `grade hint {number}`.",
        path=shown(answer),
        again=again,
        number=mission.number,
    )
