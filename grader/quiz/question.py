"""One question with its numbers drawn and its options in order: what it asks, and what an answer is worth."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction
from typing import Any, ClassVar, Final

from grader.i18n import M, Message, Text
from grader.quiz.reading import (
    Dims,
    Exact,
    Unreadable,
    is_blank,
    plain,
    read_number,
    read_option,
    read_options,
    read_shape,
)

_SHOWN: Final = 80


class Form(StrEnum):
    """What kind of answer a question asks for."""

    NUMBER = "number"
    SHAPE = "shape"
    CHOICE = "choice"
    SEVERAL = "several"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What an answer is worth."""

    right: bool
    code: str | None = None
    """The misconception that leads to this wrong answer, where it is a known one."""
    message: Message | None = None
    """What to tell the learner; None where the answer is right."""
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

    def names(self) -> set[str]:
        """The plain forms of all texts that name it."""
        return {plain(text) for text in (self.text.en, self.text.ko, *self.also)}


@dataclass(frozen=True, kw_only=True)
class Question(ABC):
    """A question that can be shown and judged."""

    form: ClassVar[Form]
    name: str
    """The constant that the learner sets, `DENSE_PARAMS`."""
    prompt: Text
    """Markdown."""
    worked: Text
    """The solution step by step, Markdown; shown once it is solved."""
    clue: Text
    """Where to look; told with a wrong answer that is no known mistake."""
    given: Mapping[str, Any] = field(default_factory=dict)
    """The numbers of this variant."""
    printed: Question | None = None
    """The same question with the numbers of the mission text; None where these are they."""

    @property
    def options(self) -> tuple[Option, ...]:
        """The options, in the order shown; none where the answer is written freely."""
        return ()

    @property
    @abstractmethod
    def key(self) -> Any:
        """A right answer, as a learner's constant could hold it."""

    @property
    @abstractmethod
    def key_text(self) -> Text:
        """The right answer as a person reads it."""

    @property
    @abstractmethod
    def codes(self) -> Mapping[str, Any]:
        """Each misconception with an answer that shows it."""

    @abstractmethod
    def read(self, answer: Any) -> Any:
        """What the answer means, raises `Unreadable` where it means nothing here."""

    @abstractmethod
    def is_right(self, meant: Any) -> bool:
        """Whether what `read` gave is right."""

    @abstractmethod
    def code_of(self, meant: Any) -> str | None:
        """The misconception behind a wrong answer."""

    @abstractmethod
    def unreadable(self, answer: Any, part: Any) -> Message:
        """How to write an answer that can be read."""

    def judge(self, answer: Any) -> Judgement:
        """Judge what the learner's constant holds; any plain data will do."""
        if is_blank(answer):
            return Judgement(False, message=M("{name} is not answered yet.", name=self.name), answered=False)
        try:
            meant = self.read(answer)
        except Unreadable as error:
            return Judgement(False, message=self.unreadable(answer, error.part))
        if self.is_right(meant):
            return Judgement(True)
        code, shown = self.code_of(meant), _shown(answer)
        if code is not None:
            message = M("{name} = {got} is not right.", name=self.name, got=shown)
        elif self.printed is not None and self.printed.is_right(meant):
            message = M(
                "{name} = {got} answers the question as the mission text prints it. Your seed gives you other "
                "numbers: `grade show` with the same --seed shows them.",
                name=self.name,
                got=shown,
            )
        else:
            message = M("{name} = {got} is not right. {clue}", name=self.name, got=shown, clue=self.clue)
        return Judgement(False, code, message)


@dataclass(frozen=True, kw_only=True)
class NumberQuestion(Question):
    """Asks for one number."""

    form = Form.NUMBER
    right: Exact
    wrong: Mapping[str, tuple[Exact, ...]]
    decimals: int = 0
    """Digits after the point that an answer must have right."""

    @property
    def key(self) -> int | float:
        return self.right if isinstance(self.right, int) else round(float(self.right), self.decimals)

    @property
    def key_text(self) -> Text:
        shown = f"{self.key:,}"
        return Text(shown, shown)

    @property
    def codes(self) -> Mapping[str, int | float]:
        return {code: _as_written(values[0], self.decimals) for code, values in self.wrong.items()}

    def read(self, answer: Any) -> Exact:
        return read_number(answer)

    def is_right(self, meant: Any) -> bool:
        return self.same(meant, self.right)

    def code_of(self, meant: Any) -> str | None:
        return next((code for code, each in self.wrong.items() if any(self.same(meant, v) for v in each)), None)

    def same(self, one: Exact, other: Exact) -> bool:
        """Whether two numbers agree in the digits that are asked for."""
        return abs(Fraction(one) - Fraction(other)) <= (Fraction(51, 100 * 10**self.decimals) if self.decimals else 0)

    def unreadable(self, answer: Any, part: Any) -> Message:
        return M(
            '{name} = {got} is not one number. Write it like 1234, "1,234" or 12 * 34 + 5.',
            name=self.name,
            got=_shown(answer),
        )


@dataclass(frozen=True, kw_only=True)
class ShapeQuestion(Question):
    """Asks for the shape of an array."""

    form = Form.SHAPE
    right: Dims
    wrong: Mapping[str, tuple[Dims, ...]]

    @property
    def key(self) -> Dims:
        return self.right

    @property
    def key_text(self) -> Text:
        return Text(str(self.right), str(self.right))

    @property
    def codes(self) -> Mapping[str, Dims]:
        return {code: values[0] for code, values in self.wrong.items()}

    def read(self, answer: Any) -> Dims:
        return read_shape(answer)

    def is_right(self, meant: Any) -> bool:
        return bool(meant == self.right)

    def code_of(self, meant: Any) -> str | None:
        return next((code for code, values in self.wrong.items() if meant in values), None)

    def unreadable(self, answer: Any, part: Any) -> Message:
        return M(
            '{name} = {got} is not a shape. Write it like (12, 34) or "12 x 34".',
            name=self.name,
            got=_shown(answer),
        )


@dataclass(frozen=True, kw_only=True)
class ChoiceQuestion(Question):
    """Asks for one of several options."""

    form = Form.CHOICE
    choices: tuple[Option, ...]

    @property
    def options(self) -> tuple[Option, ...]:
        return self.choices

    @property
    def key(self) -> str:
        return next(option.letter for option in self.choices if option.right)

    @property
    def key_text(self) -> Text:
        option = next(option for option in self.choices if option.right)
        return Text(f"{option.letter}. {option.text.en}", f"{option.letter}. {option.text.ko}")

    @property
    def codes(self) -> Mapping[str, str]:
        return {option.code: option.letter for option in self.choices if option.code is not None}

    def read(self, answer: Any) -> str:
        return read_option(answer, names_of(self.choices))

    def is_right(self, meant: Any) -> bool:
        return bool(meant == self.key)

    def code_of(self, meant: Any) -> str | None:
        return next((option.code for option in self.choices if option.letter == meant), None)

    def unreadable(self, answer: Any, part: Any) -> Message:
        return M(
            '{name} = {got} is none of the options. Write the letter of one, {letters}: "B", say.',
            name=self.name,
            got=_shown(answer),
            letters=_span(self.choices),
        )


@dataclass(frozen=True, kw_only=True)
class SeveralQuestion(Question):
    """Asks for all options that are right."""

    form = Form.SEVERAL
    choices: tuple[Option, ...]

    @property
    def options(self) -> tuple[Option, ...]:
        return self.choices

    @property
    def key(self) -> tuple[str, ...]:
        return tuple(option.letter for option in self.choices if option.right)

    @property
    def key_text(self) -> Text:
        texts = [option.text for option in self.choices if option.right]
        return Text(
            f"{', '.join(self.key)}: {', '.join(text.en for text in texts)}",
            f"{', '.join(self.key)}: {', '.join(text.ko for text in texts)}",
        )

    @property
    def codes(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, tuple[str, ...]] = {}
        for option in self.choices:
            if option.code is not None:
                other = {option.letter} ^ set(self.key)
                found.setdefault(option.code, tuple(sorted(other)))
        return found

    def read(self, answer: Any) -> frozenset[str]:
        return read_options(answer, names_of(self.choices))

    def is_right(self, meant: Any) -> bool:
        return bool(meant == frozenset(self.key))

    def code_of(self, meant: Any) -> str | None:
        """The first option taken wrongly tells most; then the first that was left out."""
        taken = [option.code for option in self.choices if option.letter in meant and not option.right]
        missed = [option.code for option in self.choices if option.letter not in meant and option.right]
        return next((code for code in (*taken, *missed) if code is not None), None)

    def unreadable(self, answer: Any, part: Any) -> Message:
        return M(
            '{name} = {got}: {part} is none of the options. Write the letters, {letters}: ["A", "B"] or "A, B", say.',
            name=self.name,
            got=_shown(answer),
            part=_shown(part),
            letters=_span(self.choices),
        )


@dataclass(frozen=True, kw_only=True)
class WordsQuestion(Question):
    """Asks for a name or a few words."""

    form = Form.WORDS
    accepted: tuple[str, ...]
    wrong: Mapping[str, tuple[str, ...]]

    @property
    def key(self) -> str:
        return self.accepted[0]

    @property
    def key_text(self) -> Text:
        return Text(self.key, self.key)

    @property
    def codes(self) -> Mapping[str, str]:
        return {code: words[0] for code, words in self.wrong.items()}

    def read(self, answer: Any) -> str:
        if not isinstance(answer, str) or not plain(answer):
            raise Unreadable(answer)
        return plain(answer)

    def is_right(self, meant: Any) -> bool:
        return meant in map(plain, self.accepted)

    def code_of(self, meant: Any) -> str | None:
        return next((code for code, words in self.wrong.items() if meant in map(plain, words)), None)

    def unreadable(self, answer: Any, part: Any) -> Message:
        return M('{name} = {got} is no text. Write it in quotes, like "text".', name=self.name, got=_shown(answer))


def names_of(options: tuple[Option, ...]) -> dict[str, str]:
    """The plain form of every text of every option, with the option's letter."""
    return {name: option.letter for option in options for name in option.names()}


def _span(options: tuple[Option, ...]) -> str:
    return f"{options[0].letter}-{options[-1].letter}"


def _as_written(value: Exact, decimals: int) -> int | float:
    return value if isinstance(value, int) else round(float(value), decimals)


def _shown(answer: object) -> str:
    """An answer as Python writes it, cut where it is long."""
    text = repr(answer)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
