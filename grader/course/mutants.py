"""Mutants of a solution: the same program with one small mistake each, which the checks must notice.

A mutant that no check can notice, because it computes the same, is listed by hand in the mission's
`solutions/<mission>/equivalent.toml`, with the reason:

    [[equivalent]]
    function = "softmax"              # where it is; "<module>" outside of functions
    before = "x - np.max(x)"          # the expression that is changed, as `grade course check` prints it
    after = "x + np.max(x)"
    occurrence = 1                    # optional: which one, where the function holds several alike
    reason = "..."                    # why it computes the same
"""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final, NamedTuple

import msgspec

from grader.catalog.reading import Words, decode_toml, read_text
from grader.course.mutations import replacements
from grader.model import Mission

MODULE: Final = "<module>"
_SKIPPED_FIELDS: Final = frozenset({"annotation", "returns", "decorator_list", "type_params", "ctx"})
_SKIPPED: Final = (ast.Raise, ast.Assert, ast.JoinedStr, ast.Import, ast.ImportFrom, ast.Global, ast.Nonlocal)
_SCOPES: Final = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
_TELLING: Final = (
    ast.BinOp,
    ast.Call,
    ast.Compare,
    ast.BoolOp,
    ast.UnaryOp,
    ast.Tuple,
    ast.Subscript,
    ast.Assign,
    ast.AnnAssign,
    ast.AugAssign,
    ast.Return,
    ast.Expr,
)
"""Nodes whose source says something by itself; a lone `1` does not."""


class Key(NamedTuple):
    """What a mutant is known by, also after lines were added above it."""

    function: str
    before: str
    after: str
    occurrence: int = 1
    """From 1, among the changes of this function that read alike."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """One changed program."""

    key: Key
    line: int
    source: str

    @property
    def description(self) -> str:
        """`line 14: X.T @ dy -> X @ dy`."""
        return f"line {self.line}: {self.key.before} -> {self.key.after}"


class Equivalent(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """A mutant that computes the same as the solution, and why."""

    function: Words
    before: Words
    after: Words
    reason: Words
    occurrence: Annotated[int, msgspec.Meta(ge=1)] = 1

    @property
    def key(self) -> Key:
        """The mutant that is meant."""
        return Key(self.function, self.before, self.after, self.occurrence)


class _Equivalents(msgspec.Struct, forbid_unknown_fields=True):
    equivalent: tuple[Equivalent, ...] = ()


@dataclass(frozen=True, slots=True)
class _Site:
    """A node, and where it hangs."""

    node: ast.AST
    above: tuple[ast.AST, ...]
    """From the module down to the parent."""
    field: str
    index: int | None
    function: str

    def put(self, node: ast.AST) -> None:
        """Hang `node` here."""
        parent = self.above[-1]
        if self.index is None:
            setattr(parent, self.field, node)
        else:
            getattr(parent, self.field)[self.index] = node


def equivalents_file(mission: Mission) -> Path:
    """Where the mutants are listed that no check can notice."""
    return mission.solution_folder / "equivalent.toml"


def equivalents_of(mission: Mission) -> tuple[Equivalent, ...]:
    """The list that was written by hand; none where there is no file.

    Raises:
        CourseError: The file is not as this module says.
    """
    path = equivalents_file(mission)
    return decode_toml(read_text(path), _Equivalents, path).equivalent if path.exists() else ()


def mutants_of(source: str) -> tuple[Mutant, ...]:
    r"""All mutants of a program, in the order of its lines, none twice and none equal to the program.

    Raises:
        SyntaxError: The source is not Python.

    >>> [mutant.description for mutant in mutants_of("def double(x):\n    return 2 * x\n")][:2]
    ['line 2: 2 * x -> 2 / x', 'line 2: 2 * x -> 2']
    """
    tree = ast.parse(source)
    seen = {ast.unparse(tree)}
    times: Counter[tuple[str, str, str]] = Counter()
    mutants: list[Mutant] = []
    for site, before, after, changed in _changes(tree):
        if changed in seen:
            continue
        seen.add(changed)
        text = (site.function, before, after)
        times[text] += 1
        mutants.append(Mutant(Key(*text, times[text]), getattr(site.node, "lineno", 1), changed))
    return tuple(mutants)


def _changes(tree: ast.Module) -> Iterator[tuple[_Site, str, str, str]]:
    """Each change in turn: where, its text before and after, the whole program; the tree ends as it began."""
    for site in list(_sites(tree, (), MODULE)):
        told = next((node for node in (site.node, *reversed(site.above)) if isinstance(node, _TELLING)), site.node)
        before = ast.unparse(told)
        for new in replacements(site.node, site.above[-1]):
            site.put(new)
            after = ast.unparse(new if told is site.node else told)
            changed = ast.unparse(tree)
            site.put(site.node)
            yield site, before, after, changed


def _sites(parent: ast.AST, above: tuple[ast.AST, ...], function: str) -> Iterator[_Site]:
    """The nodes that may be changed, in the order of the file."""
    above = (*above, parent)
    for field, value in ast.iter_fields(parent):
        if field in _SKIPPED_FIELDS:
            continue
        for index, node in enumerate(value) if isinstance(value, list) else ((None, value),):
            if not isinstance(node, ast.AST) or _is_skipped(node):
                continue
            yield _Site(node, above, field, index, function)
            inner = function
            if isinstance(node, _SCOPES):
                inner = node.name if function == MODULE else f"{function}.{node.name}"
            yield from _sites(node, above, inner)


def _is_skipped(node: ast.AST) -> bool:
    """Texts for people, and what only runs when the file is started as a program."""
    if isinstance(node, ast.If):
        return any(isinstance(part, ast.Name) and part.id == "__name__" for part in ast.walk(node.test))
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    return isinstance(node, _SKIPPED)


def unmatched(equivalents: Iterable[Equivalent], mutants: Iterable[Mutant]) -> tuple[Equivalent, ...]:
    """Entries of the list that name no mutant (any more)."""
    known = {mutant.key for mutant in mutants}
    return tuple(entry for entry in equivalents if entry.key not in known)
