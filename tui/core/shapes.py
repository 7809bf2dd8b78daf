"""The shape tracer: follows array shapes through one source line and finds the operation in which two cannot fit."""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Final

Shape = tuple[int, ...]

_SHAPE: Final = re.compile(r"\(\s*((?:\d+\s*,?\s*)*)\)")
_CLOSERS: Final = {"(": ")", "[": "]", "{": "}"}
_PRODUCTS: Final = frozenset({"dot", "matmul"})
# NumPy's functions that answer with the shape of their only argument.
_SAME_SHAPE: Final = frozenset(
    {
        "exp",
        "log",
        "sqrt",
        "abs",
        "tanh",
        "sin",
        "cos",
        "square",
        "negative",
        "sign",
        "log1p",
        "expm1",
        "zeros_like",
        "ones_like",
    }
)
_PAIRWISE: Final = frozenset({"maximum", "minimum", "add", "subtract", "multiply", "divide", "power", "where"})
_SIGNS: Final[dict[type[ast.operator], str]] = {
    ast.MatMult: "@",
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.Pow: "**",
    ast.Mod: "%",
    ast.FloorDiv: "//",
}


@dataclass(frozen=True, slots=True)
class Clash:
    """Two operands that cannot be combined."""

    left: str
    """The source of the left operand."""
    right: str
    left_shape: Shape
    right_shape: Shape
    operator: str
    """`@`, `+` ..."""
    left_axis: int
    """The axis, from 0, that does not fit."""
    right_axis: int

    @property
    def sizes(self) -> tuple[int, int]:
        """The two lengths that should be the same."""
        return self.left_shape[self.left_axis], self.right_shape[self.right_axis]


@dataclass(frozen=True, slots=True)
class Place:
    """One name on the line and what it holds."""

    name: str
    column: int
    """Where it starts, in characters."""
    shape: str
    """As it is written beside it: `(5, 784) float64`."""


@dataclass(frozen=True, slots=True)
class Trace:
    """A source line, what its names hold, and where two of them clash."""

    line: int
    source: str
    """Without its indentation."""
    places: tuple[Place, ...]
    clash: Clash | None


def trace(line: int, text: str, shapes: Sequence[tuple[str, str]]) -> Trace:
    """Lay the shapes beside the names of a line, and find the clash.

    Args:
        line: The line's number in the answer.
        text: The source of the line.
        shapes: Names and what they hold, `("x", "(5, 784) float64")`, in the order in which they stand there.
    """
    source = text.strip()
    places, start = [], 0
    for name, shape in shapes:
        found = _find(source, name, start)
        if found is not None:
            places.append(Place(name, found, shape))
            start = found + len(name)
    known = {name: sizes for name, held in shapes if (sizes := shape_of(held)) is not None}
    return Trace(line, source, tuple(places), clash_in(source, known))


def shape_of(text: str) -> Shape | None:
    """`(5, 784)` of `"(5, 784) float64"`; a plain number has shape `()`; None where there is no shape in it."""
    if (found := _SHAPE.search(text)) is not None:
        return tuple(int(size) for size in re.findall(r"\d+", found.group(1)))
    return () if text.split(" ", maxsplit=1)[0] in {"float", "int", "bool", "complex"} else None


def clash_in(source: str, known: Mapping[str, Shape]) -> Clash | None:
    """The first operation of a source line, as Python evaluates it, whose operands cannot fit."""
    tree = _parsed(source)
    if tree is None:
        return None
    tracer = _Tracer(known)
    try:
        for node in ast.iter_child_nodes(tree):
            tracer.shape(node)
    except RecursionError:  # a line with thousands of operations was written to make trouble
        return None
    return tracer.clash


def product(left: Shape, right: Shape) -> Shape | tuple[int, int] | None:
    """The shape of `left @ right`; None where it cannot be."""
    if not left or not right or _inner(left, right) is not None:
        return None
    rows, columns = left[:-1], right[-1:] if len(right) > 1 else ()
    if len(right) <= 2:  # noqa: PLR2004 - matrices; stacks of them broadcast
        return rows + columns
    stacks = broadcast(left[:-2], right[:-2])
    return None if stacks is None else stacks + left[-2:-1] + columns


def broadcast(left: Shape, right: Shape) -> Shape | None:
    """The shape that two arrays are stretched to; None where they cannot."""
    if _unequal(left, right) is not None:
        return None
    pairs = zip_longest(reversed(left), reversed(right), fillvalue=1)
    return tuple(b if a == 1 else a for a, b in pairs)[::-1]


def _inner(left: Shape, right: Shape) -> tuple[int, int] | None:
    """The axes of a matrix product that should agree and do not."""
    axes = len(left) - 1, max(0, len(right) - 2)
    return axes if left[axes[0]] != right[axes[1]] else None


def _unequal(left: Shape, right: Shape) -> tuple[int, int] | None:
    """The last pair of axes that cannot be stretched to each other."""
    for back, (a, b) in enumerate(zip(reversed(left), reversed(right), strict=False), start=1):
        if a != b and 1 not in {a, b}:
            return len(left) - back, len(right) - back
    return None


def _parsed(source: str) -> ast.AST | None:
    """The line as a tree; one that opens a block or is part of a longer expression is completed."""
    whole = _balanced(source)
    for attempt in (source, source + " pass", whole, whole + " pass"):
        try:
            with warnings.catch_warnings():  # about odd escapes in strings, say: not ours to report
                warnings.simplefilter("ignore")
                return ast.parse(attempt)
        except (SyntaxError, ValueError, MemoryError, RecursionError):
            continue
    return None


def _balanced(source: str) -> str:
    """The line without brackets that it does not open, and with those that it does not close."""
    kept, wanted = "", ""
    for char in source.rstrip("\\ ,+-*/@"):
        if char in _CLOSERS.values():
            if not wanted.startswith(char):
                continue
            wanted = wanted[1:]
        elif char in _CLOSERS:
            wanted = _CLOSERS[char] + wanted
        kept += char
    return kept + wanted


def _find(source: str, name: str, start: int) -> int | None:
    """Where a name stands on its own, from `start` on, else anywhere."""
    pattern = re.compile(rf"(?<![\w.]){re.escape(name)}(?!\w)")
    found = pattern.search(source, start) or pattern.search(source)
    return found.start() if found is not None else None


class _Tracer:
    """Walks a line in the order in which Python evaluates it; stops at the first clash."""

    def __init__(self, known: Mapping[str, Shape]) -> None:
        self._known = known
        self.clash: Clash | None = None

    def shape(self, node: ast.AST) -> Shape | None:
        """The shape of an expression; None where it cannot be told."""
        if self.clash is not None:
            return None
        written = ast.unparse(node) if isinstance(node, ast.Name | ast.Attribute | ast.Subscript) else ""
        if written in self._known:
            return self._known[written]
        found: Shape | None = None
        match node:
            case ast.Constant(value=int() | float() | complex()):
                found = ()
            case ast.BinOp():
                found = self._binary(node.left, node.right, _SIGNS.get(type(node.op), ""))
            case ast.UnaryOp():
                found = self.shape(node.operand)
            case ast.AugAssign():
                found = self._binary(node.target, node.value, _SIGNS.get(type(node.op), ""))
            case ast.Attribute(attr="T"):
                inner = self.shape(node.value)
                found = None if inner is None else inner[::-1]
            case ast.Call():
                found = self._call(node)
            case _:
                for child in ast.iter_child_nodes(node):
                    self.shape(child)
        return found

    def _call(self, node: ast.Call) -> Shape | None:
        name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if name in _PRODUCTS:
            on_array = isinstance(node.func, ast.Attribute) and len(node.args) == 1
            operands = [node.func.value, *node.args] if on_array and isinstance(node.func, ast.Attribute) else node.args
            if len(operands) == 2:  # noqa: PLR2004 - of two matrices
                return self._binary(operands[0], operands[1], "@")
        if name in _PAIRWISE and len(node.args) == 2:  # noqa: PLR2004 - np.maximum(a, b)
            return self._binary(node.args[0], node.args[1], name)
        shapes = [self.shape(child) for child in ast.iter_child_nodes(node)]
        return shapes[1] if name in _SAME_SHAPE and len(node.args) == 1 else None

    def _binary(self, left: ast.AST, right: ast.AST, sign: str) -> Shape | None:
        a, b = self.shape(left), self.shape(right)
        if a is None or b is None or self.clash is not None or not sign:
            return None
        if sign != "@":
            axes, result = _unequal(a, b), broadcast(a, b)
        elif not a or not b:
            return None
        else:
            axes, result = _inner(a, b), product(a, b)
        if axes is not None:
            self.clash = Clash(ast.unparse(left), ast.unparse(right), a, b, sign, *axes)
        return result
