"""The questions of a mission, read from its questions.py, and what they become for one seed."""

from __future__ import annotations

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from random import Random
from typing import Final

from grader.catalog import wrong_variants
from grader.catalog.reading import read_text
from grader.errors import CourseError
from grader.files import shown
from grader.i18n import M
from grader.model import Diagnosis, Mission
from grader.quiz.authoring import Ambiguous, Template
from grader.quiz.question import Question

TRIES: Final = 500


@dataclass(frozen=True, slots=True)
class Quiz:
    """The questions of a mission, in the order in which they are asked."""

    mission: Mission
    templates: tuple[Template, ...]

    def questions(self, seed: str = "") -> tuple[Question, ...]:
        """The questions of one seed; without a seed, as the mission text prints them.

        The same seed gives the same questions, on every machine; capitals and spaces around it do not matter.
        """
        printed = {template.name: template.as_printed() for template in self.templates}
        seed = normal(seed)
        if not seed:
            return tuple(printed.values())
        drawn: dict[str, Question] = {}
        for group in dict.fromkeys(template.group or template.name for template in self.templates):
            drawn |= self._drawn(group, seed)
        return tuple(replace(drawn[template.name], printed=printed[template.name]) for template in self.templates)

    def diagnosis(self, code: str) -> Diagnosis | None:
        """What to tell someone whose answer shows that misconception."""
        found = (each for each in wrong_variants(self.mission) if each.code == code)
        return next((Diagnosis(each.code, each.title, each.diagnosis) for each in found), None)

    def _drawn(self, group: str, seed: str) -> dict[str, Question]:
        """The questions of a group with the first numbers that will do for all of them."""
        templates = [template for template in self.templates if (template.group or template.name) == group]
        for attempt in range(TRIES):
            questions = {
                template.name: template.drawn(
                    self._rng("numbers", group, seed, str(attempt)), self._rng("order", template.name, seed)
                )
                for template in templates
            }
            found = {name: question for name, question in questions.items() if question is not None}
            if len(found) == len(templates):
                return found
        raise Ambiguous(f"{group}: no numbers were found in {TRIES} tries that tell all answers apart")

    def _rng(self, *words: str) -> Random:
        """A generator of its own for each purpose."""
        digest = hashlib.sha256("/".join((self.mission.name, *words)).encode()).digest()
        return Random(int.from_bytes(digest, "big"))  # noqa: S311 - a draw, no secret


def normal(seed: str) -> str:
    """One form for a name however it is typed: "Kim ", "kim", Hangul composed or not."""
    return unicodedata.normalize("NFKC", seed).casefold().strip()


def load_questions(mission: Mission) -> Quiz:
    """Read the questions of a quiz; they are ours, and run in this process.

    Raises:
        CourseError: questions.py is missing, does not run, or its QUESTIONS are not questions.
    """
    path = mission.solution_folder / "questions.py"
    namespace: dict[str, object] = {"__name__": f"{mission.name}_questions", "__file__": str(path)}
    try:
        exec(compile(read_text(path), str(path), "exec", dont_inherit=True), namespace)  # noqa: S102 - trusted
        templates = _templates(namespace.get("QUESTIONS"))
        quiz = Quiz(mission, templates)
        quiz.questions()
    except CourseError:
        raise
    except Exception as error:
        reason = f"{type(error).__name__}: {error}"
        raise CourseError(M("{file} holds no usable questions: {reason}.", file=shown(path), reason=reason)) from error
    return quiz


def _templates(found: object) -> tuple[Template, ...]:
    templates = tuple(found) if isinstance(found, Iterable) else ()
    if not templates or not all(isinstance(each, Template) for each in templates):
        raise TypeError("QUESTIONS must be a tuple of questions")
    twice = [name for name, count in Counter(each.name for each in templates).items() if count > 1]
    if twice:
        raise Ambiguous(f"two questions are named {twice[0]}")
    return templates
