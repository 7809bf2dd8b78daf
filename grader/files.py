"""Files as people name them, and as they must be written: whole or not at all."""

from __future__ import annotations

import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import BinaryIO


def shown(path: Path) -> str:
    """The path as a person would type it: relative to where they are, if they are above it."""
    try:
        relative = os.path.relpath(path)
    except (ValueError, OSError):  # another drive, on Windows; a working directory that is gone
        return str(path)
    return str(path) if relative.startswith("..") else relative


def why(error: OSError) -> str:
    """What the system says about a file: `No space left on device`."""
    return error.strerror or type(error).__name__


@contextmanager
def whole(path: Path, *, durable: bool = False) -> Iterator[BinaryIO]:
    """A new file that takes the place of `path` when the block ends well, and leaves no trace when it does not.

    Whoever looks sees the old content or the new, nothing between. The file keeps the permissions that it had, or gets
    those that any new file of this user has. A link is replaced, not what it points to.

    Args:
        path: Its folder exists.
        durable: Whether the content is on the disk, not only on its way, before it takes the place.

    Raises:
        OSError: It cannot be written; `path` is then as it was.
    """
    # Not tempfile: its files are for their owner only, and to read the umask is to change it for all threads.
    scratch = path.with_name(f".{path.name[:100]}.{os.getpid()}.{secrets.token_hex(4)}")
    try:
        with scratch.open("xb") as file:
            yield file
            file.flush()
            if durable:
                os.fsync(file.fileno())
        with suppress(FileNotFoundError):
            scratch.chmod(stat.S_IMODE(path.stat().st_mode))
        os.replace(scratch, path)
    finally:
        scratch.unlink(missing_ok=True)


def write_whole(path: Path, content: bytes, *, durable: bool = False) -> None:
    """Write a file as `whole` does; one that has this content already is left alone.

    Raises:
        OSError: It cannot be read or written; it is then as it was.
    """
    try:
        if path.stat().st_size == len(content) and path.read_bytes() == content:
            return
    except FileNotFoundError:
        pass
    with whole(path, durable=durable) as file:
        file.write(content)


def claim_beside(path: Path, ending: str) -> Path:
    """An empty file of a name that nobody has yet: `path` with the ending, numbered from the second on.

    It is the caller's from now on, to be replaced by what is kept under that name.
    """
    for number in count(1):
        beside = path.with_name(f"{path.name}.{ending}{number if number > 1 else ''}")
        with suppress(FileExistsError):
            beside.open("xb").close()
            return beside
    raise AssertionError  # a count has no end
