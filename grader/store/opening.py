"""How the progress file is opened, and what becomes of one that cannot be used: nothing is ever overwritten."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from grader.files import claim_beside
from grader.i18n import M, Message
from grader.store import migrations
from grader.store.migrations import is_foreign, migrate, version_of

_COMPANIONS: Final = ("-wal", "-shm")


class Unreadable(Exception):  # noqa: N818 - a finding about a file
    """The file is no progress file, or is damaged."""


class Newer(Exception):  # noqa: N818 - a finding about a file
    """The file was written by a later version of this program."""


def open_file(path: Path, busy_timeout_s: float) -> tuple[sqlite3.Connection, list[Message]]:
    """Open the progress file, or something that serves in its place.

    Returns:
        A connection: to the file, or to memory where the file cannot be written; and what to tell the person.
        Nothing that was on the disk is lost either way.
    """
    notices: list[Message] = []
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        before = _identity(path)
        try:
            return _connect(path, busy_timeout_s), notices
        except Unreadable:
            notices.append(_set_aside(path, before))
            return _connect(path, busy_timeout_s), notices
    except Newer:
        fault = M("{path} was written by a newer version of this program.", path=path)
        fix = M("Update dl-missions to go on with it.")
    except Unreadable:  # another program puts it there again and again
        fault = M("{path} is no progress file.", path=path)
        fix = M("Move it elsewhere.")
    except (OSError, sqlite3.Error) as error:
        fault = M("{path} cannot be written: {reason}.", path=path, reason=reason_of(error))
        fix = M("Free the disk, allow writing, or end the program that holds it.")
    notices.append(M("Your progress is not saved this time: {fault} {fix}", fault=fault, fix=fix))
    return in_memory(path), notices


def in_memory(source: Path | None = None) -> sqlite3.Connection:
    """A store that is gone when it is closed; it begins with what can be read from `source`."""
    memory = sqlite3.connect(":memory:", isolation_level=None)
    for query in ("mode=ro", "mode=ro&immutable=1") if source is not None and source.is_file() else ():
        # Immutable: in a folder that is read-only, a file in WAL mode can be read only so.
        with suppress(sqlite3.Error), closing(_reader(source, query)) as reader:  # type: ignore[arg-type]
            if not is_foreign(reader) and version_of(reader) <= migrations.LATEST:
                reader.backup(memory)
                break
    try:
        migrate(memory)
    except sqlite3.Error:  # what was read is of no use after all
        memory.close()
        return in_memory()
    return memory


def reason_of(error: Exception) -> str:
    """What the system said, in a few words."""
    return (getattr(error, "strerror", None) or str(error) or type(error).__name__).rstrip(".")


def _connect(path: Path, busy_timeout_s: float) -> sqlite3.Connection:
    if path.exists() and not path.is_file():
        raise OSError(None, "it is no ordinary file")
    if path.exists():
        _examine(path, busy_timeout_s)
    connection = sqlite3.connect(path, timeout=busy_timeout_s, isolation_level=None)
    try:
        # With WAL a reader waits for nobody; FULL, for an attempt is on the disk when `record` returns.
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA foreign_keys = ON")
        migrate(connection)
        _require_writable(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _examine(path: Path, busy_timeout_s: float) -> None:
    """Look at the file without changing a byte of it: closing a writer would fold the WAL into it."""
    try:
        with closing(_reader(path, "mode=ro", busy_timeout_s)) as reader:
            if version_of(reader) > migrations.LATEST and not is_foreign(reader):
                raise Newer
            if is_foreign(reader) or reader.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
                raise Unreadable
    except sqlite3.OperationalError:
        raise  # a lock, a folder that is read-only: the file may be well
    except sqlite3.DatabaseError as error:
        raise Unreadable from error


def _reader(path: Path, query: str, timeout_s: float = 0.0) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.absolute().as_uri()}?{query}", uri=True, timeout=timeout_s, isolation_level=None)


def _require_writable(connection: sqlite3.Connection) -> None:
    """SQLite opens a file that is read-only without a word, and fails at the first write."""
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("ROLLBACK")


def _identity(path: Path) -> tuple[int, int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns


def _set_aside(path: Path, before: tuple[int, int, int] | None) -> Message:
    """Move the file and its companions to a name that nobody has, if it is still the one that was examined."""
    if _identity(path) != before:  # another process was faster, and began a new one
        return M("{path} was not readable; another run has set it aside.", path=path)
    aside = claim_beside(path, "unreadable")
    os.replace(path, aside)
    for ending in _COMPANIONS:
        with suppress(FileNotFoundError):
            os.replace(f"{path}{ending}", f"{aside}{ending}")
    return M(
        "{path} is not readable. It was kept as {aside}, and a new progress file was begun.",
        path=path,
        aside=aside.name,
    )
