"""What an instructor opens: the gradebook, a report for each submission, what was odd, and how it was all graded."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

import msgspec

from grader.classbook import Classbook, Entry
from grader.errors import GraderError
from grader.formats.gradebook import files, neutral
from grader.formats.report import SCHEMA, MissionReport, Report, to_json
from grader.i18n import M

GRADEBOOK: Final = "gradebook.csv"
ODD: Final = "odd.csv"
FACTS: Final = "batch.json"
RESULTS: Final = "results"
_BOM: Final = b"\xef\xbb\xbf"


def deliver(book: Classbook, folder: Path) -> None:
    """Write the files that are made from the journal, each whole or not at all.

    Raises:
        GraderError: The disk is full, say; the journal has everything, and `grade report` writes them again.
    """
    try:
        for name, content in files(book).items():
            _write(folder / name, content)
        _write(folder / ODD, _csv(("path", "reason"), ((each.path, each.reason) for each in book.odd)))
        _write(folder / FACTS, msgspec.json.format(msgspec.json.encode(_facts(book)), indent=2) + b"\n")
        for entry in book.entries:
            if entry.report is not None:
                _write(folder / RESULTS / entry.student / f"{entry.mission}.json", _result(book, entry, entry.report))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise GraderError(
            M(
                "{path} cannot be written: {reason}. "
                "The results are in the journal; `grade report {folder}` writes them again.",
                path=error.filename or folder,
                reason=reason,
                folder=folder,
            )
        ) from error


def _result(book: Classbook, entry: Entry, mission: MissionReport) -> bytes:
    """The report of one submission, as `grade --format json` has it; points before lateness counts."""
    report = Report(
        schema=SCHEMA,
        lang=book.lang,
        isolation=entry.isolation,
        data=mission.data,
        points=mission.points,
        max_points=mission.max_points,
        missions=(msgspec.structs.replace(mission, file=entry.origin),),
    )
    return to_json(report) + b"\n"


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
    path.parent.mkdir(parents=True, exist_ok=True)
    scratch = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        scratch.write_bytes(content)
        os.replace(scratch, path)
    finally:
        scratch.unlink(missing_ok=True)
