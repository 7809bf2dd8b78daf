"""What Keras says late or vaguely: which line of the answer it is about, and what to change there."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from grader.i18n import M, Message
from grader.sandbox.faults import AnswerFault

_POSITIONS: Final = {"optimizer": 0, "loss": 1, "metrics": 3}
"""Where the arguments of `compile` stand when they are not named."""
_ARGUMENT_OF: Final = {"E26": "loss", "E38": "loss", "E27": "metrics", "E28": "optimizer"}
_KEYWORDS: Final = {"loss": "loss", "metric": "metrics", "optimizer": "optimizer"}
_WHAT: Final = {
    "loss": M("loss"),
    "metric": M("metric"),
    "optimizer": M("optimizer"),
}
_RENAMED: Final = {"lr": "learning_rate"}


@dataclass(frozen=True, slots=True)
class _Known:
    """An exception that is known, and what to say of it."""

    pattern: re.Pattern[str]
    advice: Callable[[re.Match[str]], Message | None]
    argument: str = ""
    """The argument of `compile` that it is about, if it is always the same."""


def _unknown_argument(match: re.Match[str]) -> Message | None:
    now = _RENAMED.get(match[1])
    return M("Keras 3 calls the argument {old} by another name: {new}.", old=match[1], new=now) if now else None


def _unknown_name(match: re.Match[str]) -> Message:
    name = match[2][:60]
    if match[1] not in _WHAT:
        return M('Keras has no activation function named "{name}". Compare its spelling letter by letter.', name=name)
    return M(
        'Keras has no {what} named "{name}". compile() takes it all the same, and it is looked up only when the '
        "training begins: compare its spelling letter by letter.",
        what=_WHAT[match[1]],
        name=name,
    )


_KNOWN: Final = (
    _Known(re.compile(r"Argument\(s\) not recognized: \{'(\w+)'"), _unknown_argument),
    _Known(
        re.compile(r"(?:Could not interpret|Unknown) (loss|metric|optimizer|activation function)\b[^:]*: '?([^'\n]+)"),
        _unknown_name,
    ),
    _Known(
        re.compile(r"Expected `metrics` argument to be a list"),
        lambda _match: M("Keras 3 wants the metrics in a list, even where there is only one: put it in brackets."),
        "metrics",
    ),
    _Known(
        re.compile(r"filepath provided must end in `(\.[\w.]+)`"),
        lambda match: M("Keras 3 goes by the end of the file's name: here it must be {end}.", end=match[1]),
    ),
    _Known(
        re.compile(r"must have the same rank.*target\.shape=\(\w+,\), output\.shape=\(\w+, \w+\)", re.DOTALL),
        lambda _match: M(
            "The compiled loss expects one-hot rows as long as the output, and the labels are integers. "
            "Look at loss= in compile()."
        ),
        "loss",
    ),
    _Known(
        re.compile(r"must have rank \(ndim\) `target\.ndim - 1`.*target\.shape=\(\w+, \w+\)", re.DOTALL),
        lambda _match: M(
            "The compiled loss expects integers as labels, and the labels are one-hot rows. Look at loss= in compile()."
        ),
        "loss",
    ),
)


def explained(fault: AnswerFault, source: str) -> tuple[Message, int | None]:
    """The message of a fault, with advice where the exception is a known one; and the line that it is about."""
    raised = fault.raised
    if raised is None or raised.type not in {"ValueError", "TypeError"}:
        return fault.message, fault.line
    for known in _KNOWN:
        match = known.pattern.search(raised.message)
        advice = known.advice(match) if match else None
        if match is None or advice is None:
            continue
        argument, name = known.argument, ""
        if match.re.groups > 1:
            argument, name = _KEYWORDS.get(match[1], ""), match[2]
        line = fault.line or line_of(source, argument, name)
        return M("{reason}\n{advice}", reason=fault.message, advice=advice), line
    return fault.message, fault.line


def line_of_code(code: str | None, source: str) -> int | None:
    """The line to change for a mistake in the call of `compile`, where there is only one such call."""
    return line_of(source, _ARGUMENT_OF.get(code or "", ""))


def line_of(source: str, argument: str, name: str = "") -> int | None:
    """The line where a text is written, or else where an argument of `compile` is; None where that is not sure."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None
    nodes = list(ast.walk(tree))
    written = [node.lineno for node in nodes if isinstance(node, ast.Constant) and name and node.value == name]
    given = [value.lineno for node in nodes for value in _given(node, argument)]
    for lines in (written, given):
        if len(lines) == 1:
            return lines[0]
    return None


def _given(node: ast.AST, argument: str) -> Iterator[ast.expr]:
    """The argument's value, if the node is a call of `compile` that has it."""
    if not argument or not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
        return
    if node.func.attr != "compile":
        return
    yield from (keyword.value for keyword in node.keywords if keyword.arg == argument)
    yield from node.args[_POSITIONS[argument] :][:1]
