"""The answers beside the solution: other correct ones, and known mistakes with their names."""

from __future__ import annotations

import ast
import io
import re
import textwrap
import tokenize
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final, NamedTuple

import msgspec

from grader.catalog.reading import BothLanguages, Words, decode_toml, read_text
from grader.errors import CourseError
from grader.files import shown
from grader.i18n import M, Text
from grader.model import Mission

_CODE: Final = re.compile(r"[EP][0-9]+(\.[a-z0-9_]+)?|M[0-9]{2,}\.[a-z0-9_]+")
_BEFORE_DOCSTRING: Final = frozenset({tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.ENCODING})


class Raises(NamedTuple):
    """How an exception is recognised."""

    type: str
    """The class's name, `NameError`."""
    message: str
    """A regular expression that is searched for in the message."""


@dataclass(frozen=True, slots=True)
class WrongVariant:
    """A file that makes one known mistake, and what to tell a learner who made it too."""

    path: Path
    code: str
    """A code of the course, `E1`, `P1` or `M12.slug`."""
    title: Text
    diagnosis: Text
    checks: tuple[str, ...]
    """The checks that must catch it, all of them, exactly."""
    raises: Raises | None = None
    """For a mistake that ends in an exception."""


class _Raises(msgspec.Struct, forbid_unknown_fields=True):
    type: Words
    message: Words


class _Header(msgspec.Struct, forbid_unknown_fields=True):
    code: Words
    title: BothLanguages
    diagnosis: BothLanguages
    checks: Annotated[tuple[Words, ...], msgspec.Meta(min_length=1)]
    raises: _Raises | None = None


def accepted_answers(mission: Mission) -> tuple[Path, ...]:
    """The other correct answers, sorted by name."""
    return tuple(sorted((mission.solution_folder / "accepted").glob("*.py")))


def wrong_variants(mission: Mission) -> tuple[WrongVariant, ...]:
    """The known mistakes of a mission, sorted by file name.

    Raises:
        CourseError: The header of a file, TOML in its docstring, is missing or not complete.
    """
    return tuple(_variant(path) for path in sorted((mission.solution_folder / "wrong").glob("*.py")))


def _variant(path: Path) -> WrongVariant:
    header = decode_toml(_docstring(path), _Header, path)
    if not _CODE.fullmatch(header.code):
        message = M(
            '{file}: the code is "{code}". Write one of the course, as "E1" or "P1", or "M12.slug".',
            file=shown(path),
            code=header.code,
        )
        raise CourseError(message)
    return WrongVariant(
        path=path,
        code=header.code,
        title=header.title.text(),
        diagnosis=header.diagnosis.text(),
        checks=header.checks,
        raises=_raises(header.raises, path),
    )


def _raises(given: _Raises | None, path: Path) -> Raises | None:
    if given is None:
        return None
    try:
        re.compile(given.message)
    except re.error as error:
        message = M(
            "{file}: raises message is not a regular expression: {reason}.",
            file=shown(path),
            reason=str(error),
        )
        raise CourseError(message) from error
    return Raises(given.type, given.message)


def _docstring(path: Path) -> str:
    """The module's docstring, read from the tokens: a known mistake may be a file that does not compile."""
    try:
        for token in tokenize.generate_tokens(io.StringIO(read_text(path)).readline):
            if token.type == tokenize.STRING:
                return textwrap.dedent(str(ast.literal_eval(token.string)))
            if token.type not in _BEFORE_DOCSTRING:
                break
    except (tokenize.TokenError, SyntaxError):
        pass  # then there is no docstring that could be read, as below
    message = M(
        "{file} has no header. Begin it with a docstring that holds TOML: code, title, diagnosis, checks.",
        file=shown(path),
    )
    raise CourseError(message)
