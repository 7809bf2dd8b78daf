"""What questions.py is written with: a question for any numbers, of which `with_seed` makes one to be asked."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import combinations
from random import Random
from types import SimpleNamespace
from typing import Any, Final

from grader.i18n import Text
from grader.quiz.question import (
    ChoiceQuestion,
    NumberQuestion,
    Option,
    Question,
    SeveralQuestion,
    ShapeQuestion,
    WordsQuestion,
)
from grader.quiz.reading import Dims, Exact, letters_of

Given = Any
"""The numbers of a variant, as attributes: `g.inputs * g.units`."""
Formula = Callable[[Given], Any]
TRIES: Final = 500


class Ambiguous(ValueError):  # noqa: N818 - about a question, not about the program
    """Two of a question's answers are the same, so that a wrong one could not be told from another."""


@dataclass(frozen=True, slots=True)
class _Choosable:
    code: str | None
    text: Text
    also: tuple[str, ...]
    right: bool


def Right(en: str, ko: str, *also: str, missed: str | None = None) -> _Choosable:  # noqa: N802 - reads as a kind
    """An option that is right; `missed` is the misconception of someone who leaves it out of several."""
    return _Choosable(missed, Text(en, ko), also, right=True)


def Wrong(code: str, en: str, ko: str, *also: str) -> _Choosable:  # noqa: N802 - reads as a kind
    """An option that is wrong, and the misconception that leads to it."""
    return _Choosable(code, Text(en, ko), also, right=False)


@dataclass(frozen=True, kw_only=True)
class Template:
    """A question before its numbers are drawn.

    Texts are format strings over `given`, what `shown` adds, and `key`: "{inputs:,} inputs".
    """

    name: str
    ask: Text
    worked: Text
    clue: Text
    given: Mapping[str, Any] = field(default_factory=dict)
    """The numbers that the mission text prints."""
    draw: Callable[[Random], Mapping[str, Any]] | None = None
    """Other numbers; None for a question without any."""
    shown: Callable[[Given], Mapping[str, Any]] = lambda _given: {}
    """Further values that the texts mention."""

    @abstractmethod
    def build(self, given: Mapping[str, Any], rng: Random | None) -> Question:
        """The question with these numbers; `rng` orders the options, None leaves them as they are.

        Raises:
            Ambiguous: These numbers do not tell every answer from every other.
        """
        raise NotImplementedError

    def as_printed(self) -> Question:
        """The question as the mission text prints it."""
        return self.build(self.given, None)

    def with_seed(self, rng: Random) -> Question:
        """The question with drawn numbers, all of its answers distinct."""
        for _ in range(TRIES):
            given = dict(self.given) if self.draw is None else dict(self.draw(rng))
            if self.draw is not None and given == dict(self.given):
                continue
            try:
                return self.build(given, rng)
            except Ambiguous:
                if self.draw is None:
                    raise
        raise Ambiguous(f"{self.name}: no numbers were found in {TRIES} tries that tell its answers apart")

    def texts(self, given: Mapping[str, Any], **more: Any) -> dict[str, Any]:
        """The arguments that all questions share."""
        values = {**given, **self.shown(namespace(given)), **more}
        return {
            "name": self.name,
            "prompt": fill(self.ask, values),
            "worked": fill(self.worked, values),
            "clue": fill(self.clue, values),
            "given": dict(given),
        }


@dataclass(frozen=True, kw_only=True)
class Number(Template):
    """Asks for a number; `wrong` maps a misconception to the number (or numbers) that it leads to."""

    key: Formula
    wrong: Mapping[str, Formula]
    decimals: int = 0

    def build(self, given: Mapping[str, Any], rng: Random | None) -> NumberQuestion:
        right = _exact(self.key(namespace(given)))
        question = NumberQuestion(
            **self.texts(given, key=right if isinstance(right, int) else float(right)),
            right=right,
            wrong={code: _numbers(formula(namespace(given))) for code, formula in self.wrong.items()},
            decimals=self.decimals,
        )
        groups = [(right,), *question.wrong.values()]
        for one, other in combinations(groups, 2):
            if any(question.same(a, b) for a in one for b in other):
                raise Ambiguous(f"{self.name}: {one} and {other} with {dict(given)}")
        return question


@dataclass(frozen=True, kw_only=True)
class Shape(Template):
    """Asks for a shape; `wrong` maps a misconception to the shape that it leads to."""

    key: Formula
    wrong: Mapping[str, Formula]

    def build(self, given: Mapping[str, Any], rng: Random | None) -> ShapeQuestion:
        right: Dims = tuple(self.key(namespace(given)))
        wrong: dict[str, tuple[Dims, ...]] = {
            code: (tuple(formula(namespace(given))),) for code, formula in self.wrong.items()
        }
        if len({right, *(values[0] for values in wrong.values())}) != len(wrong) + 1:
            raise Ambiguous(f"{self.name}: {right}, {wrong} with {dict(given)}")
        return ShapeQuestion(**self.texts(given, key=right), right=right, wrong=wrong)


@dataclass(frozen=True, kw_only=True)
class Choice(Template):
    """Asks for the one option that is right."""

    options: tuple[_Choosable, ...]

    def build(self, given: Mapping[str, Any], rng: Random | None) -> ChoiceQuestion:
        return ChoiceQuestion(**self.texts(given), choices=_options(self, given, rng))


@dataclass(frozen=True, kw_only=True)
class Several(Template):
    """Asks for every option that is right."""

    options: tuple[_Choosable, ...]

    def build(self, given: Mapping[str, Any], rng: Random | None) -> SeveralQuestion:
        return SeveralQuestion(**self.texts(given), choices=_options(self, given, rng))


@dataclass(frozen=True, kw_only=True)
class Words(Template):
    """Asks for a name; `wrong` maps a misconception to the names that it leads to."""

    accept: tuple[str, ...]
    wrong: Mapping[str, tuple[str, ...]]

    def build(self, given: Mapping[str, Any], rng: Random | None) -> WordsQuestion:
        return WordsQuestion(**self.texts(given), accepted=self.accept, wrong=self.wrong)


def _options(template: Choice | Several, given: Mapping[str, Any], rng: Random | None) -> tuple[Option, ...]:
    order = list(template.options)
    if rng is not None:
        rng.shuffle(order)
    values = {**given, **template.shown(namespace(given))}
    options = tuple(
        Option(letter, fill(each.text, values), each.right, each.code, each.also)
        for letter, each in zip(letters_of(len(order)), order, strict=True)
    )
    for one, other in combinations(options, 2):
        if one.names() & other.names():
            raise Ambiguous(f"{template.name}: {one.text.en} and {other.text.en} read alike")
    return options


def namespace(given: Mapping[str, Any]) -> SimpleNamespace:
    """The numbers as attributes."""
    return SimpleNamespace(**given)


def fill(text: Text, values: Mapping[str, Any]) -> Text:
    """Both languages with the values filled in."""
    return Text(text.en.format_map(values), text.ko.format_map(values))


def _exact(value: Any) -> Exact:
    exact = Fraction(value)
    return int(exact) if exact.denominator == 1 else exact


def _numbers(value: Any) -> tuple[Exact, ...]:
    return tuple(map(_exact, value)) if isinstance(value, tuple) else (_exact(value),)
