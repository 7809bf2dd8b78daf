"""A learner's progress: attempts, diagnoses, hints taken and time, each on the disk the moment it is known."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final, Self, TypeVar

from grader.i18n import Lang, M, Message, Text
from grader.model import Attempt, Verdict
from grader.store.opening import in_memory, open_file, reason_of
from grader.store.records import AttemptRecord, CardRecord, MissionProgress, Recurring

T = TypeVar("T")
_BUSY_TIMEOUT_S: Final = 3.0
_FIGURES: Final = "mission, started_at, duration_s, verdict, score, points, max_points, isolation, data, seed"
_SAVED: Final = f"{_FIGURES}, answer, report_en, report_ko"
_COLUMNS: Final = (
    f"id, {_FIGURES}, "  # noqa: S608 - constants
    "(SELECT group_concat(code, ' ') FROM (SELECT code FROM diagnoses WHERE attempt_id = attempts.id ORDER BY rowid))"
)


class Store:
    """The progress of one workspace. A context manager."""

    def __init__(self, connection: sqlite3.Connection, notices: list[Message], *, saves: bool) -> None:
        self.notices = notices
        """What the person should be told; grows when something cannot be saved."""
        self.saves = saves
        """Whether what is recorded outlives this process."""
        self._connection = connection

    @classmethod
    def open(cls, path: Path, *, busy_timeout_s: float = _BUSY_TIMEOUT_S) -> Store:
        """Open the progress file, or begin one; never fails, `notices` says what went wrong.

        Args:
            path: The file.
            busy_timeout_s: How long to wait for another process that writes to it.
        """
        connection, notices = open_file(path, busy_timeout_s)
        saves = bool(connection.execute("PRAGMA database_list").fetchone()[2])
        return cls(connection, notices, saves=saves)

    @classmethod
    def in_memory(cls) -> Store:
        """A store that is gone when it is closed, for whoever has no workspace."""
        return cls(in_memory(), [], saves=False)

    def __enter__(self) -> Self:
        """The store itself."""
        return self

    def __exit__(self, *_exc: object) -> None:
        """Close the file."""
        self.close()

    def close(self) -> None:
        """Close the file; everything is on the disk already."""
        self._connection.close()

    def record(
        self,
        attempt: Attempt,
        answer: bytes,
        reports: Mapping[Lang, str],
        *,
        started_at: datetime | None = None,
    ) -> int | None:
        """Save an attempt.

        Args:
            attempt: What was graded.
            answer: The file that was graded, as it was.
            reports: The JSON report of this attempt, in each language.
            started_at: When grading began; `attempt.duration_s` ago if None.

        Returns:
            Its id; None where it could not be saved, which `notices` then says.
        """
        began = started_at or datetime.now(UTC) - timedelta(seconds=attempt.duration_s)
        values = (
            attempt.mission.name,
            _stamp(began),
            attempt.duration_s,
            str(attempt.verdict),
            attempt.score,
            attempt.points,
            attempt.max_points,
            " ".join(attempt.isolation),
            attempt.data,
            attempt.seed.encode("utf-8", "replace").decode(),
            answer,
            reports.get("en", ""),
            reports.get("ko", ""),
        )

        def insert(connection: sqlite3.Connection) -> int | None:
            places = ", ".join("?" * len(values))
            cursor = connection.execute(f"INSERT INTO attempts ({_SAVED}) VALUES ({places})", values)  # noqa: S608
            connection.executemany(
                "INSERT INTO diagnoses (attempt_id, code, title_en, title_ko) VALUES (?, ?, ?, ?)",
                [(cursor.lastrowid, each.code, each.title.en, each.title.ko) for each in attempt.diagnoses],
            )
            return cursor.lastrowid

        return self._save(insert)

    def take_hint(self, mission: str, number: int) -> None:
        """Remember that a hint (from 1) was read."""
        row = (mission, number, _stamp())
        self._save(lambda connection: connection.execute("INSERT OR IGNORE INTO hints VALUES (?, ?, ?)", row))

    def add_work(self, mission: str, seconds: float) -> None:
        """Remember time that was spent on a mission, which ended now."""
        row = (mission, _stamp(), seconds)
        statement = "INSERT INTO work (mission, ended_at, seconds) VALUES (?, ?, ?)"
        self._save(lambda connection: connection.execute(statement, row))

    def save_card(self, record: CardRecord) -> None:
        """Remember when a question comes back; what was known of it is replaced."""
        row = (record.mission, record.question, _stamp(record.due), record.card)
        self._save(lambda connection: connection.execute("INSERT OR REPLACE INTO cards VALUES (?, ?, ?, ?)", row))

    def cards(self, *, due_by: datetime | None = None) -> list[CardRecord]:
        """The questions that are scheduled, the most urgent first; those due by a moment, or all."""
        until = _stamp(due_by) if due_by is not None else "9999"
        statement = "SELECT mission, question, due, card FROM cards WHERE due <= ? ORDER BY due, mission, question"
        rows = self._connection.execute(statement, (until,))
        return [
            CardRecord(mission, question, datetime.fromisoformat(due), card) for mission, question, due, card in rows
        ]

    def card(self, mission: str, question: str) -> CardRecord | None:
        """What is known of one question; None where it was never asked."""
        statement = "SELECT mission, question, due, card FROM cards WHERE mission = ? AND question = ?"
        row = self._connection.execute(statement, (mission, question)).fetchone()
        return CardRecord(row[0], row[1], datetime.fromisoformat(row[2]), row[3]) if row else None

    def attempts(self, mission: str | None = None) -> list[AttemptRecord]:
        """The attempts at a mission, or at all, oldest first."""
        where, values = ("WHERE mission = ?", (mission,)) if mission is not None else ("", ())
        rows = self._connection.execute(f"SELECT {_COLUMNS} FROM attempts {where} ORDER BY id", values)  # noqa: S608
        return [_attempt(row) for row in rows]

    def last(self, mission: str) -> AttemptRecord | None:
        """The latest attempt at a mission."""
        row = self._connection.execute(
            f"SELECT {_COLUMNS} FROM attempts WHERE mission = ? ORDER BY id DESC LIMIT 1",  # noqa: S608 - a constant
            (mission,),
        ).fetchone()
        return _attempt(row) if row else None

    def answer(self, attempt_id: int) -> bytes:
        """The file that was graded in an attempt; empty for an unknown one."""
        row = self._connection.execute("SELECT answer FROM attempts WHERE id = ?", (attempt_id,)).fetchone()
        return bytes(row[0]) if row else b""

    def report(self, attempt_id: int, lang: Lang) -> str:
        """The JSON report of an attempt; empty for an unknown one."""
        column = "report_ko" if lang == "ko" else "report_en"
        row = self._connection.execute(f"SELECT {column} FROM attempts WHERE id = ?", (attempt_id,)).fetchone()  # noqa: S608
        return str(row[0]) if row else ""

    def passed(self) -> frozenset[str]:
        """The missions that were passed once."""
        rows = self._connection.execute("SELECT DISTINCT mission FROM attempts WHERE verdict = ?", (Verdict.PASSED,))
        return frozenset(mission for (mission,) in rows)

    def progress(self) -> dict[str, MissionProgress]:
        """How far the learner is, by mission; a mission that was never looked at is not in it."""
        found = {}
        rows = self._connection.execute(
            "SELECT mission, count(*), max(verdict = ?), max(points), max(score) FROM attempts GROUP BY mission",
            (Verdict.PASSED,),
        )
        hints = dict(self._connection.execute("SELECT mission, max(number) FROM hints GROUP BY mission"))
        for mission, count, passed, points, score in rows:
            taken = hints.pop(mission, 0)
            found[mission] = MissionProgress(mission, count, bool(passed), points, score, taken)
        found |= {mission: MissionProgress(mission, hints=taken) for mission, taken in hints.items()}
        return found

    def hints_taken(self, mission: str) -> int:
        """How many hints of a mission were read."""
        row = self._connection.execute("SELECT max(number) FROM hints WHERE mission = ?", (mission,)).fetchone()
        return int(row[0] or 0)

    def recurring(self, least: int = 2) -> list[Recurring]:
        """The mistakes that were made in at least `least` attempts, the most frequent first."""
        rows = self._connection.execute(
            "SELECT code, title_en, title_ko, mission, started_at FROM diagnoses "
            "JOIN attempts ON attempts.id = attempt_id ORDER BY attempts.id"
        )
        found: dict[str, Recurring] = {}
        for code, english, korean, mission, started_at in rows:
            before = found.get(code)
            missions = dict.fromkeys((*(before.missions if before else ()), mission))
            count = before.attempts + 1 if before else 1
            last_at = datetime.fromisoformat(started_at)
            found[code] = Recurring(code, Text(english, korean), count, tuple(missions), last_at)
        return sorted((each for each in found.values() if each.attempts >= least), key=lambda each: -each.attempts)

    def total_time_s(self, mission: str | None = None) -> float:
        """Time spent on a mission, or on all: reading and writing as far as it was told, and grading."""
        where, values = ("WHERE mission = ?", (mission, mission)) if mission is not None else ("", ())
        row = self._connection.execute(
            f"SELECT (SELECT total(seconds) FROM work {where}) + (SELECT total(duration_s) FROM attempts {where})",  # noqa: S608
            values,
        ).fetchone()
        return float(row[0])

    def _save(self, work: Callable[[sqlite3.Connection], T]) -> T | None:
        """Do `work` in one transaction; where that fails nothing is changed, and the person is told once."""
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                done = work(self._connection)
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
        except sqlite3.Error as error:
            notice = M("Your progress is not saved: {reason}.", reason=reason_of(error))
            if notice not in self.notices:
                self.notices.append(notice)
            return None
        return done


def _attempt(row: tuple[object, ...]) -> AttemptRecord:
    id_, mission, started_at, duration_s, verdict, score, points, max_points, isolation, data, seed, codes = row
    return AttemptRecord(
        id=int(str(id_)),
        mission=str(mission),
        started_at=datetime.fromisoformat(str(started_at)),
        duration_s=float(str(duration_s)),
        verdict=Verdict(str(verdict)),
        score=float(str(score)),
        points=float(str(points)),
        max_points=float(str(max_points)),
        isolation=tuple(str(isolation).split()),
        data=str(data),
        seed=str(seed),
        diagnoses=tuple(str(codes or "").split()),
    )


def _stamp(moment: datetime | None = None) -> str:
    return (moment or datetime.now(UTC)).astimezone(UTC).isoformat(timespec="milliseconds")
