"""What the command writes: answers on standard output, sentences about itself on standard error."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Final, TextIO

from grader.errors import GraderError
from grader.files import why, write_whole
from grader.formats.escape import escape_terminal
from grader.formats.page import Page
from grader.i18n import M

_WIDTH: Final = 80
_WIDEST: Final = 100
_NARROWEST: Final = 40


def say(text: str, end: str = "\n") -> None:
    """Write an answer. Where nobody reads on (`grade list | head -1`), the rest is for nobody."""
    _write(sys.stdout, text + end)


def complain(sentence: str) -> None:
    """Write a sentence to the person, beside the answer."""
    _write(sys.stderr, escape_terminal(sentence) + "\n")


def tolerate_encodings() -> None:
    """A terminal that knows no Korean shows question marks rather than ending the program."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, ValueError):  # a stream that was replaced by a test, or is closed
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]


def page(*, no_color: bool = False, environ: Mapping[str, str] = os.environ) -> Page:
    """How wide standard output is, and whether it takes colours."""
    if not is_terminal():
        return Page(_WIDTH, color=False)
    columns = shutil.get_terminal_size((_WIDTH, 24)).columns
    plain = no_color or environ.get("NO_COLOR", "") != "" or environ.get("TERM") == "dumb"
    return Page(max(_NARROWEST, min(_WIDEST, columns)), color=not plain)


def is_terminal() -> bool:
    """Whether a person looks at standard output."""
    try:
        return sys.stdout.isatty()
    except (AttributeError, ValueError):
        return False


def save(path: Path, answer: str | bytes) -> None:
    """Write an answer into a file: the old content or the new, nothing between.

    Raises:
        GraderError: It cannot be written.
    """
    content = answer.encode("utf-8", "replace") if isinstance(answer, str) else answer
    try:
        if path.exists() and not path.is_file():  # /dev/stdout, a pipe: these are written to, not replaced
            path.write_bytes(content)
            return
        write_whole(path, content)
    except OSError as error:
        reason = why(error)
        raise GraderError(M("{path} cannot be written: {reason}.", path=path, reason=reason)) from error


def silence(stream: TextIO) -> None:
    """Give a stream that nobody reads to nobody, so that closing it at the end says nothing either."""
    with suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())
        os.close(nowhere)


def _write(stream: TextIO | None, text: str) -> None:
    if stream is None:  # started without a console
        return
    try:
        stream.write(text)
        stream.flush()
    except BrokenPipeError:
        silence(stream)
    except OSError as error:  # the disk that it is redirected to is full, say
        silence(stream)
        raise GraderError(M("The output cannot be written: {reason}.", reason=why(error))) from error
