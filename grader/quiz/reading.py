"""What a learner meant: numbers, shapes, options and words, read from whatever form they were written in.

Everything that comes in is plain data that crossed the wire, yet anything may be in it: reading is total, it
gives a value or raises `Unreadable`.
"""

from __future__ import annotations

import ast
import operator
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from typing import Final, TypeGuard

Exact = int | Fraction
Dims = tuple[int | None, ...]
MAX_TEXT: Final = 300
"""Longer texts are no answers."""
MAX_INT: Final = 10**30
LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""What options are called."""

_THOUSANDS: Final = re.compile(r"(?<=\d)[,_' ](?=\d{3}(?!\d))")
_KOREAN_UNITS: Final = re.compile(r"(?:(?P<man>\d+)만)?\s*(?:(?P<cheon>\d+)천)?\s*(?P<rest>\d+)?")
_UNREAD_UNITS: Final = re.compile(r"\d\s*[십백천만억조]")
_WRAPPED: Final = re.compile(r"[^\d(+\-]*?(?P<core>(?:[\d(+\-]|\.\d).*?)[^\d).]*\.?", re.DOTALL)
_ARITHMETIC: Final = re.compile(r"[\d\s.+\-*/()]+")
_TIMES: Final = re.compile(r"(?<=[\d)])\s*[x\u00d7·∙⋅]\s*(?=[\d(])")
_DIMS: Final = re.compile(
    r"[\s(\[]*(?:none|\d+)(?:[\s,x\u00d7*()\[\]]+(?:none|\d+))*[\s,)\]]*"  # no digit run can be read in two ways
)
_DIM: Final = re.compile(r"none|\d+")
_LETTER: Final = re.compile(
    r"(?:(?:option|choice|answer|보기|정답|답)\s*:?\s*)?[(\[]?(?P<letter>[a-z])[)\].:]?(?:\s*번)?"
)
_PLACE: Final = re.compile(r"[(\[]?(?P<place>\d)[)\].:]?(?:\s*번)?")
_LABELLED: Final = re.compile(r"[(\[]?(?P<letter>[a-z])\s*[)\].:]\s*(?P<text>.+)", re.DOTALL)
_BETWEEN: Final = re.compile(
    r"[,;/|&+\n·]|\band\b|\s및\s|\s그리고\s|(?<=\b[a-z])\s*(?:와|과|하고|랑)\s*", re.IGNORECASE
)

_OPERATIONS: Final[Mapping[type[ast.operator], Callable[[Fraction, Fraction], Fraction | int]]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
}


class Unreadable(ValueError):  # noqa: N818 - an outcome of reading, which a question words for the learner
    """An answer of another kind than the question asks for."""

    def __init__(self, part: object) -> None:
        super().__init__(repr(part)[:MAX_TEXT])


def is_blank(answer: object) -> bool:
    """Whether nothing was answered yet."""
    return answer is None or answer is ... or (isinstance(answer, str) and not answer.strip())


def unwrap(answer: object) -> object:
    """A base array as lists, and the one item of a list of one (`DENSE = 12,`)."""
    if type(answer).__module__ == "numpy" and hasattr(answer, "tolist"):
        answer = answer.tolist()
    while isinstance(answer, list | tuple) and len(answer) == 1:
        answer = answer[0]
    return answer


def read_number(answer: object) -> Exact:
    """One number: 1010, 1010.0, "1,010", "1010개", "3만 9760", "(100 + 1) x 10 = 1,010".

    Raises:
        Unreadable: It is no single finite number.
    """
    value = unwrap(answer)
    if _is_real(value):
        return _whole(Fraction(value))
    if isinstance(value, str) and len(value) <= MAX_TEXT:
        number = _number_in(fold(value))
        if number is not None and abs(number) <= MAX_INT:
            return _whole(number)
    raise Unreadable(answer)


def read_shape(answer: object) -> Dims:
    """A shape: (100, 20), [100, 20], "100 x 20", "(None, 100)"; a lone number is a shape of one axis.

    Raises:
        Unreadable: It is no sequence of whole numbers and None.
    """
    if isinstance(answer, str) and len(answer) <= MAX_TEXT:
        text = fold(answer)
        if not _DIMS.fullmatch(text):
            raise Unreadable(answer)
        return tuple(None if word == "none" else int(word) for word in _DIM.findall(text))
    if type(answer).__module__ == "numpy" and hasattr(answer, "tolist"):
        answer = answer.tolist()
    items = answer if isinstance(answer, list | tuple) else (answer,)
    if not items or not all(item is None or _is_whole(item) for item in items) or items == (None,):
        raise Unreadable(answer)
    return tuple(None if item is None else int(item) for item in items)


def read_option(answer: object, names: Mapping[str, str]) -> str:
    """The letter of one option: "B", "b)", "2번", 2, the option's text in either language, "B. its text".

    Args:
        answer: What the learner wrote.
        names: The plain forms of the options' texts, each with its letter.

    Raises:
        Unreadable: It names no option.
    """
    value = unwrap(answer)
    if _is_real(value):
        value = f"{value:g}"
    text = fold(str(value) if isinstance(value, bool) else value) if isinstance(value, str | bool) else ""
    if not text or len(text) > MAX_TEXT:
        raise Unreadable(answer)
    letters = sorted(set(names.values()))
    if (named := names.get(plain(text))) is not None:
        return named
    if (found := _LETTER.fullmatch(text)) and found["letter"].upper() in letters:
        return found["letter"].upper()
    if (found := _PLACE.fullmatch(text)) and 1 <= int(found["place"]) <= len(letters):
        return letters[int(found["place"]) - 1]
    if (found := _LABELLED.fullmatch(text)) and names.get(plain(found["text"])) == found["letter"].upper():
        return found["letter"].upper()
    raise Unreadable(answer)


def read_options(answer: object, names: Mapping[str, str]) -> frozenset[str]:
    """The letters of several options: ["A", "C"], {"A", "C"}, "A, C", "AC", "A와 C", or their texts.

    Raises:
        Unreadable: A part of it names no option.
    """
    if isinstance(answer, list | tuple):
        return frozenset(read_option(item, names) for item in answer)
    try:
        return frozenset({read_option(answer, names)})
    except Unreadable:
        if not isinstance(answer, str) or len(answer) > MAX_TEXT:
            raise
    return frozenset(_each(answer, names))


def _each(answer: str, names: Mapping[str, str]) -> Iterator[str]:
    text = fold(answer).strip("()[]{} ")
    run = re.sub(r"\s+", "", text).upper()
    if run and set(run) <= set(names.values()) and len(set(run)) == len(run):
        yield from run
        return
    parts = [part.strip() for part in _BETWEEN.split(text)]
    for part in parts:
        if part:
            yield read_option(part.strip("'\" "), names)


def read_words(answer: object, *, exact: bool = False) -> str:
    """A name or a few words, in plain form; `exact` only takes quotes and spaces off the ends.

    Raises:
        Unreadable: It is no text, or has no letters.
    """
    value = unwrap(answer)
    if not isinstance(value, str) or len(value) > MAX_TEXT or not plain(value):
        raise Unreadable(answer)
    return value.strip("'\"` \n") if exact else plain(value)


def plain(text: str) -> str:
    """A text without what does not matter: case, width, spaces, quotes, marks; digits keep their point."""
    folded = re.sub(r"(?<!\d)\.|\.(?!\d)", "", fold(text))
    return "".join(char for char in folded if char.isalnum() or char in ".+-*/=<>%")


def fold(text: str) -> str:
    """One form for texts that look alike: full-width digits, capitals, decomposed Hangul, other minus signs."""
    return unicodedata.normalize("NFKC", text).replace("\u2212", "-").casefold().strip()


def _number_in(text: str) -> Fraction | None:
    text = _THOUSANDS.sub("", text.rpartition("=")[2].strip())
    wrapped = _WRAPPED.fullmatch(text)
    if wrapped is None:
        return None
    korean = _KOREAN_UNITS.match(text, wrapped.start("core"))
    if korean and (korean["man"] or korean["cheon"]) and not re.search(r"\d", text[korean.end() :]):
        scale = {"man": 10_000, "cheon": 1_000, "rest": 1}
        return Fraction(sum(int(korean[name] or 0) * times for name, times in scale.items()))
    if _UNREAD_UNITS.search(text):
        return None
    core = _TIMES.sub("*", wrapped["core"].replace("÷", "/"))
    return _calculate(core) if _ARITHMETIC.fullmatch(core) else None


def _calculate(text: str) -> Fraction | None:
    """The value of + - * / // and parentheses over numbers; None for anything else."""
    try:
        return _evaluate(ast.parse(text.strip(), mode="eval").body)
    except (SyntaxError, ValueError, ArithmeticError, RecursionError, MemoryError):
        return None


def _evaluate(node: ast.expr) -> Fraction:
    match node:
        case ast.Constant(value=int() | float() as value) if not isinstance(value, bool):
            return Fraction(str(value))
        case ast.UnaryOp(op=ast.USub(), operand=operand):
            return -_evaluate(operand)
        case ast.UnaryOp(op=ast.UAdd(), operand=operand):
            return _evaluate(operand)
        case ast.BinOp(left=left, op=op, right=right) if type(op) in _OPERATIONS:
            return Fraction(_OPERATIONS[type(op)](_evaluate(left), _evaluate(right)))
    raise ValueError(ast.dump(node))


def _whole(value: Fraction) -> Exact:
    return int(value) if value.denominator == 1 else value


def _is_real(item: object) -> TypeGuard[int | float]:
    """Whether it is one finite number of bearable size; the comparisons are false for nan."""
    return isinstance(item, int | float) and not isinstance(item, bool) and -MAX_INT <= item <= MAX_INT


def _is_whole(item: object) -> TypeGuard[int | float]:
    return _is_real(item) and item == int(item)
