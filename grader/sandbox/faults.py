"""What went wrong inside the learner's code, as a sentence, the line it is about, and its kind."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final

from grader.i18n import M, Message
from grader.model import Fault

_MEMORY_ERRORS: Final = frozenset({"MemoryError", "_ArrayMemoryError", "ResourceExhaustedError"})
_MAX_MESSAGE: Final = 600
_MAX_LINES: Final = 4
_MAX_NAMES: Final = 200
_MAX_NAME: Final = 64
_MAX_OPERANDS: Final = 12
_MAX_OPERAND: Final = 80


@dataclass(frozen=True, slots=True)
class Raised:
    """An exception of the learner's code, rebuilt from what the worker said of it."""

    type: str
    message: str
    name: str
    """The name that a NameError or ImportError is about."""
    lines: tuple[tuple[int, str, str], ...]
    """Line number, function and text of each line of the answer that it went through, outermost first."""
    syntax: tuple[int, int, str, str] | None
    """Line, column, text and message where the answer does not compile."""
    operands: tuple[tuple[str, str], ...] = ()
    """Name and shape of the arrays on the last line, where the exception is about shapes."""


class AnswerFault(Exception):  # noqa: N818 - an outcome to report, not an error of the grader
    """The learner's code did not give an answer; never an error of ours."""

    def __init__(
        self, fault: Fault, message: Message, *, raised: Raised | None = None, missing: str | None = None
    ) -> None:
        super().__init__(message.render("en"))
        self.fault = fault
        self.message = message
        self.raised = raised
        self.missing = missing

    @property
    def line(self) -> int | None:
        """The line of the answer that the fault is about."""
        if self.raised is None:
            return None
        if self.raised.syntax:
            return self.raised.syntax[0] or None
        return self.raised.lines[-1][0] if self.raised.lines else None


def fault_of(reply: Mapping[str, Any], filename: str, required: Collection[str] = ()) -> AnswerFault:
    """The fault that a reply other than `ok` reports; whatever it holds is taken as mere text.

    Args:
        reply: What the worker said.
        filename: What messages call the answer.
        required: Names that the mission asks for: none of them is a misspelling of another.
    """
    status = reply.get("status")
    if status == "missing":
        return _missing(reply, filename, required)
    if status == "raised":
        return _raised(read_raised(reply), filename)
    return AnswerFault(
        Fault.WRONG,
        M(
            "Your code returned something that cannot be read as numbers, text, lists or arrays: {type} ({why}).",
            type=_text(reply.get("type"), 200),
            why=_text(reply.get("why"), _MAX_MESSAGE),
        ),
    )


def read_raised(reply: Mapping[str, Any]) -> Raised:
    """Rebuild an exception from plain data; missing or odd parts become empty."""
    syntax = reply.get("syntax")
    return Raised(
        type=_text(reply.get("type"), 200),
        message=_text(reply.get("message"), _MAX_MESSAGE),
        name=_text(reply.get("name"), 200),
        lines=tuple(
            (_number(frame.get("line")), _text(frame.get("function"), 200), _text(frame.get("text"), 400))
            for frame in _listed(reply.get("frames"))[-_MAX_LINES:]
            if isinstance(frame, dict)
        ),
        syntax=(
            _number(syntax.get("line")),
            _number(syntax.get("column")),
            _text(syntax.get("text"), 400),
            _text(syntax.get("message"), 400),
        )
        if isinstance(syntax, dict)
        else None,
        operands=tuple(
            (_text(pair[0], _MAX_NAME), _text(pair[1], _MAX_OPERAND))
            for pair in _listed(reply.get("operands"))[:_MAX_OPERANDS]
            if isinstance(pair, list) and len(pair) == 2 and all(_text(each, 1) for each in pair)  # noqa: PLR2004
        ),
    )


def _raised(raised: Raised, filename: str) -> AnswerFault:
    if raised.syntax:
        return AnswerFault(Fault.RAISED, _syntax_message(raised, filename), raised=raised)
    if raised.type == "NotImplementedError":
        where = raised.lines[-1][1] if raised.lines else filename
        message = M("{function} is not written yet: it still raises NotImplementedError.", function=where)
        return AnswerFault(Fault.NOT_WRITTEN, message, raised=raised)
    if raised.type in _MEMORY_ERRORS:
        where = _where(raised, filename)
        message = M("Your code asked for more memory than this mission allows.{where}", where=where)
        return AnswerFault(Fault.MEMORY_EXCEEDED, message, raised=raised)
    where = _where(raised, filename)
    if raised.type in {"SystemExit", "KeyboardInterrupt", "GeneratorExit"} or _calls_exit(raised):
        message = M(
            "Your code leaves the program instead of returning: remove exit(), quit(), sys.exit() "
            "or raise {type}.{where}",
            type="SystemExit" if raised.type == "NameError" else raised.type,
            where=where,
        )
    elif raised.type in {"ImportError", "ModuleNotFoundError"}:
        message = M(
            "Your code imports something that this mission does not have: {message}. "
            "The standard library and the packages named in the mission are there.{where}",
            message=raised.message,
            where=where,
        )
    else:
        said = f"{raised.type}: {raised.message}" if raised.message else raised.type
        message = M("Your code raised {said}{where}", said=said, where=where)
    return AnswerFault(Fault.RAISED, message, raised=raised)


def _syntax_message(raised: Raised, filename: str) -> Message:
    line, column, text, said = raised.syntax or (0, 0, "", "")
    caret = " " * _cells(text[: column - 1]) + "^" if column else ""
    return M(
        "{filename} does not compile. Line {line}: {said}\n    {text}\n    {caret}",
        filename=filename,
        line=line,
        said=said,
        text=text,
        caret=caret,
    )


def _calls_exit(raised: Raised) -> bool:
    """Whether it reached for exit() or quit(), which exist at a prompt only."""
    return raised.type == "NameError" and raised.name in {"exit", "quit"}


def _cells(text: str) -> int:
    """How many columns a terminal takes for a text; Korean letters take two each."""
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def _where(raised: Raised, filename: str) -> str:
    """The learner's own lines of the traceback, innermost last."""
    lines = raised.lines[-_MAX_LINES:]
    return "".join(f"\n    {filename}:{line} {function}: {text}" for line, function, text in lines)


def _missing(reply: Mapping[str, Any], filename: str, required: Collection[str]) -> AnswerFault:
    name = _name(reply.get("name"))
    # Compared letter by letter, and searched for in the source: only what can be a name, and not much of it.
    defined = [found for item in _listed(reply.get("defined"))[:_MAX_NAMES] if (found := _name(item))]
    near = difflib.get_close_matches(name, [found for found in defined if found not in required], n=1)
    if near:
        message = M(
            "{filename} does not define {name}. It defines {near}: rename it to {name}.",
            filename=filename,
            name=name,
            near=near[0],
        )
    else:
        message = M(
            "{filename} does not define {name}. Keep every name of the mission: `grade show` prints them.",
            filename=filename,
            name=name,
        )
    return AnswerFault(Fault.WRONG, message, missing=name or None)


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _name(value: object) -> str:
    return value if isinstance(value, str) and len(value) <= _MAX_NAME and value.isidentifier() else ""


def _text(value: object, limit: int) -> str:
    return value[:limit] if isinstance(value, str) else ""


def _number(value: object) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 1 << 31 else 0
