"""One question with its numbers drawn and its options in order: what it asks, and what an answer is worth."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from typing import Any, Final

from grader.i18n import M, Message, Text
from grader.quiz.reading import (
    Unreadable,
    is_blank,
    plain,
    read_number,
    read_option,
    read_options,
    read_shape,
    read_words,
)

_SHOWN: Final = 80
_FLOAT: Final = Fraction(1, 10**12)
"""What a float may be off by, relative to the number."""
_APART: Final = 3
"""Tolerances between two answers that can be told apart when both are rounded."""


class Form(StrEnum):
    """What kind of answer a question asks for."""

    NUMBER = "number"
    SHAPE = "shape"
    CHOICE = "choice"
    SEVERAL = "several"
    WORDS = "words"


HOW_TO_WRITE: Final = {
    Form.NUMBER: M('Write one number, like 1234, "1,234" or 12 * 34 + 5.'),
    Form.SHAPE: M('Write a shape, like (12, 34) or "12 x 34".'),
    Form.CHOICE: M('Write the letter of one option, like "B".'),
    Form.SEVERAL: M('Write the letters of all options that apply, like ["A", "B"] or "A, B".'),
    Form.WORDS: M('Write a word or a name in quotes, like "word".'),
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """What an answer is worth."""

    right: bool
    message: Message
    """What to tell the learner."""
    code: str | None = None
    """The misconception that leads to this wrong answer, where it is a known one."""
    answered: bool = True
    """False where the constant still holds None."""


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a choice, as it is shown."""

    letter: str
    text: Text
    right: bool
    code: str | None
    """What someone believes who takes a wrong option, or leaves out a right one."""
    also: tuple[str, ...] = ()
    """Other texts that name it."""

    @property
    def names(self) -> frozenset[str]:
        """The plain forms of all texts that name it."""
        return frozenset(plain(text) for text in (self.text.en, self.text.ko, *self.also))


@dataclass(frozen=True, kw_only=True, slots=True)
class Question:
    """A question that can be shown and judged.

    What an answer means is a number, a shape, a letter, a set of letters or a plain text, by `form`.
    """

    name: str
    """The constant that the learner sets, `DENSE_PARAMS`."""
    form: Form
    prompt: Text
    """Markdown."""
    worked: Text
    """The solution step by step, Markdown; for someone who has solved it."""
    clue: Text
    """Where to look; told with a wrong answer that is no known mistake."""
    key: Any
    """A right answer, as a learner's constant could hold it."""
    key_text: Text
    """The right answer as a person reads it."""
    right: tuple[Any, ...]
    """The meanings that are right."""
    wrong: Mapping[str, tuple[Any, ...]]
    """Each misconception with the meanings that it leads to."""
    codes: Mapping[str, Any]
    """Each misconception with one answer that shows it, as a learner's constant could hold it."""
    options: tuple[Option, ...] = ()
    """In the order shown; none where the answer is written freely."""
    tolerance: Fraction = Fraction(0)
    """How far a number may be off, beyond what floats cannot hold."""
    exact: bool = False
    """Whether a text must be spelt as it is, capitals and marks included."""
    given: Mapping[str, Any] = field(default_factory=dict)
    """The numbers of this variant."""
    printed: Question | None = None
    """The same question as the mission text prints it; None where this is that one."""

    def judge(self, answer: Any) -> Judgement:
        """Judge what the learner's constant holds; any plain data will do."""
        values: dict[str, Any] = {"name": self.name, "got": _shown(answer)}
        if is_blank(answer):
            return Judgement(False, M("{name} is not answered yet.", **values), answered=False)
        try:
            meant = self.read(answer)
        except Unreadable:
            return Judgement(False, M("{name} = {got} cannot be read. {how}", how=HOW_TO_WRITE[self.form], **values))
        if self.accepts(meant):
            return Judgement(True, M("{name} is right.", **values))
        return self._judge_wrong(answer, meant, values)

    def _judge_wrong(self, answer: Any, meant: Any, values: Mapping[str, Any]) -> Judgement:
        """Say what led to a wrong answer: the mission text taken for this question, a known mistake, or neither."""
        as_printed = self._right_as_printed(answer)
        if as_printed and self.options:
            message = M(
                "{name} = {got} is not right. It answers the question as the mission text prints it. With your seed "
                "the options are in another order: `grade show` with the same --seed shows them.",
                **values,
            )
            return Judgement(False, message)
        code = next((code for code, each in self.wrong.items() if self._among(meant, each)), None)
        if code is not None:
            return Judgement(False, M("{name} = {got} is not right.", **values), code)
        if as_printed:
            message = M(
                "{name} = {got} answers the question as the mission text prints it. Your seed gives you other "
                "numbers: `grade show` with the same --seed shows them.",
                **values,
            )
            return Judgement(False, message)
        return Judgement(False, M("{name} = {got} is not right. {clue}", clue=self.clue, **values))

    def read(self, answer: Any) -> Any:
        """What an answer means.

        Raises:
            Unreadable: Nothing that this question asks for.
        """
        match self.form:
            case Form.NUMBER:
                return read_number(answer)
            case Form.SHAPE:
                return read_shape(answer)
            case Form.WORDS:
                return read_words(answer, exact=self.exact)
        names = {name: option.letter for option in self.options for name in option.names}
        return read_option(answer, names) if self.form is Form.CHOICE else read_options(answer, names)

    def accepts(self, meant: Any) -> bool:
        """Whether what `read` gave is right."""
        return self._among(meant, self.right)

    def ambiguity(self) -> str | None:
        """What two of its answers have in common, so that one could not be told from the other."""
        groups = [("the key", self.right), *self.wrong.items()]
        for index, (name, meanings) in enumerate(groups):
            for other, rest in groups[index + 1 :]:
                if any(self._among(meant, rest, _APART) for meant in meanings):
                    return f"{self.name}: {name} and {other} are the same answer with {dict(self.given)}"
        named = [name for option in self.options for name in option.names]
        return f"{self.name}: two options read alike" if len(named) != len(set(named)) else None

    def _right_as_printed(self, answer: Any) -> bool:
        """Whether it answers the question of the mission text, in place of this one."""
        try:
            return self.printed is not None and self.printed.accepts(self.printed.read(answer))
        except Unreadable:
            return False

    def _among(self, meant: Any, meanings: tuple[Any, ...], times: int = 1) -> bool:
        if self.form is Form.NUMBER:
            return any(abs(meant - each) <= max(times * self.tolerance, _FLOAT * abs(each)) for each in meanings)
        return meant in meanings


def _shown(answer: object) -> str:
    """An answer as Python writes it, cut where it is long."""
    text = repr(answer)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
