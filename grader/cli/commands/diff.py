"""`grade diff`: the learner's answer beside the solution, once the mission is passed."""

from __future__ import annotations

from grader.cli import output
from grader.cli.command import command, mission_argument
from grader.cli.session import Session
from grader.errors import CourseError, UsageError
from grader.files import shown
from grader.i18n import M
from grader.model import Kind, Mission

_COLORS = {"+": "32", "-": "31", "@": "36"}


@command("diff", M("Compare your answer with the solution, once you have passed the mission."), mission_argument())
def COMMAND(session: Session, name: str) -> int:  # noqa: N802 - a declaration
    """Print a unified diff from the answer to the solution."""
    import difflib

    from grader.submission import NotPython, read_submission

    mission = session.mission(name)
    answer = session.require_workspace().answer_path(mission)
    if mission.name not in session.store().passed():
        message = M(
            "The solution is shown once the mission is passed: `grade {number}` grades it.", number=mission.number
        )
        raise UsageError(message)
    if mission.kind is Kind.QUIZ:
        return _worked(session, mission)
    try:
        yours = read_submission(answer).text()
    except NotPython as error:
        raise UsageError(error.message) from error
    labels = shown(answer), session.text(M("solution"))
    lines = list(difflib.unified_diff(yours.splitlines(), _solution(mission), *labels, lineterm=""))
    if not lines:
        session.say(M("Your answer is the solution, character for character."))
    for line in lines:
        _say(session, line)
    return 0


def _worked(session: Session, mission: Mission) -> int:
    """Of a quiz, the answers and how one gets there: more than a comparison of constants."""
    from grader.cli import markdown
    from grader.quiz import load_questions, render_worked

    markdown.show(session, render_worked(load_questions(mission), lang=session.lang))
    return 0


def _solution(mission: Mission) -> list[str]:
    try:
        return mission.solution.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        message = M("The solution of {mission} cannot be read. Install the course again.", mission=mission.name)
        raise CourseError(message) from error


def _say(session: Session, line: str) -> None:
    from grader.formats.escape import escape_terminal

    color = _COLORS.get(line[:1])
    plain = escape_terminal(line)
    output.say(f"\x1b[{color}m{plain}\x1b[0m" if color and session.page.color else plain)
