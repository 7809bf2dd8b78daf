"""Every file of a folder or an archive, read once, in memory, within limits; what cannot be read is odd.

Nothing is unpacked onto the disk, so no name in an archive can lead anywhere. Folders are walked without following a
link out of them, and only ordinary files are opened.
"""

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from grader import notebook
from grader.errors import UsageError
from grader.files import why
from grader.i18n import M, Message
from grader.intake.model import Odd
from grader.intake.names import composed, on_disk, path_of, stem, suffix
from grader.notebook import Notebook, NotNotebook, read_notebook

MIB: Final = 1 << 20
METADATA: Final = "submission_metadata.yml"
_METADATA_DEPTH: Final = 2
"""The export, perhaps within a folder; deeper down it is a learner's file, which need not be kept."""
_IGNORED: Final = frozenset({".git", "__pycache__", ".DS_Store", "__MACOSX", ".dl-missions"})
_COURSE: Final = frozenset({"mission.en.md", "mission.ko.md", "test_answer.py", "conftest.py"})
"""What `grade init` writes beside an answer; a grade never runs a learner's copy of it."""
_PRUNED: Final = {
    ".ipynb_checkpoints": M("Older copies that Jupyter keeps are not answers."),
    **dict.fromkeys(
        (".venv", "venv", "site-packages", "node_modules"), M("A folder of installed packages holds no answers.")
    ),
}
_ARCHIVES: Final = frozenset({".7z", ".bz2", ".egz", ".gz", ".rar", ".tar", ".tgz", ".xz", ".zst"})


@dataclass(frozen=True, slots=True)
class Caps:
    """How much is read, at most. What a student's own archive may hold is far less than what a class's may."""

    files: int = 1_000_000
    depth: int = 32
    """Folders within folders."""
    archives: int = 3
    """Archives within archives."""
    source_bytes: int = MIB
    """One .py file."""
    archive_bytes: int = 64 * MIB
    """An archive within the source."""
    archive_files: int = 20_000
    unpacked_bytes: int = 256 * MIB
    """What is taken out of one of those, in all."""
    class_bytes: int = 4096 * MIB
    """What is taken out of the source where that is itself an archive."""
    ratio: int = 200
    """How much smaller packed than unpacked, beyond the first MiB."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A .py file or a notebook."""

    parts: tuple[str, ...]
    """Names from the source down, an archive being a folder; in composed form."""
    content: bytes | Notebook
    modified: float = 0.0
    """Seconds since 1970; 0 where nothing says."""

    @property
    def path(self) -> str:
        """The parts as a path to show."""
        return path_of(self.parts)


@dataclass(slots=True)
class Budget:
    """What may still be taken out of an archive, those within it included."""

    bytes: int
    files: int


class Refused(Exception):  # noqa: N818 - the file's fault, told as odd
    """A file that is not read; `message` says why."""

    def __init__(self, message: Message, *, expected: bool = False) -> None:
        super().__init__(message.render("en"))
        self.message = message
        self.expected = expected


Opener = Callable[[int], bytes]
"""Reads at most so many bytes, one more where there are more; raises Refused or OSError."""


@dataclass
class Tree:
    """What was found so far."""

    caps: Caps = field(default_factory=Caps)
    entries: list[Entry] = field(default_factory=list)
    odd: list[Odd] = field(default_factory=list)
    ignored: Counter[str] = field(default_factory=Counter)
    metadata: dict[tuple[str, ...], bytes] = field(default_factory=dict)
    """Gradescope's file about its export, by the folder that it stands in."""
    files: int = 0
    _pruned: set[tuple[str, ...]] = field(default_factory=set)
    _same: dict[bytes, bytes] = field(default_factory=dict)

    def refuse(self, parts: Sequence[str], reason: Message, *, expected: bool = False) -> None:
        """List a file as odd."""
        self.odd.append(Odd(path_of(parts), reason, expected))

    def skips(self, parts: tuple[str, ...]) -> bool:
        """Whether a path leads through what is nobody's work; that is counted, or listed once."""
        for place, part in enumerate(parts):
            kind = ".DS_Store" if part.startswith("._") else part
            if kind in _IGNORED:
                self.ignored[kind] += 1
                return True
            if part in _PRUNED:
                folder = parts[: place + 1]
                if folder not in self._pruned:
                    self._pruned.add(folder)
                    self.refuse(folder, _PRUNED[part])
                return True
        if parts[-1] in _COURSE:
            self.ignored[parts[-1]] += 1
            return True
        return False

    def take(
        self, parts: tuple[str, ...], size: int, modified: float, read: Opener, level: int, budget: Budget | None = None
    ) -> None:
        """Read one file, if it may be an answer; archives are opened."""
        self.files += 1
        try:
            self._take(parts, size, modified, read, level, budget)
        except Refused as refused:
            self.refuse(parts, refused.message)
        except OSError as error:
            self.refuse(parts, M("It cannot be read: {reason}.", reason=why(error)))

    def _take(
        self, parts: tuple[str, ...], size: int, modified: float, read: Opener, level: int, budget: Budget | None
    ) -> None:
        ending = suffix(parts[-1]).lower()
        if parts[-1] == METADATA and len(parts) <= _METADATA_DEPTH:
            self.metadata[parts[:-1]] = _bounded(read, size, 64 * MIB)
        elif ending == ".py":
            content = _bounded(read, size, self.caps.source_bytes)
            self.entries.append(Entry(parts, self._same.setdefault(content, content), modified))
        elif ending == notebook.SUFFIX:
            content = _bounded(read, size, notebook.MAX_BYTES)
            try:
                self.entries.append(Entry(parts, read_notebook(content, parts[-1]), modified))
            except NotNotebook as error:
                raise Refused(error.message) from error
        elif ending == ".zip":
            from grader.intake.archive import open_inner

            content = _bounded(read, size, self.caps.archive_bytes)
            open_inner(self, (*parts[:-1], stem(parts[-1])), content, level + 1, budget)
        elif ending in _ARCHIVES:
            raise Refused(M("Archives of this kind are not read: unpack it, or pack it as .zip."))
        else:
            raise Refused(M("It is neither a .py file nor a notebook."))


def read_tree(source: Path, caps: Caps | None = None) -> Tree:
    """Everything in a folder, a .zip or a single file.

    Raises:
        UsageError: The source is none of these.
    """
    tree = Tree(caps or Caps())
    try:
        status = os.stat(source)
        if stat.S_ISDIR(status.st_mode):
            _walk(tree, source)
        elif stat.S_ISREG(status.st_mode) and source.suffix.lower() == ".zip":
            from grader.intake.archive import open_outer

            open_outer(tree, source)
        elif stat.S_ISREG(status.st_mode):
            tree.take((on_disk(source.name),), status.st_size, status.st_mtime, _opener(os.fspath(source)), 0)
        else:
            raise UsageError(M("{path} is neither a folder nor a file.", path=source))
    except OSError as error:
        raise UsageError(M("{path} cannot be read: {reason}.", path=source, reason=why(error))) from error
    return tree


def _walk(tree: Tree, root: Path) -> None:
    """Walk a folder in the order of the names, deepest last; no link leads out of it.

    Raises:
        OSError: The folder itself cannot be read.
    """
    whole = os.path.realpath(root)
    waiting: list[tuple[str, tuple[str, ...]]] = [(whole, ())]
    while waiting:
        folder, above = waiting.pop()
        try:
            with os.scandir(folder) as listing:
                children = sorted(listing, key=lambda child: composed(child.name))
        except OSError as error:
            if not above:
                raise  # of the source itself nothing is known
            tree.refuse(above, M("It cannot be read: {reason}.", reason=why(error)))
            continue
        inner = []
        for child in children:
            parts = (*above, on_disk(child.name))
            if tree.files >= tree.caps.files:
                tree.refuse(above, M("More than {most} files: the rest is not read.", most=tree.caps.files))
                return
            if not tree.skips(parts) and _visit(tree, child, parts, whole):
                inner.append((child.path, parts))
        waiting.extend(reversed(inner))


def _visit(tree: Tree, child: os.DirEntry[str], parts: tuple[str, ...], whole: str) -> bool:
    """Take a file; whether it is a folder to walk into."""
    path = child.path
    try:
        status = child.stat(follow_symlinks=False)
        if stat.S_ISLNK(status.st_mode):
            path = os.path.realpath(path)
            if os.path.commonpath([path, whole]) != whole:
                tree.refuse(parts, M("It is a link that leads out of the folder."))
                return False
            status = os.stat(path)
            if stat.S_ISDIR(status.st_mode):
                tree.refuse(parts, M("It is a link to a folder; what that holds is read where it stands."))
                return False
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or type(error).__name__
        tree.refuse(parts, M("It cannot be read: {reason}.", reason=reason))
        return False
    if stat.S_ISDIR(status.st_mode):
        if len(parts) <= tree.caps.depth:
            return True
        tree.refuse(parts, M("It lies in more than {most} folders: not read.", most=tree.caps.depth))
    elif stat.S_ISREG(status.st_mode):
        tree.take(parts, status.st_size, status.st_mtime, _opener(path), 0)
    else:
        tree.refuse(parts, M("It is no ordinary file (a pipe, a socket, a device)."))
    return False


def _opener(path: str) -> Opener:
    def read(most: int) -> bytes:
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
        descriptor = os.open(path, flags)
        with open(descriptor, "rb") as file:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise Refused(M("It is no ordinary file (a pipe, a socket, a device)."))
            return file.read(most + 1)

    return read


def _bounded(read: Opener, size: int, most: int) -> bytes:
    content = read(most) if size <= most else None
    if content is None or len(content) > most:
        found = size if content is None else len(content)
        raise Refused(M("It has {size} bytes, more than the {most} that are read.", size=found, most=most))
    return content
