"""Questions as Markdown: for the mission text, for `grade show`, for a screen; and their worked solutions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from grader.catalog import mission_text
from grader.i18n import Lang, Text
from grader.quiz.question import Form, Question
from grader.quiz.quiz import Quiz

FORMS: Final = {
    Form.NUMBER: Text("a number", "숫자"),
    Form.SHAPE: Text("a shape", "모양"),
    Form.CHOICE: Text("choose one", "하나 고르기"),
    Form.SEVERAL: Text("choose all that apply", "모두 고르기"),
    Form.WORDS: Text("a word", "짧은 글"),
}


def render(quiz: Quiz, seed: str = "", lang: Lang = "en") -> str:
    """The questions of a seed as Markdown, numbered, each under the name of its constant."""
    return "\n\n".join(
        render_question(question, number, lang) for number, question in enumerate(quiz.questions(seed), 1)
    )


def render_question(question: Question, number: int, lang: Lang = "en") -> str:
    """One question as Markdown."""
    return "\n\n".join(_blocks(question, number, lang))


def _blocks(question: Question, number: int, lang: Lang) -> Iterator[str]:
    yield f"### {number}. `{question.name}` ({FORMS[question.form].render(lang)})"
    yield question.prompt.render(lang)
    if question.options:
        yield "\n".join(f"- **{option.letter}.** {option.text.render(lang)}" for option in question.options)


def render_worked(quiz: Quiz, seed: str = "", lang: Lang = "en") -> str:
    """The right answers of a seed and how one gets there; for someone who has passed."""
    answer = Text("Answer", "정답")
    return "\n\n".join(
        f"### {number}. `{question.name}`\n\n**{answer.render(lang)}: {question.key_text.render(lang)}**\n\n"
        f"{question.worked.render(lang)}"
        for number, question in enumerate(quiz.questions(seed), 1)
    )


def story(quiz: Quiz, seed: str = "", lang: Lang = "en") -> str:
    """The mission's text with the questions of a seed in the place of the printed ones."""
    text = mission_text(quiz.mission, lang).story
    return text.replace(render(quiz, "", lang), render(quiz, seed, lang)) if seed else text
