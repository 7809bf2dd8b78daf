"""A quiz on the desk: its questions, what was answered, and what each answer is worth."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from grader import Kind
from grader.face import Form, load_questions
from tui.core import quiz_file

if TYPE_CHECKING:
    from grader import Mission
    from grader.face import Judgement, Question, Quiz


@dataclass(slots=True)
class Entry:
    """One question and the learner's answer to it."""

    mission: Mission
    quiz: Quiz
    question: Question
    answer: Any = None
    """As the constant holds it."""
    judgement: Judgement | None = None
    """What it is worth, once the learner asked; gone when the answer changes."""

    @property
    def answered(self) -> bool:
        """Whether anything was entered."""
        return self.answer not in (None, "", (), [])

    @property
    def typed(self) -> str:
        """The answer as it stands in a form."""
        return quiz_file.as_typed(self.answer)

    @property
    def letters(self) -> tuple[str, ...]:
        """The chosen options."""
        try:
            meant = self.question.read(self.answer) if self.answered else ()
        except ValueError:
            return ()
        return (meant,) if isinstance(meant, str) else tuple(sorted(meant))

    def enter(self, typed: str | tuple[str, ...]) -> str:
        """Take an answer from a form.

        Returns:
            How it is written in the file.
        """
        if isinstance(typed, tuple):
            several = self.question.form is Form.SEVERAL
            written = repr(list(typed)) if several else repr(typed[0] if typed else None)
        else:
            written = quiz_file.as_source(typed)
        self.answer = quiz_file.read_constants(f"x = {written}")["x"]
        self.judgement = None
        return written

    def judge(self) -> Judgement:
        """What the answer is worth."""
        self.judgement = self.question.judge(self.answer)
        return self.judgement

    def mistake(self) -> Any:
        """What to tell about a known misconception; None where it is none."""
        code = self.judgement.code if self.judgement is not None else None
        return self.quiz.diagnosis(code) if code else None


@dataclass(slots=True)
class Sheet:
    """Several questions, one after the other."""

    entries: list[Entry] = field(default_factory=list)
    at: int = 0

    @property
    def entry(self) -> Entry:
        """The question that is shown."""
        return self.entries[self.at]

    def go(self, by: int) -> bool:
        """Another question; False at the ends."""
        to = self.at + by
        if not 0 <= to < len(self.entries):
            return False
        self.at = to
        return True

    def next_open(self) -> bool:
        """The next question that is not right yet, around the end; False where all are."""
        count = len(self.entries)
        for step in range(1, count + 1):
            place = (self.at + step) % count
            judgement = self.entries[place].judgement
            if judgement is None or not judgement.right:
                self.at = place
                return True
        return False


def sheet_of(mission: Mission, seed: str = "", answers: dict[str, Any] | None = None) -> Sheet:
    """All questions of a mission, with the answers that the file has."""
    quiz, answers = load_questions(mission), answers or {}
    return Sheet([Entry(mission, quiz, each, answers.get(each.name)) for each in quiz.questions(seed)])


def review_sheet(asked: list[tuple[Mission, str]], seed: str) -> Sheet:
    """Some questions of several missions, with numbers of this seed; those that the course no longer asks are gone."""
    entries = []
    for mission, name in asked:
        if mission.kind is not Kind.QUIZ:
            continue
        quiz = load_questions(mission)
        entries += [Entry(mission, quiz, each) for each in quiz.questions(seed) if each.name == name]
    return Sheet(entries)
