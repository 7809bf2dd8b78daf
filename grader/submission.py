"""A learner's answer as bytes, read without trusting what kind of file it is."""

from __future__ import annotations

import codecs
import io
import os
import stat
import tokenize
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from grader import notebook
from grader.errors import UsageError
from grader.files import why
from grader.i18n import M, Message

MAX_BYTES: Final = 1 << 20
_ENCODINGS: Final = frozenset({"utf-8", "utf-8-sig", "ascii", "iso8859-1", "iso-8859-1", "cp949", "euc_kr"})


class NotPython(ValueError):  # noqa: N818 - the answer's fault, told as feedback
    """The bytes of an answer are no Python source; `message` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.render("en"))
        self.message = message


@dataclass(frozen=True, slots=True)
class Submission:
    """One answer file; immutable."""

    source: bytes
    filename: str
    """What messages call it, `answer.py`."""
    notes: tuple[Message, ...] = ()
    """How the source came to be, where it is not simply the file: the cells of a notebook."""

    def text(self) -> str:
        """The source as text.

        Raises:
            NotPython: Binary, or in an encoding that no Python source here may have.
        """
        if b"\0" in self.source:
            raise NotPython(M("{file} is a binary file: save it as Python source (UTF-8).", file=self.filename))
        try:
            name, _ = tokenize.detect_encoding(io.BytesIO(self.source).readline)
            known = codecs.lookup(name).name in _ENCODINGS or name in _ENCODINGS
            text = self.source.decode(name) if known else None
        except (SyntaxError, UnicodeDecodeError, LookupError):
            text = None
        if text is None:
            raise NotPython(M("{file} is not UTF-8 text: save it with the encoding UTF-8.", file=self.filename))
        return text.replace("\r\n", "\n").replace("\r", "\n")


def read_submission(path: Path, mission: int | None = None) -> Submission:
    """Read an answer, a .py file or a notebook.

    A pipe, a device or a folder is refused before it can block or flood the grader.

    Args:
        path: The file.
        mission: The number of the mission that it answers; the tags of a notebook's cells may name it.

    Raises:
        UsageError: There is nothing at `path` that could be an answer.
    """
    is_notebook = path.suffix.lower() == notebook.SUFFIX
    content = _read(path, notebook.MAX_BYTES if is_notebook else MAX_BYTES)
    if not is_notebook:
        return Submission(content, path.name)
    source, notes = notebook.read_notebook(content, path.name).answer(mission)
    if len(source) > MAX_BYTES:
        size = len(source)
        raise UsageError(
            M("{path} has {size} bytes; an answer has at most {most}.", path=path, size=size, most=MAX_BYTES)
        )
    return Submission(source, path.name, notes)


def _read(path: Path, most: int) -> bytes:
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except FileNotFoundError as error:
        message = M("There is no file {path}. `grade init DIR` writes the missions; --answer names a file.", path=path)
        raise UsageError(message) from error
    except OSError as error:
        raise UsageError(M("{path} cannot be read: {reason}.", path=path, reason=why(error))) from error
    try:
        status = os.fstat(descriptor)
        if not stat.S_ISREG(status.st_mode):
            raise UsageError(M("{path} is no ordinary file: give the answer as a .py file.", path=path))
        if status.st_size > most:
            size = status.st_size
            raise UsageError(
                M("{path} has {size} bytes; an answer has at most {most}.", path=path, size=size, most=most)
            )
        with open(descriptor, "rb", closefd=False) as file:
            return file.read(most + 1)
    finally:
        os.close(descriptor)
