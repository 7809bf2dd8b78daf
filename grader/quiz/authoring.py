"""What questions.py is written with: a question for any numbers, of which each seed makes one to be asked."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import combinations
from random import Random
from types import SimpleNamespace
from typing import Any, ClassVar

from grader.i18n import Text
from grader.quiz.question import Form, Option, Question
from grader.quiz.reading import LETTERS, Exact, plain

Formula = Callable[[Any], Any]
"""Takes the numbers of a variant as attributes: `lambda g: g.inputs * g.units`."""


class Ambiguous(ValueError):  # noqa: N818 - about a question, not about the program
    """Two of a question's answers are the same, so that a wrong one could not be told from another."""


@dataclass(frozen=True, slots=True)
class Choosable:
    """An option before it has its letter."""

    text: Text
    also: tuple[str, ...]
    code: str | None
    right: bool


def Right(en: str, ko: str, *also: str, missed: str | None = None) -> Choosable:  # noqa: N802 - reads as a kind
    """An option that is right; `missed` is the misconception of someone who leaves it out of several."""
    return Choosable(Text(en, ko), also, missed, right=True)


def Wrong(code: str, en: str, ko: str, *also: str) -> Choosable:  # noqa: N802 - reads as a kind
    """An option that is wrong, and the misconception that leads to it."""
    return Choosable(Text(en, ko), also, code, right=False)


@dataclass(frozen=True, slots=True)
class Draft:
    """A question whose numbers are drawn and whose options have their letters."""

    g: SimpleNamespace
    options: tuple[Option, ...]


@dataclass(frozen=True, kw_only=True)
class Template:
    """A question before its numbers are drawn.

    Its texts are format strings over `given`, over what `shown` adds and over `key`: "{inputs:,} inputs".
    """

    form: ClassVar[Form]
    name: str
    ask: Text
    worked: Text
    clue: Text
    given: Mapping[str, Any] = field(default_factory=dict)
    """The numbers that the mission text prints."""
    draw: Callable[[Random], Mapping[str, Any]] | None = None
    """Other numbers; None for a question without any."""
    group: str = ""
    """Questions of a group, with the same `draw`, get the same numbers: they ask about one thing."""
    shown: Formula = lambda _g: {}
    """Further values that the texts mention."""
    options: tuple[Choosable, ...] = ()

    def as_printed(self) -> Question:
        """The question as the mission text prints it.

        Raises:
            Ambiguous: Its numbers do not tell every answer from every other.
        """
        question = self._built(self.given, None)
        if (fault := question.ambiguity()) is not None:
            raise Ambiguous(fault)
        return question

    def drawn(self, numbers: Random, order: Random) -> Question | None:
        """The question with drawn numbers and its options shuffled; None where these numbers will not do.

        They will not where two answers coincide, or where they are those of the mission text.
        """
        given = self.given if self.draw is None else self.draw(numbers)
        question = self._built(given, order)
        printed = self.draw is not None and dict(given) == dict(self.given)
        return None if printed or question.ambiguity() is not None else question

    def _built(self, given: Mapping[str, Any], rng: Random | None) -> Question:
        values = {**given, **self.shown(SimpleNamespace(**given))}
        draft = Draft(SimpleNamespace(**given), tuple(self._options(values, rng)))
        answers = self._answers(draft)
        values["key"] = answers["key"]
        return Question(
            name=self.name,
            form=self.form,
            prompt=_filled(self.ask, values),
            worked=_filled(self.worked, values),
            clue=_filled(self.clue, values),
            given=dict(given),
            options=draft.options,
            **answers,
        )

    def _options(self, values: Mapping[str, Any], rng: Random | None) -> Iterator[Option]:
        order = list(self.options)
        if rng is not None:
            rng.shuffle(order)
        for letter, each in zip(LETTERS, order, strict=False):
            yield Option(letter, _filled(each.text, values), each.right, each.code, each.also)

    def _answers(self, draft: Draft) -> dict[str, Any]:
        """The fields `key`, `key_text`, `right`, `wrong` and `codes` of the question."""
        raise NotImplementedError


@dataclass(frozen=True, kw_only=True)
class Number(Template):
    """Asks for a number; `wrong` maps a misconception to the number, or the tuple of numbers, that it leads to."""

    form: ClassVar[Form] = Form.NUMBER
    key: Formula
    wrong: Mapping[str, Formula]
    decimals: int = 0
    """Digits after the point that must be right; 0 asks for the number exactly."""

    def _answers(self, draft: Draft) -> dict[str, Any]:
        right = _exact(self.key(draft.g))
        wrong = {code: _numbers(formula(draft.g)) for code, formula in self.wrong.items()}
        key = self._written(right)
        return {
            "key": key,
            "key_text": Text(f"{key:,}", f"{key:,}"),
            "right": (right,),
            "wrong": wrong,
            "codes": {code: self._written(values[0]) for code, values in wrong.items()},
            # Half of the last digit, and a little for those who round a half down.
            "tolerance": Fraction(51, 100 * 10**self.decimals) if self.decimals else Fraction(0),
        }

    def _written(self, value: Exact) -> int | float:
        if isinstance(value, int):
            return value
        return round(float(value), self.decimals) if self.decimals else float(value)


@dataclass(frozen=True, kw_only=True)
class Shape(Template):
    """Asks for a shape; `wrong` maps a misconception to the shape that it leads to."""

    form: ClassVar[Form] = Form.SHAPE
    key: Formula
    wrong: Mapping[str, Formula]

    def _answers(self, draft: Draft) -> dict[str, Any]:
        right = tuple(self.key(draft.g))
        codes = {code: tuple(formula(draft.g)) for code, formula in self.wrong.items()}
        return {
            "key": right,
            "key_text": Text(str(right), str(right)),
            "right": (right,),
            "wrong": {code: (value,) for code, value in codes.items()},
            "codes": codes,
        }


@dataclass(frozen=True, kw_only=True)
class Choice(Template):
    """Asks for the one option that is right."""

    form: ClassVar[Form] = Form.CHOICE

    def _answers(self, draft: Draft) -> dict[str, Any]:
        (right,) = (option for option in draft.options if option.right)
        wrong = [option for option in draft.options if option.code is not None]
        return {
            "key": right.letter,
            "key_text": Text(f"{right.letter}. {right.text.en}", f"{right.letter}. {right.text.ko}"),
            "right": (right.letter,),
            "wrong": {option.code: (option.letter,) for option in wrong},
            "codes": {option.code: option.text.en for option in wrong},
        }


@dataclass(frozen=True, kw_only=True)
class Several(Template):
    """Asks for every option that is right; what someone took wrongly tells more than what they left out."""

    form: ClassVar[Form] = Form.SEVERAL

    def _answers(self, draft: Draft) -> dict[str, Any]:
        right = [option for option in draft.options if option.right]
        key = frozenset(option.letter for option in right)
        wrong: dict[str, tuple[frozenset[str], ...]] = {}
        for taken in _subsets(draft.options):
            code = _first_mistake(draft.options, taken)
            if code is not None:
                wrong[code] = (*wrong.get(code, ()), taken)
        letters = ", ".join(sorted(key))
        return {
            "key": sorted(key),
            "key_text": Text(
                f"{letters}: {', '.join(option.text.en for option in right)}",
                f"{letters}: {', '.join(option.text.ko for option in right)}",
            ),
            "right": (key,),
            "wrong": wrong,
            "codes": {
                option.code: [each.text.en for each in draft.options if each.right != (each is option)]
                for option in draft.options
                if option.code is not None
            },
        }


@dataclass(frozen=True, kw_only=True)
class Words(Template):
    """Asks for a name; `wrong` maps a misconception to the names that it leads to."""

    form: ClassVar[Form] = Form.WORDS
    accept: tuple[str, ...]
    wrong: Mapping[str, tuple[str, ...]]
    exact: bool = False
    """For names that a program reads: capitals, spaces and underscores count."""

    def _answers(self, _draft: Draft) -> dict[str, Any]:
        return {
            "key": self.accept[0],
            "key_text": Text(self.accept[0], self.accept[0]),
            "right": self._meanings(self.accept),
            "wrong": {code: self._meanings(words) for code, words in self.wrong.items()},
            "codes": {code: words[0] for code, words in self.wrong.items()},
            "exact": self.exact,
        }

    def _meanings(self, words: tuple[str, ...]) -> tuple[str, ...]:
        return words if self.exact else tuple(map(plain, words))


def _subsets(options: tuple[Option, ...]) -> Iterator[frozenset[str]]:
    letters = [option.letter for option in options]
    for count in range(len(letters) + 1):
        yield from map(frozenset, combinations(letters, count))


def _first_mistake(options: tuple[Option, ...], taken: frozenset[str]) -> str | None:
    mistaken = [option for option in options if option.right != (option.letter in taken)]
    mistaken.sort(key=lambda option: option.right)
    return mistaken[0].code if mistaken else None


def _filled(text: Text, values: Mapping[str, Any]) -> Text:
    """Both languages with the values filled in."""
    return Text(text.en.format_map(values), text.ko.format_map(values))


def _exact(value: Any) -> Exact:
    exact = Fraction(value)
    return int(exact) if exact.denominator == 1 else exact


def _numbers(value: Any) -> tuple[Exact, ...]:
    return tuple(map(_exact, value)) if isinstance(value, tuple) else (_exact(value),)
