"""The Python in a Jupyter notebook: its code cells in order, without what only IPython understands.

Tags of cells decide what belongs to an answer:

    skip                                        never taken
    exercise_12, exercise_12_affine, mission_12 taken for that mission; then no untagged cell is
    shared                                      taken for every mission of the notebook, with tagged cells
    answer                                      where no tag names a mission: taken, and no untagged cell is

Without any of these every code cell is taken. Each cell begins with a comment that says which one it is.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from importlib import import_module
from typing import Any, Final

from grader.errors import UsageError
from grader.i18n import M, Message

SUFFIX: Final = ".ipynb"
MAX_BYTES: Final = 16 << 20
"""Pictures of the output included."""
MAX_CODE: Final = 1 << 20
"""Characters in all code cells: beyond that it is no answer, and reading it would take long."""
_LINE: Final = re.compile(r"\s*(?:[%!]|[A-Za-z_][\w.,\s]*=\s*[%!]|\?{1,2}[\w.]+\s*$|[\w.]+\?{1,2}\s*$)")
_TIMING: Final = re.compile(r"%%(?:time|timeit|capture|prun|python3?)\b|%%(?:writefile|file)\s+\S+\.py\s*$")
"""Cell magics that run or keep the Python below them; below all others stands something else."""
_STRING: Final = re.compile(r"(?i)[rbuf]{0,2}(\"\"\"|'''|\"|')")
_MISSION: Final = re.compile(r"(?:exercise|mission)[_-]?0*(\d+)(?:[_-].*)?")
SHARED, ANSWER, SKIP = "shared", "answer", "skip"


class NotNotebook(UsageError):  # noqa: N818 - like NotPython
    """The bytes are no notebook that we can read; the message says why."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One code cell."""

    number: int
    """Its place among all cells, from 1."""
    source: str
    """Python only."""
    tags: frozenset[str]
    dropped: int = 0
    """Lines that were left out."""


@dataclass(frozen=True, slots=True)
class Notebook:
    """The code cells of a notebook."""

    cells: tuple[Cell, ...]

    def mission_numbers(self) -> tuple[int, ...]:
        """The numbers of the missions that tags name, in order."""
        numbers = {number for cell in self.cells for number in map(_number, cell.tags) if number is not None}
        return tuple(sorted(numbers))

    def answer(self, number: int | None = None) -> tuple[bytes, tuple[Message, ...]]:
        """The source of an answer, and what a reader should know of how it came to be.

        Args:
            number: The mission's, where it is known; tags that name it select.
        """
        cells = list(self._chosen(number))
        source = "\n\n".join(f"# cell {cell.number}\n{cell.source.rstrip()}" for cell in cells)
        notes = []
        if len(cells) < len(self.cells):
            told = M(
                "From the notebook, {taken} of {all} code cells: their tags choose.",
                taken=len(cells),
                all=len(self.cells),
            )
            notes.append(told)
        dropped = sum(cell.dropped for cell in cells)
        if dropped:
            notes.append(
                M("Left out of the notebook: {count} lines that only IPython understands (%, !).", count=dropped)
            )
        return (source + "\n").encode("utf-8", "replace"), tuple(notes)

    def _chosen(self, number: int | None) -> Iterable[Cell]:
        named = self.mission_numbers()
        if number in named:
            return [cell for cell in self.cells if SHARED in cell.tags or number in map(_number, cell.tags)]
        untagged = [cell for cell in self.cells if not any(_number(tag) is not None for tag in cell.tags)]
        chosen = [cell for cell in untagged if cell.tags & {ANSWER, SHARED}]
        return chosen if any(ANSWER in cell.tags for cell in chosen) else untagged


def read_notebook(content: bytes, name: str) -> Notebook:
    """Read a notebook of any format version.

    Args:
        content: The file.
        name: What messages call it.

    Raises:
        NotNotebook: It is none, holds no Python, or the package that reads it is missing.
    """
    if len(content) > MAX_BYTES:
        raise NotNotebook(
            M("{file} has {size} bytes; a notebook has at most {most}.", file=name, size=len(content), most=MAX_BYTES)
        )
    tree = _parsed(content, name)
    language = str(_at(tree, "metadata", "kernelspec", "language") or _at(tree, "metadata", "language_info", "name"))
    if language.lower() not in {"python", "python3", "ipython", "none", ""}:
        raise NotNotebook(M("{file} is a notebook of {language}, not of Python.", file=name, language=language[:40]))
    found = list(_cells(tree))
    if not found:
        raise NotNotebook(M("{file} is a notebook without a code cell.", file=name))
    size = sum(len(cell.source) for cell in found)
    if size > MAX_CODE:
        message = M("{path} has {size} bytes; an answer has at most {most}.", path=name, size=size, most=MAX_CODE)
        raise NotNotebook(message)
    return Notebook(tuple(map(_without_magics, found)))


def _parsed(content: bytes, name: str) -> Any:
    try:
        convert: Any = import_module("nbformat").convert
        reader: Any = import_module("nbformat.reader")
    except ModuleNotFoundError as error:
        message = M(
            '{file} is a notebook; reading it needs one more package: `pip install "dl-missions[notebook]"`.', file=name
        )
        raise NotNotebook(message) from error
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # old notebooks lack ids of cells, which we do not need
            return convert(reader.reads(content.decode("utf-8-sig")), 4)
    except Exception as error:  # nbformat raises whatever it stumbles over
        raise NotNotebook(M("{file} is no notebook that can be read: save it again in Jupyter.", file=name)) from error


def _cells(tree: Any) -> Iterator[Cell]:
    """The code cells as they are."""
    listed = tree.get("cells") if isinstance(tree, dict) else None
    for number, cell in enumerate(listed if isinstance(listed, list) else (), 1):
        if not isinstance(cell, dict) or cell.get("cell_type") != "code":
            continue
        found = _at(cell, "metadata", "tags")
        tags = (
            frozenset(tag.strip().lower() for tag in found if isinstance(tag, str))
            if isinstance(found, list)
            else frozenset()
        )
        source = cell.get("source")
        text = "".join(map(str, source)) if isinstance(source, list) else str(source or "")
        if SKIP not in tags and text.strip():
            yield Cell(number, text, tags)


def _without_magics(cell: Cell) -> Cell:
    python, dropped = plain_python(cell.source)
    return replace(cell, source=python, dropped=dropped)


def _at(tree: Any, *path: str) -> Any:
    for key in path:
        tree = tree.get(key) if isinstance(tree, dict) else None
    return tree


def _number(tag: str) -> int | None:
    found = _MISSION.fullmatch(tag)
    return int(found[1][:9]) if found else None


def plain_python(source: str) -> tuple[str, int]:
    """A cell's source without magics and shell lines, and how many lines were left out; every line keeps its place.

    A line is left out only where a statement may begin: one that begins with % inside a string or a bracket is Python.
    """
    lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    first = next((index for index, line in enumerate(lines) if line.strip()), 0)
    if lines[first].startswith("%%"):
        if not _TIMING.match(lines[first]):
            return "", sum(bool(line.strip()) for line in lines)
        lines[first] = "%"
    state, dropped = _State(), 0
    for index, line in enumerate(lines):
        if state.at_statement and _LINE.match(line):
            indent = line[: len(line) - len(line.lstrip())]
            lines[index] = indent + "pass" if indent else ""
            dropped += 1
        else:
            state.read(line)
    return "\n".join(lines), dropped


@dataclass(slots=True)
class _State:
    """Where in Python a line ends: within brackets, within a string of three quotes, after a backslash."""

    depth: int = 0
    quotes: str = ""
    continued: bool = False

    @property
    def at_statement(self) -> bool:
        """Whether a statement may begin."""
        return self.depth <= 0 and not self.quotes and not self.continued

    def read(self, line: str) -> None:
        place = 0
        self.continued = False
        while place < len(line):
            place = self._inside(line, place) if self.quotes else self._outside(line, place)
        if not self.quotes:
            self.continued = line.endswith("\\")

    def _inside(self, line: str, place: int) -> int:
        while place < len(line):
            if line[place] == "\\":
                place += 2
            elif line.startswith(self.quotes, place):
                place += len(self.quotes)
                self.quotes = ""
                return place
            else:
                place += 1
        if len(self.quotes) == 1 and not line.endswith("\\"):
            self.quotes = ""  # not closed: a mistake, which ends with the line
        return place

    def _outside(self, line: str, place: int) -> int:
        character = line[place]
        if character == "#":
            return len(line)
        opened = _STRING.match(line, place)
        if opened:
            self.quotes = opened[1]
            return opened.end()
        if character in "([{":
            self.depth += 1
        elif character in ")]}":
            self.depth = max(0, self.depth - 1)
        return place + 1
