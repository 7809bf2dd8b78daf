"""Whether a quiz prints the questions that it asks: `--seed` replaces what is printed, and finds it by its words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from grader.catalog import mission_text
from grader.files import shown
from grader.i18n import LANGUAGES, M, Message
from grader.model import Kind, Mission


def printed_questions(mission: Mission) -> Iterator[Message]:
    """A text that prints questions prints those of questions.py, word for word."""
    if mission.kind is not Kind.QUIZ:
        return
    from grader.quiz import load_questions, render

    quiz = load_questions(mission)
    for lang in LANGUAGES:
        story, printed = mission_text(mission, lang).story, render(quiz, "", lang)
        if printed not in story and re.search(r"^### \d+\. `", story, re.MULTILINE):
            yield M(
                "{file} prints other questions than questions.py asks. Paste these in their place:\n\n{printed}\n",
                file=shown(mission.folder / f"mission.{lang}.md"),
                printed=printed,
            )
