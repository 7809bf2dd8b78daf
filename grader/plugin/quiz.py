"""What the checks of a quiz ask with: the questions of this attempt's seed, and the learner's answers to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from grader.i18n import M
from grader.model import Fault, Mission
from grader.plugin.recorder import CheckFailed
from grader.quiz import Question, load_questions
from grader.sandbox.faults import AnswerFault
from grader.sandbox.inside.wire import Handle
from grader.sandbox.subject import Subject


@dataclass(frozen=True, slots=True)
class QuizChecks:
    """The fixture `quiz`."""

    questions: Mapping[str, Question]

    def answer(self, learner: Subject, name: str) -> None:
        """Fail unless the learner's constant of that name answers the question of that name."""
        value = learner.constant(name)
        if isinstance(value, Handle):
            if value.type_name != "ellipsis":
                raise CheckFailed(
                    M(
                        "{name} is an object of type {type}. Write a number, a text or a list of them.",
                        name=name,
                        type=value.type_name,
                    )
                )
            value = None
        judgement = self.questions[name].judge(value)
        if judgement.right:
            return
        if not judgement.answered:
            raise AnswerFault(Fault.NOT_WRITTEN, judgement.message)
        raise CheckFailed(judgement.message, code=judgement.code)


def quiz_checks(mission: Mission, seed: str) -> QuizChecks:
    """The questions of a mission as the checks ask them."""
    return QuizChecks({question.name: question for question in load_questions(mission).questions(seed)})
