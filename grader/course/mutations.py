"""The small mistakes that a mutant can make: what one node of a program may be replaced by."""

from __future__ import annotations

import ast
import copy
from collections.abc import Iterator
from typing import Final, TypeVar

Node = TypeVar("Node", bound=ast.AST)

_ARITHMETIC: Final[dict[type[ast.operator], type[ast.operator]]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.MatMult: ast.Mult,
    ast.Pow: ast.Mult,
}
_COMPARISONS: Final[dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]]] = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_PAIRS: Final = (
    ("sum", "mean"),
    ("max", "min"),
    ("argmax", "argmin"),
    ("maximum", "minimum"),
    ("exp", "log"),
    ("expm1", "log1p"),
    ("sqrt", "square"),
    ("zeros", "ones"),
    ("zeros_like", "ones_like"),
    ("floor", "ceil"),
    ("reduce_sum", "reduce_mean"),
    ("reduce_max", "reduce_min"),
    ("assign_add", "assign_sub"),
)
_RENAMED: Final = {one: other for pair in _PAIRS for one, other in (pair, pair[::-1])}
_BUILTINS: Final = frozenset({"max", "min"})
"""Of the names above, those that Python itself has in both forms."""
_COMMUTATIVE: Final = frozenset(
    {"max", "min", "maximum", "minimum", "add", "multiply", "equal", "logical_and", "logical_or", "allclose"}
)
_REDUCTIONS: Final = frozenset({"sum", "mean", "max", "min", "prod", "var", "std"})
_NOT_NUMBERS: Final = (
    ast.Tuple,
    ast.List,
    ast.Dict,
    ast.Set,
    ast.JoinedStr,
    ast.Compare,
    ast.BoolOp,
    ast.Lambda,
    ast.ListComp,
    ast.DictComp,
    ast.SetComp,
    ast.GeneratorExp,
    ast.UnaryOp,
    ast.Constant,
)


def replacements(node: ast.AST, parent: ast.AST) -> Iterator[ast.AST]:
    """What `node` may be replaced by, each with one mistake more; in a fixed order."""
    match node:
        case ast.BinOp():
            yield from _binary(node)
        case ast.Compare():
            yield from _comparison(node)
        case ast.BoolOp(op=operator):
            yield _changed(node, op=ast.Or() if isinstance(operator, ast.And) else ast.And())
        case ast.UnaryOp(op=ast.USub() | ast.Not()):
            yield node.operand
        case ast.Constant(value=value):
            yield from map(ast.Constant, _other_values(value))
        case ast.Attribute(attr="T"):
            yield node.value
        case ast.Call():
            yield from _call(node)
        case ast.stmt():
            yield from _statement(node)
    if isinstance(node, ast.expr) and _is_result(node, parent):
        yield from _result(node, parent)


def _changed(node: Node, **fields: object) -> Node:
    """A copy of the node with other fields; the original stays as it is."""
    new = copy.copy(node)
    for name, value in fields.items():
        setattr(new, name, value)
    return new


def _binary(node: ast.BinOp) -> Iterator[ast.AST]:
    """Another operator, one side alone, and for a matrix product a transposed side."""
    if other := _ARITHMETIC.get(type(node.op)):
        yield _changed(node, op=other())
    if isinstance(node.op, ast.MatMult):
        if not _is_transposed(node.left):
            yield _changed(node, left=ast.Attribute(value=node.left, attr="T", ctx=ast.Load()))
        if not _is_transposed(node.right):
            yield _changed(node, right=ast.Attribute(value=node.right, attr="T", ctx=ast.Load()))
        yield _changed(node, left=node.right, right=node.left)
        return
    yield node.left
    if isinstance(node.op, ast.Add | ast.Mult):
        yield node.right
    elif isinstance(node.op, ast.Sub):
        yield ast.UnaryOp(op=ast.USub(), operand=node.right)


def _is_transposed(node: ast.expr) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == "T"


def _comparison(node: ast.Compare) -> Iterator[ast.AST]:
    for index, operator in enumerate(node.ops):
        for other in _COMPARISONS[type(operator)]:
            yield _changed(node, ops=[*node.ops[:index], other(), *node.ops[index + 1 :]])


def _other_values(value: object) -> tuple[float, ...]:
    """What a number may be replaced by; a text is not changed."""
    match value:
        case bool():
            return (not value,)
        case int():
            return (2, 0) if value == 1 else (value + 1,)
        case float():
            return (value * 2 if value else 1.0,)
    return ()


def _call(node: ast.Call) -> Iterator[ast.AST]:
    """Another function, two arguments exchanged, an axis exchanged or left out."""
    name = ""
    match node.func:
        case ast.Attribute(attr=name) if name in _RENAMED:
            yield _changed(node, func=_changed(node.func, attr=_RENAMED[name]))
        case ast.Name(id=name) if name in _BUILTINS:
            yield _changed(node, func=_changed(node.func, id=_RENAMED[name]))
    if len(node.args) == 2 and name not in _COMMUTATIVE:  # noqa: PLR2004 - a pair
        first, second = node.args
        if not isinstance(first, ast.Starred) and not isinstance(second, ast.Starred):
            yield _changed(node, args=[second, first])
    yield from _axis(node, name)


def _axis(node: ast.Call, name: str) -> Iterator[ast.AST]:
    """An axis left out, -1 for 0, the axis kept; 0 for 1 is the constant's own mutant."""
    for index, keyword in enumerate(node.keywords):
        if keyword.arg != "axis":
            continue
        before, after = node.keywords[:index], node.keywords[index + 1 :]
        yield _changed(node, keywords=[*before, *after])
        if isinstance(keyword.value, ast.UnaryOp):
            yield _changed(node, keywords=[*before, _changed(keyword, value=ast.Constant(0)), *after])
        if name in _REDUCTIONS and not any(each.arg == "keepdims" for each in node.keywords):
            kept = ast.keyword(arg="keepdims", value=ast.Constant(value=True))
            yield _changed(node, keywords=[*node.keywords, kept])


def _result(node: ast.expr, parent: ast.AST) -> Iterator[ast.AST]:
    """A lost sign, or two exchanged results."""
    if not isinstance(node, _NOT_NUMBERS):
        yield ast.UnaryOp(op=ast.USub(), operand=node)
    elif isinstance(node, ast.Tuple) and isinstance(parent, ast.Return):
        yield from _swapped(node)


def _swapped(node: ast.Tuple) -> Iterator[ast.AST]:
    """Two neighbours of a returned tuple exchanged."""
    elements = node.elts
    for index in range(len(elements) - 1):
        pair = [elements[index + 1], elements[index]]
        yield _changed(node, elts=[*elements[:index], *pair, *elements[index + 2 :]])


def _statement(node: ast.stmt) -> Iterator[ast.AST]:
    """An update left out, or with another operator."""
    match node:
        case ast.AugAssign():
            if other := _ARITHMETIC.get(type(node.op)):
                yield _changed(node, op=other())
            yield ast.Pass()
        case ast.Assign(targets=[ast.Subscript()]):
            yield ast.Pass()
        case ast.Assign(targets=[ast.Name(id=name)], value=value) if _reads(value, name):
            # Without it the name keeps its old value: `x = x - x.max()`.
            yield ast.Pass()


def _reads(value: ast.expr, name: str) -> bool:
    return any(isinstance(node, ast.Name) and node.id == name for node in ast.walk(value))


def _is_result(node: ast.expr, parent: ast.AST) -> bool:
    """Whether the node is what a statement computes."""
    if isinstance(parent, ast.Assign) and isinstance(parent.targets[0], ast.Tuple):
        return False  # a tuple is unpacked, which has no sign
    return isinstance(parent, ast.Return | ast.Assign | ast.AnnAssign) and parent.value is node
