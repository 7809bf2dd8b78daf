"""The checks of a mission, read from its test_answer.py without running it."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from pathlib import Path

from grader.catalog.reading import read_text
from grader.errors import CourseError
from grader.files import shown
from grader.i18n import M, Text
from grader.model import Mission


@dataclass(frozen=True, slots=True)
class CheckInfo:
    """One requirement of a mission."""

    name: str
    """The test function's name, `test_db_sums_rows`."""
    title: Text
    points: float
    limit_s: float | None = None
    """Wall time of this check where it has its own, seconds; else the mission's limit holds."""
    slow: bool = False
    """Whether it takes too long to be run more often than needed."""
    is_relation: bool = False
    """Whether it also holds for an answer that does nothing, and so counts only once a check above it passes."""


def checks_of(mission: Mission) -> tuple[CheckInfo, ...]:
    """The checks of a mission, in the order of the file.

    Raises:
        CourseError: The file does not parse, or a check lacks its points or a title in one language.
    """
    path = mission.checks
    try:
        tree = ast.parse(read_text(path))
    except (SyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        message = M(
            "{file}, line {line}: this is not valid Python: {reason}.",
            file=shown(path),
            line=line,
            reason=str(error),
        )
        raise CourseError(message) from error
    functions = [node for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")]
    if not functions:
        raise CourseError(M("{file} has no checks. Write functions named test_...", file=shown(path)))
    return tuple(
        CheckInfo(
            name=node.name,
            title=_title(node, path),
            points=_points(node, path),
            limit_s=_mark(node, "limit_s"),
            slow=_has(node, "slow"),
            is_relation=_has(node, "relation"),
        )
        for node in functions
    )


def _title(function: ast.FunctionDef, path: Path) -> Text:
    """The docstring's first paragraph, and the one that begins with `ko:`."""
    paragraphs = [" ".join(part.split()) for part in (ast.get_docstring(function) or "").split("\n\n")]
    korean = [part.removeprefix("ko:").strip() for part in paragraphs[1:] if part.startswith("ko:")]
    if not paragraphs[0] or not any(korean):
        message = M(
            "{file}, line {line}: {name} needs a docstring with an English sentence, an empty line, "
            'and the Korean sentence after "ko:".',
            file=shown(path),
            line=function.lineno,
            name=function.name,
        )
        raise CourseError(message)
    return Text(en=paragraphs[0], ko=korean[0])


def _points(function: ast.FunctionDef, path: Path) -> float:
    """The number in `@pytest.mark.points(2)`."""
    points = _mark(function, "points")
    if points is None:
        message = M(
            "{file}, line {line}: {name} has no points. Write @pytest.mark.points(1), or more, above it.",
            file=shown(path),
            line=function.lineno,
            name=function.name,
        )
        raise CourseError(message)
    return points


def _has(function: ast.FunctionDef, name: str) -> bool:
    return any(ast.unparse(decorator) == f"pytest.mark.{name}" for decorator in function.decorator_list)


def _mark(function: ast.FunctionDef, name: str) -> float | None:
    """The positive number in a decorator `@pytest.mark.name(number)`."""
    for decorator in function.decorator_list:
        if isinstance(decorator, ast.Call) and ast.unparse(decorator.func) == f"pytest.mark.{name}":
            value = decorator.args[0] if len(decorator.args) == 1 else None
            if isinstance(value, ast.Constant) and isinstance(value.value, int | float) and value.value > 0:
                return float(value.value)
    return None
