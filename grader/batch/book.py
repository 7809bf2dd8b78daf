"""The journal as a `Classbook`: what gradebooks, reports and `grade explain` are made from. It needs no course."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec

from grader.batch.journal import Journal, unpacked
from grader.batch.policy import Policy
from grader.formats.classbook import Classbook, Entry, Oddity, Person, State, Task
from grader.formats.report import CurveReport, MissionReport, Report, from_json, tidy
from grader.i18n import Lang, M

_ENTRIES: Final = (
    "SELECT s.student, s.mission, s.origin, s.submitted_at, s.late, s.notes_{lang}, "
    "j.state, j.source, j.seed, j.graded_at, j.report_{lang} "
    "FROM submissions s JOIN jobs j ON j.key = s.job "
    "JOIN students p ON p.id = s.student JOIN tasks t ON t.name = s.mission "
    "ORDER BY p.place, t.place"
)
_RESULTS: Final = (
    "SELECT s.student, s.mission, s.origin, j.report_{lang} FROM submissions s JOIN jobs j ON j.key = s.job "
    "WHERE j.report_{lang} IS NOT NULL ORDER BY s.student, s.mission"
)
_TASKS: Final = "SELECT name, number, title_{lang}, points, kind, stub, solution FROM tasks ORDER BY place"
_SOURCES: Final = (
    "SELECT digest, content FROM sources "
    "WHERE digest IN (SELECT source FROM jobs WHERE key IN (SELECT job FROM submissions))"
)
_MOST_POINTS: Final = 160


def read_book(folder: Path, lang: Lang) -> Classbook:
    """Read what a batch knows.

    Args:
        folder: Where `grade batch` writes.
        lang: The reader's language.

    Raises:
        UsageError: There is no batch.
        StoreError: The journal cannot be read.
    """
    with Journal.read(folder) as journal, journal.snapshot():
        return _book(journal, lang)


def _book(journal: Journal, lang: Lang) -> Classbook:
    meta, query = journal.meta, journal.connection.execute
    policy = msgspec.json.decode(meta["policy"], type=Policy) if "policy" in meta else Policy()
    return Classbook(
        lang=lang,
        title=meta.get(f"title_{lang}", ""),
        tasks=tuple(_tasks(journal, lang)),
        students=tuple(_students(journal)),
        entries=tuple(_entries(journal, lang, policy)),
        odd=tuple(
            Oddity(path=path, reason=reason)
            for path, reason in query(f"SELECT path, reason_{lang} FROM odd ORDER BY path")  # noqa: S608 - one of two
        ),
        ignored=dict(query("SELECT kind, count FROM ignored ORDER BY kind")),
        sources=unpacked(query(_SOURCES)),
        data=meta.get("data", ""),
        isolation=meta.get("isolation", ""),
        facts=dict(_facts(meta, lang)),
        policy=tuple(sentence.render(lang) for sentence in policy.sentences()),
    )


def _tasks(journal: Journal, lang: Lang) -> Iterator[Task]:
    for row in journal.connection.execute(_TASKS.format(lang=lang)):
        name, number, title, points, kind, stub, solution = row
        yield Task(
            name=name,
            number=number,
            title=title,
            max_points=tidy(points),
            kind=kind,
            given=(zlib.decompress(stub), zlib.decompress(solution)),
        )


def _students(journal: Journal) -> Iterator[Person]:
    for row in journal.connection.execute("SELECT id, name, email, section, on_roster FROM students ORDER BY place"):
        who, name, email, section, listed = row
        on_roster = None if listed is None else bool(listed)
        yield Person(id=who, name=name, email=email, section=section, on_roster=on_roster)


def _entries(journal: Journal, lang: Lang, policy: Policy) -> Iterator[Entry]:
    for row in journal.connection.execute(_ENTRIES.format(lang=lang)):
        student, mission, origin, submitted_at, marked, notes, state, source, seed, graded_at, packed = row
        whole = from_json(zlib.decompress(packed)) if packed else None
        report = _thinned(whole.missions[0]) if whole is not None else None
        points = report.points if report is not None and state == State.GRADED else 0
        when = datetime.fromisoformat(submitted_at) if submitted_at else None
        late = policy.days_late(student, mission, when)
        said = notes.split("\n") if notes else []
        if marked:
            said.append(M("The platform marked it as late.").render(lang))
        if when is None and policy.deadline(student, mission) is not None:
            said.append(M("Nothing says when it was handed in, so lateness was not counted.").render(lang))
        yield Entry(
            student=student,
            mission=mission,
            state=State(state),
            points=points,
            penalty=tidy(policy.penalty(late, points, report.max_points if report is not None else 0.0)),
            days_late=late,
            submitted_at=submitted_at,
            origin=origin,
            source=source,
            seed=seed,
            notes=tuple(said),
            graded_at=graded_at or "",
            isolation=whole.isolation if whole is not None else (),
            report=report,
        )


def _thinned(report: MissionReport) -> MissionReport:
    """A report with no more of its curves than a picture shows; those of a large class would fill the memory."""
    replace = msgspec.structs.replace
    checks = tuple(
        replace(check, curves=tuple(map(_thin, check.curves))) if check.curves else check for check in report.checks
    )
    return replace(report, checks=checks)


def _thin(curve: CurveReport) -> CurveReport:
    stride = max(1, -(-len(curve.reference) // _MOST_POINTS), -(-len(curve.learner) // _MOST_POINTS))
    return msgspec.structs.replace(
        curve, learner=curve.learner[::stride], reference=curve.reference[::stride], stride=stride
    )


def results(folder: Path, lang: Lang) -> Iterator[tuple[str, str, Report]]:
    """The whole report of each submission, one at a time: the student's id, the mission's name, the report.

    Raises:
        UsageError: There is no batch.
        StoreError: The journal cannot be read.
    """
    with Journal.read(folder) as journal, journal.snapshot():
        for student, mission, origin, packed in journal.connection.execute(_RESULTS.format(lang=lang)):
            report = from_json(zlib.decompress(packed))
            missions = tuple(msgspec.structs.replace(each, file=origin) for each in report.missions)
            yield student, mission, msgspec.structs.replace(report, missions=missions)


def _facts(meta: Mapping[str, str], lang: Lang) -> Iterator[tuple[str, str]]:
    """How it was graded, as heading and value."""
    yield M("Data").render(lang), meta.get("data", "")
    yield M("SHA-256 of the data").render(lang), meta.get("data_sha256", "")
    yield M("Isolation asked for").render(lang), meta.get("isolation", "")
    yield from msgspec.json.decode(meta.get("versions", "{}"), type=dict[str, str]).items()
