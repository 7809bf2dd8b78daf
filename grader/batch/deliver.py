"""What an instructor opens: the gradebook, a report for each submission, what was odd, and how it was all graded."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

import msgspec

from grader.errors import GraderError
from grader.files import why, write_whole
from grader.formats.classbook import Classbook
from grader.formats.gradebook import files, neutral
from grader.formats.report import SCHEMA, Report, to_json
from grader.i18n import M

ODD: Final = "odd.csv"
FACTS: Final = "batch.json"
RESULTS: Final = "results"
_BOM: Final = b"\xef\xbb\xbf"
_OURS: Final = f'{{"schema":"{SCHEMA}"'.encode()
"""How a report begins that was written here; nobody else's file is touched."""


def deliver(book: Classbook, folder: Path, results: Iterable[tuple[str, str, Report]] | None = None) -> None:
    """Write the files that are made from the journal, each whole or not at all.

    Args:
        book: The class.
        folder: Where they go.
        results: The report of each submission, by the student's id and the mission's name; those of submissions that
            are no more are taken away. Without it the reports stay as they are.

    Raises:
        GraderError: The disk is full, say; the journal has everything, and a later run writes them again.
    """
    try:
        for name, content in files(book).items():
            _write(folder / name, content)
        _write(folder / ODD, _csv(("path", "reason"), ((each.path, each.reason) for each in book.odd)))
        _write(folder / FACTS, msgspec.json.format(msgspec.json.encode(_facts(book)), indent=2) + b"\n")
        if results is not None:
            _write_results(folder / RESULTS, results)
    except OSError as error:
        reason = why(error)
        raise GraderError(
            M(
                "{path} cannot be written: {reason}. "
                "The results are in the journal; `grade batch` with --resume writes everything again.",
                path=error.filename or folder,
                reason=reason,
            )
        ) from error


def _write_results(folder: Path, results: Iterable[tuple[str, str, Report]]) -> None:
    """Write the reports, and take away those of submissions that were withdrawn: a stale one would pass for a grade."""
    written = set()
    for student, mission, report in results:
        path = folder / student / f"{mission}.json"
        _write(path, to_json(report) + b"\n")
        written.add(path)
    for path in sorted(folder.glob("*/*.json")):
        if path not in written and not path.is_symlink() and path.read_bytes().startswith(_OURS):
            path.unlink()
            with suppress(OSError):  # something else is in it
                path.parent.rmdir()


def _facts(book: Classbook) -> dict[str, object]:
    """How it was graded, and what is not in the gradebook."""
    states: dict[str, int] = {}
    for entry in book.entries:
        states[entry.state] = states.get(entry.state, 0) + 1
    return {
        "schema": "batch/v1",
        "title": book.title,
        "missions": [task.name for task in book.tasks],
        "students": len(book.students),
        "submissions": states,
        "odd": len(book.odd),
        "ignored": book.ignored,
        "policy": book.policy,
        "data": book.data,
        "isolation": book.isolation,
        "facts": book.facts,
    }


def _csv(heading: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """For a spreadsheet: with the mark that tells it UTF-8, and nothing in it that it would compute."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(heading)
    writer.writerows([neutral(cell) for cell in row] for row in rows)
    return _BOM + out.getvalue().encode("utf-8", "replace")


def _write(path: Path, content: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, content)
    except OSError as error:  # it may name the file that was to take the place of this one
        raise OSError(error.errno, why(error), str(path)) from error
