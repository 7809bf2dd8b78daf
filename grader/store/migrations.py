"""The layout of the progress file, version by version; each step is applied in one transaction with its record.

A file says which version it has in `PRAGMA user_version`, and that it is ours in `PRAGMA application_id`. Both are
part of the file's header, so a step and its record are written together or not at all. A step that was published
is never changed: what comes later is a new step.
"""

from __future__ import annotations

import sqlite3
from typing import Final

APPLICATION_ID: Final = 0x646C6D73  # "dlms"

STEPS: Final[tuple[tuple[str, ...], ...]] = (
    (
        """CREATE TABLE attempts (
            id INTEGER PRIMARY KEY,
            mission TEXT NOT NULL,
            started_at TEXT NOT NULL,     -- ISO 8601, UTC
            duration_s REAL NOT NULL,
            verdict TEXT NOT NULL,
            score REAL NOT NULL,          -- in [0, 1]
            points REAL NOT NULL,
            max_points REAL NOT NULL,
            isolation TEXT NOT NULL,      -- layers, separated by spaces
            data TEXT NOT NULL,
            seed TEXT NOT NULL,
            answer BLOB NOT NULL,         -- the file as it was, whatever its encoding
            report_en TEXT NOT NULL,      -- report/v1
            report_ko TEXT NOT NULL
        )""",
        "CREATE INDEX attempts_by_mission ON attempts (mission, id)",
        """CREATE TABLE diagnoses (
            attempt_id INTEGER NOT NULL REFERENCES attempts (id),
            code TEXT NOT NULL,
            title_en TEXT NOT NULL,
            title_ko TEXT NOT NULL,
            PRIMARY KEY (attempt_id, code)
        )""",
        """CREATE TABLE hints (
            mission TEXT NOT NULL,
            number INTEGER NOT NULL,      -- from 1
            taken_at TEXT NOT NULL,
            PRIMARY KEY (mission, number)
        )""",
        """CREATE TABLE work (
            id INTEGER PRIMARY KEY,
            mission TEXT NOT NULL,
            ended_at TEXT NOT NULL,
            seconds REAL NOT NULL         -- spent on the mission, reading and writing
        )""",
    ),
    (
        """CREATE TABLE cards (
            mission TEXT NOT NULL,
            question TEXT NOT NULL,       -- the constant's name
            due TEXT NOT NULL,            -- ISO 8601, UTC
            card TEXT NOT NULL,           -- the scheduler's own JSON
            PRIMARY KEY (mission, question)
        )""",
        "CREATE INDEX cards_by_due ON cards (due)",
    ),
)
LATEST: Final = len(STEPS)


def version_of(connection: sqlite3.Connection) -> int:
    """The version that a file says it has; 0 for a new one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def is_foreign(connection: sqlite3.Connection) -> bool:
    """Whether the file is a database of some other program."""
    application = int(connection.execute("PRAGMA application_id").fetchone()[0])
    if application == APPLICATION_ID:
        return False
    return application != 0 or connection.execute("SELECT 1 FROM sqlite_master").fetchone() is not None


def migrate(connection: sqlite3.Connection) -> None:
    """Bring a file to the latest version; another process may do the same at this moment."""
    while version_of(connection) < LATEST:
        connection.execute("BEGIN IMMEDIATE")
        try:
            version = version_of(connection)  # again: we may have waited for the lock
            if version < LATEST:
                for statement in STEPS[version]:
                    connection.execute(statement)
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {version + 1}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
