"""The answers to a quiz in the learner's own file: read without running it, written one constant at a time."""

from __future__ import annotations

import ast
from typing import Any


def read_constants(source: str) -> dict[str, Any]:
    """The constants that hold a literal (or a sum or product of numbers); empty where the file does not parse."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return {}
    found: dict[str, Any] = {}
    for node in tree.body:
        if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
            try:
                found[node.targets[0].id] = value_of(node.value)
            except (ValueError, ArithmeticError):
                found[node.targets[0].id] = ast.unparse(node.value)
    return found


def value_of(node: ast.expr) -> Any:
    """What an expression of literals is worth.

    Raises:
        ValueError: It is more than that.
    """
    if isinstance(node, ast.BinOp):
        left, right = value_of(node.left), value_of(node.right)
        if not isinstance(left, int | float) or not isinstance(right, int | float):
            raise ValueError(ast.unparse(node))  # noqa: TRY004 - one error for all that is no literal
        match node.op:
            case ast.Add():
                return left + right
            case ast.Sub():
                return left - right
            case ast.Mult():
                return left * right
            case ast.Div():
                return left / right
            case ast.FloorDiv():
                return left // right
        raise ValueError(ast.unparse(node))
    return ast.literal_eval(node)


def with_constant(source: str, name: str, written: str) -> str | None:
    """The file with `name = written`; None where it does not parse, so that it is left alone.

    Everything else stays as it is, comments included; a name that is missing is added at the end.
    """
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return None
    lines = source.split("\n")
    for node in reversed(tree.body):
        targets = node.targets if isinstance(node, ast.Assign) else []
        if len(targets) == 1 and isinstance(targets[0], ast.Name) and targets[0].id == name:
            assert isinstance(node, ast.Assign)
            return _replaced(lines, node.value, written)
    end = "" if source.endswith("\n") or not source else "\n"
    return f"{source}{end}{name} = {written}\n"


def as_source(text: str) -> str:
    """What a person typed, as Python: a number or sum of numbers as it is, anything else as a string."""
    text = text.strip()
    if not text:
        return "None"
    try:
        value = value_of(ast.parse(text, mode="eval").body)
    except (SyntaxError, ValueError, ArithmeticError, RecursionError, MemoryError):
        return repr(text)
    # 1,234 is a number to a person and a pair to Python: only brackets make a pair.
    plain = isinstance(value, int | float) or (isinstance(value, tuple) and text.startswith("("))
    return text if plain and not isinstance(value, bool) and "\n" not in text else repr(text)


def as_typed(value: Any) -> str:
    """A constant as a person would type it into a form."""
    if value is None:
        return ""
    return value if isinstance(value, str) else repr(value)


def _replaced(lines: list[str], value: ast.expr, written: str) -> str:
    first, last = value.lineno - 1, (value.end_lineno or value.lineno) - 1
    # ast counts bytes of UTF-8, a line is text.
    before = lines[first].encode()[: value.col_offset].decode()
    after = lines[last].encode()[value.end_col_offset or 0 :].decode()
    return "\n".join([*lines[:first], f"{before}{written}{after}", *lines[last + 1 :]])
