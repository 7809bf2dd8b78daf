"""The learner's file on the disk, which is the truth: read, and written as a whole."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path

from grader import GraderError
from grader.face import M, why, write_whole


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a file held when we last looked; `digest` is empty where there was no file."""

    text: str
    digest: str
    readable: bool = True
    """False where the bytes are no UTF-8 text: they are left alone."""


def read(path: Path) -> Snapshot:
    """What the file holds now.

    Raises:
        GraderError: It is there, but cannot be read.
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return Snapshot("", "")
    except OSError as error:
        message = M("{path} cannot be read: {reason}. Is it a file that you may read?", path=path, reason=why(error))
        raise GraderError(message) from error
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Snapshot("", _digest(content), readable=False)
    return Snapshot(text.replace("\r\n", "\n").replace("\r", "\n"), _digest(content))


def write(path: Path, text: str) -> Snapshot:
    """Put `text` into the file, as a whole: whoever looks sees the old text or the new.

    Raises:
        GraderError: It cannot be written; the file is then as it was.
    """
    content = text.encode("utf-8", "surrogateescape")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        # A file may be a link into another folder: what it points to is replaced.
        write_whole(Path(os.path.realpath(path)), content, durable=True)
    except OSError as error:
        message = M("{path} cannot be written: {reason}. Your text is still here.", path=path, reason=why(error))
        raise GraderError(message) from error
    return Snapshot(text, _digest(content))


def keep_aside(path: Path) -> Path | None:
    """Copy the file to a name beside it that nobody has; None where there is no file.

    Raises:
        GraderError: It cannot be copied.
    """
    try:
        content = path.read_bytes()
        number = 1
        while True:
            aside = path.with_name(f"{path.stem}.kept{number}{path.suffix}")
            try:
                with aside.open("xb") as file:
                    file.write(content)
            except FileExistsError:
                number += 1
            else:
                return aside
    except FileNotFoundError:
        return None
    except OSError as error:
        raise GraderError(
            M("{path} cannot be written: {reason}. Nothing was changed.", path=path, reason=why(error))
        ) from error


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
