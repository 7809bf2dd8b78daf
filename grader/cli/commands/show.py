"""`grade show`: what a mission asks."""

from __future__ import annotations

from grader.cli import markdown
from grader.cli.command import Option, command, mission_argument
from grader.cli.session import Session
from grader.files import shown
from grader.i18n import Lang, M
from grader.model import Kind, Mission


@command(
    "show",
    M("Show what a mission asks."),
    mission_argument(),
    Option("--seed", default="", metavar="TEXT", message=M("Choose the numbers of a question; a student number, say.")),
)
def COMMAND(session: Session, name: str, seed: str) -> int:  # noqa: N802 - a declaration
    """Print the mission's text, without its hints; of a quiz, with the questions of a seed."""
    mission = session.mission(name)
    markdown.show(session, _story(mission, seed, session.lang))
    if session.workspace is not None:
        session.say("")
        message = M(
            "Your answer goes into {path}; `grade {number}` grades it, `grade hint {number}` gives a hint.",
            path=shown(session.workspace.answer_path(mission)),
            number=mission.number,
        )
        session.say(message)
    return 0


def _story(mission: Mission, seed: str, lang: Lang) -> str:
    if mission.kind is Kind.QUIZ and seed:
        from grader.quiz import load_questions, story

        return story(load_questions(mission), seed, lang)
    from grader.catalog import mission_text

    return mission_text(mission, lang).story
