"""The arrays on the line that raised: the answer's own names there and their shapes, for a person to see."""

from __future__ import annotations

import ast
import contextlib
import re
import types
from collections.abc import Iterator, Mapping
from typing import Any, Final

MAX_NAMES: Final = 12
MAX_NAME: Final = 60
MAX_SHAPE: Final = 80
_ABOUT_SHAPES: Final = re.compile(
    r"shape|broadcast|aligned|dimension|mismatch|incompatible|\baxis\b|\baxes\b|\barrays?\b|\bsize\b|\brank\b",
    re.IGNORECASE,
)
_Statement = ast.stmt | ast.ExceptHandler


def operands(error: BaseException, message: str, source: str, filename: str) -> list[list[str]]:
    """Name and shape of the arrays on the innermost line of the answer, where the exception is about shapes.

    Args:
        error: What was raised.
        message: Its text.
        source: The answer's.
        filename: What tracebacks call it.
    """
    if not _ABOUT_SHAPES.search(message):
        return []
    frame, line = _innermost(error.__traceback__, filename)
    if frame is None:
        return []
    names = {**frame.f_globals, **frame.f_locals}
    found: dict[str, str] = {}
    for node in _expressions(_statement(ast.parse(source), line)):
        _collect(node, names, found)
    return [[name, shape] for name, shape in found.items()][:MAX_NAMES]


def _innermost(entry: types.TracebackType | None, filename: str) -> tuple[types.FrameType | None, int]:
    frame, line = None, 0
    while entry is not None:
        if entry.tb_frame.f_code.co_filename == filename:
            frame, line = entry.tb_frame, entry.tb_lineno
        entry = entry.tb_next
    return frame, line


def _statement(tree: ast.Module, line: int) -> ast.AST | None:
    """The innermost statement that the line is a part of."""
    found: ast.AST | None = None
    for node in ast.walk(tree):  # from the outside in
        if isinstance(node, _Statement) and node.lineno <= line <= (node.end_lineno or node.lineno):
            found = node
    return found


def _expressions(statement: ast.AST | None) -> Iterator[ast.expr]:
    """The statement's own expressions as they stand; of a `for` or `if` its head, not what is inside."""
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return
    own = [node for node in ast.iter_child_nodes(statement) if isinstance(node, ast.expr)] if statement else []
    if isinstance(statement, ast.AugAssign) and isinstance(statement.target, ast.Name):  # it is read as well
        own[0] = ast.copy_location(ast.Name(statement.target.id, ast.Load()), statement.target)
    if isinstance(statement, ast.With | ast.AsyncWith):
        own = [item.context_expr for item in statement.items]
    yield from sorted(own, key=lambda node: (node.lineno, node.col_offset))


def _collect(node: ast.AST, names: Mapping[str, Any], found: dict[str, str]) -> None:
    """Note an expression that is an array, else look at its parts."""
    if isinstance(node, ast.Lambda | ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp):
        return  # its names are another frame's
    if isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Store):
        return  # what it holds is older than the line
    if isinstance(node, ast.Name | ast.Attribute | ast.Subscript):
        known, value = _value(node, names)
        shape = _described(value) if known else ""
        if shape:
            found.setdefault(ast.unparse(node)[:MAX_NAME], shape)
            return
    parts = [part for part in ast.iter_child_nodes(node) if isinstance(part, ast.expr | ast.keyword)]
    for part in sorted(parts, key=lambda part: (part.lineno, part.col_offset)):
        _collect(part, names, found)


def _value(node: ast.AST, names: Mapping[str, Any]) -> tuple[bool, Any]:
    """What `W`, `self.W`, `params["W1"]` or `batch[0]` is; nothing else is worked out."""
    if isinstance(node, ast.Name):
        return node.id in names, names.get(node.id)
    if isinstance(node, ast.Attribute):
        known, owner = _value(node.value, names)
        return (True, getattr(owner, node.attr)) if known and hasattr(owner, node.attr) else (False, None)
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        known, owner = _value(node.value, names)
        if known and (isinstance(owner, dict | list | tuple) or _described(owner)):
            key: Any = node.slice.value
            with contextlib.suppress(Exception):
                return True, owner[key]
    return False, None


def _described(value: Any) -> str:
    """`(5, 784) float64`; nothing where it is no array."""
    if isinstance(value, type | types.ModuleType):
        return ""
    try:
        shape, dtype = value.shape, value.dtype
        sizes = tuple(None if size is None else int(size) for size in shape)
        return f"{sizes} {getattr(dtype, 'name', dtype)}"[:MAX_SHAPE]
    except Exception:  # noqa: BLE001 - whatever it is, it is no array
        return ""
