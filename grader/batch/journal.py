"""The journal of a batch: one SQLite file that knows what is to be graded and every result, each on the disk at once.

A kill at any moment loses the grades that were running and nothing else: a result is one transaction, written through
to the disk. Two runs cannot share a journal; the second is told so.
"""

from __future__ import annotations

import sqlite3
import tempfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final, Self

from grader.batch.model import Done
from grader.batch.plan import Plan
from grader.errors import StoreError, UsageError
from grader.i18n import M

NAME: Final = "journal.sqlite3"
_LOCK: Final = "running.lock"
_APPLICATION: Final = 0x444C4D42
"""`DLMB`, in the file's header."""
_VERSION: Final = 1
_SCHEMA: Final = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE tasks (place INTEGER PRIMARY KEY, name TEXT, number INTEGER, title_en TEXT, title_ko TEXT, points REAL,
    kind TEXT, stub BLOB, solution BLOB
);
CREATE TABLE students (
    place INTEGER PRIMARY KEY, id TEXT UNIQUE, name TEXT, email TEXT, section TEXT, on_roster INTEGER
);
CREATE TABLE sources (digest TEXT PRIMARY KEY, content BLOB) WITHOUT ROWID;
CREATE TABLE jobs (
    key TEXT PRIMARY KEY, mission TEXT, source TEXT, seed TEXT, fingerprint TEXT,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'graded', 'not_graded')),
    tries INTEGER NOT NULL DEFAULT 0, verdict TEXT, duration_s REAL, graded_at TEXT, place TEXT,
    report_en BLOB, report_ko BLOB, details TEXT
);
CREATE TABLE submissions (
    student TEXT, mission TEXT, job TEXT, origin TEXT, submitted_at TEXT, late INTEGER, notes_en TEXT, notes_ko TEXT,
    PRIMARY KEY (student, mission)
) WITHOUT ROWID;
CREATE TABLE odd (path TEXT, reason_en TEXT, reason_ko TEXT);
CREATE TABLE ignored (kind TEXT PRIMARY KEY, count INTEGER) WITHOUT ROWID;
CREATE INDEX submissions_job ON submissions (job);
"""
_PLANNED: Final = ("tasks", "students", "submissions", "odd", "ignored")
"""Tables that every run fills anew from what it found; sources, jobs and results stay."""


class Journal:
    """An open journal. A context manager."""

    def __init__(self, connection: sqlite3.Connection, lock: sqlite3.Connection | None, path: Path) -> None:
        self.connection = connection
        self.path = path
        self._lock = lock

    @classmethod
    def begin(cls, folder: Path, *, resume: bool) -> Journal:
        """Open the journal of a run that will write; begun where there is none.

        Raises:
            UsageError: There is one, and nobody said that it shall go on.
            StoreError: It cannot be opened, or another run has it.
        """
        path = folder / NAME
        try:
            folder.mkdir(parents=True, exist_ok=True)
            tempfile.TemporaryFile(dir=folder).close()  # it says why it cannot be, SQLite does not
            lock = _locked(folder / _LOCK)
        except (OSError, sqlite3.Error) as error:
            raise _unusable(path, error) from error
        try:
            _require_new(folder, path, resume=resume)
            return cls(_opened(path, "mode=rwc"), lock, path)
        except BaseException:
            lock.close()
            raise

    @classmethod
    def read(cls, folder: Path) -> Journal:
        """Open a journal to look at it; a run may be writing to it meanwhile.

        Raises:
            UsageError: There is none.
            StoreError: It cannot be read.
        """
        path = folder / NAME
        if not path.is_file():
            raise UsageError(M("{folder} holds no batch: `grade batch DIR --out {folder}` makes one.", folder=folder))
        return cls(_opened(path, "mode=rw"), None, path)

    def __enter__(self) -> Self:
        """The journal itself."""
        return self

    def __exit__(self, *_exc: object) -> None:
        """Let go of the file."""
        self.close()

    def close(self) -> None:
        """Let go of the file; everything is on the disk already."""
        self.connection.close()
        if self._lock is not None:
            self._lock.close()

    @property
    def meta(self) -> Mapping[str, str]:
        """What is known of the whole batch.

        Raises:
            StoreError: It is damaged.
        """
        return dict(self._read("SELECT key, value FROM meta"))

    def write_plan(self, plan: Plan, meta: Mapping[str, str]) -> None:
        """Note what was found and what is to be graded; results that still hold are kept.

        Raises:
            StoreError: The disk is full, say.
        """
        with self._transaction() as connection:
            connection.executemany("INSERT OR REPLACE INTO meta VALUES (?, ?)", meta.items())
            for table in _PLANNED:
                connection.execute(f"DELETE FROM {table}")  # noqa: S608 - a constant
            connection.executemany("INSERT INTO tasks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", plan.task_rows())
            connection.executemany("INSERT INTO students VALUES (?, ?, ?, ?, ?, ?)", plan.student_rows())
            connection.executemany("INSERT INTO submissions VALUES (?, ?, ?, ?, ?, ?, ?, ?)", plan.submission_rows())
            connection.executemany("INSERT INTO odd VALUES (?, ?, ?)", plan.odd_rows())
            connection.executemany("INSERT INTO ignored VALUES (?, ?)", sorted(plan.ignored.items()))
            sources = ((digest, zlib.compress(content)) for digest, content in plan.sources.items())
            connection.executemany("INSERT OR IGNORE INTO sources VALUES (?, ?)", sources)
            connection.executemany(
                "INSERT OR IGNORE INTO jobs (key, mission, source, seed, fingerprint) VALUES (?, ?, ?, ?, ?)",
                ((job.key, job.mission, plan.digests[job.key], job.seed, job.fingerprint) for job in plan.jobs),
            )
            # What the grader failed at gets another chance in every run.
            connection.execute("UPDATE jobs SET state = 'waiting', tries = 0 WHERE state = 'not_graded'")

    def waiting(self) -> list[str]:
        """Keys of the jobs that are still to be graded for some submission.

        Raises:
            StoreError: It is damaged.
        """
        statement = "SELECT key FROM jobs WHERE state = 'waiting' AND key IN (SELECT job FROM submissions)"
        return [key for (key,) in self._read(statement)]

    def record(self, done: Done) -> None:
        """Keep a result; it is on the disk when this returns.

        Raises:
            StoreError: It cannot be kept.
        """
        row = (
            "graded" if done.graded else "not_graded",
            done.tries,
            str(done.verdict),
            done.duration_s,
            datetime.now(UTC).isoformat(timespec="seconds"),
            done.where,
            *(zlib.compress(done.reports[lang]) if lang in done.reports else None for lang in ("en", "ko")),
            done.details,
            done.key,
        )
        with self._transaction() as connection:
            connection.execute(
                "UPDATE jobs SET state = ?, tries = ?, verdict = ?, duration_s = ?, graded_at = ?, place = ?, "
                "report_en = ?, report_ko = ?, details = ? WHERE key = ?",
                row,
            )

    def verdicts(self) -> dict[str, int]:
        """How many submissions ended with each verdict; those that wait or were not graded by these words.

        Raises:
            StoreError: It is damaged.
        """
        statement = (
            "SELECT CASE state WHEN 'graded' THEN verdict ELSE state END, count(*) "
            "FROM submissions JOIN jobs ON key = job GROUP BY 1"
        )
        return dict(self._read(statement))

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Read one state of the journal, whatever a run writes meanwhile.

        Raises:
            StoreError: It is damaged.
        """
        try:
            self.connection.execute("BEGIN")
            try:
                yield
            finally:
                self.connection.execute("ROLLBACK")
        except (sqlite3.Error, zlib.error) as error:
            raise _unusable(self.path, error) from error

    def _read(self, statement: str) -> list[Any]:
        try:
            return self.connection.execute(statement).fetchall()
        except sqlite3.Error as error:
            raise _unusable(self.path, error) from error

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        try:
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self.connection.execute("ROLLBACK")
                raise
        except sqlite3.Error as error:
            raise _unusable(self.path, error) from error


def unpacked(rows: Iterable[tuple[str, bytes]]) -> dict[str, bytes]:
    """Packed contents by their keys."""
    return {key: zlib.decompress(content) for key, content in rows}


def _require_new(folder: Path, path: Path, *, resume: bool) -> None:
    if path.exists() and not resume:
        raise UsageError(
            M("{folder} holds a batch already. Go on with it by --resume, or name another folder.", folder=folder)
        )


def _locked(path: Path) -> sqlite3.Connection:
    """Hold a file that the system frees when this process ends, however it ends.

    Raises:
        StoreError: Another process holds it.
    """
    connection = sqlite3.connect(path, timeout=0, isolation_level=None)
    try:
        connection.execute("BEGIN EXCLUSIVE")
    except sqlite3.Error as error:
        connection.close()
        if "locked" not in str(error):
            raise
        raise StoreError(
            M("Another run is grading into {folder}. Wait for it, or stop it.", folder=path.parent)
        ) from error
    return connection


def _opened(path: Path, query: str) -> sqlite3.Connection:
    try:
        connection = sqlite3.connect(f"{path.absolute().as_uri()}?{query}", uri=True, isolation_level=None)
        try:
            _prepared(connection, path)
        except BaseException:
            connection.close()
            raise
    except (OSError, sqlite3.Error) as error:
        raise _unusable(path, error) from error
    return connection


def _prepared(connection: sqlite3.Connection, path: Path) -> None:
    application, version = (
        connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")
    )
    with closing(connection.execute("SELECT count(*) FROM sqlite_master")) as cursor:
        is_empty = cursor.fetchone()[0] == 0
    if application != _APPLICATION and not is_empty:
        raise StoreError(M("{path} is no journal of a batch. Name another folder.", path=path))
    if version > _VERSION:
        raise StoreError(M("{path} was written by a newer version of this program.", path=path))
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    if is_empty:
        connection.executescript(
            f"BEGIN; {_SCHEMA} PRAGMA application_id = {_APPLICATION}; PRAGMA user_version = {_VERSION}; COMMIT;"
        )


def _unusable(path: Path, error: Exception) -> StoreError:
    reason = (getattr(error, "strerror", None) or str(error) or type(error).__name__).rstrip(".")
    if not path.is_file():
        return StoreError(M("{folder} cannot be used for results: {reason}.", folder=path.parent, reason=reason))
    return StoreError(M("{path} cannot be used: {reason}. What was graded before is kept.", path=path, reason=reason))
