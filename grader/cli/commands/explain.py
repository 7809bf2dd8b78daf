"""`grade explain OUT STUDENT MISSION`: one grade of a class, with everything that it depends on."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click
import msgspec

from grader.cli import output
from grader.cli.command import Option, command, mission_argument
from grader.cli.session import Session
from grader.errors import UsageError
from grader.files import shown
from grader.i18n import M, Message

_OUTCOMES: Final = {"pass": M("PASS"), "fail": M("FAIL"), "error": M("ERROR")}
_STATES: Final = {"waiting": M("waiting"), "not_graded": M("not graded")}

if TYPE_CHECKING:
    from grader.formats.classbook import Classbook, Entry
    from grader.model import Mission


@command(
    "explain",
    M("Explain one grade of a class: the file, the seeds, the versions, and how each check ended."),
    click.Argument(["folder"], metavar="OUT"),
    click.Argument(["student"], metavar="STUDENT"),
    mission_argument(),
    Option("--extract", metavar="FILE", message=M("Write the answer that was graded into a file.")),
)
def COMMAND(session: Session, folder: str, student: str, name: str, **options: Any) -> int:  # noqa: N802
    """Print what the journal knows of one submission."""
    from grader.batch import read_book

    mission = session.mission(name)
    book = read_book(Path(folder), session.lang)
    entry = _entry(book, student, mission)
    source = book.sources.get(entry.source, b"")
    output.say(_facts(session, book, entry, mission))
    if entry.report is not None:
        output.say("\n" + _checks(session, entry))
        output.say("\n" + _verdict(session, entry))
    path = Path(options["extract"]) if options["extract"] else None
    if path is not None:
        output.save(path, source)
    # Not wrapped: it is a command to be copied.
    output.say("\n" + session.text(_again(session, entry, mission, path, book)))
    return 0


def _entry(book: Classbook, student: str, mission: Mission) -> Entry:
    from grader.intake import Roster, Student

    people = Roster(Student(each.id, each.name, each.email) for each in book.students).exact(student)
    if len(people) != 1:
        raise UsageError(
            M("{name} is nobody here. Name the student by id.", name=student)
            if not people
            else M("{name} may be several students: {ids}.", name=student, ids=", ".join(each.id for each in people))
        )
    for entry in book.entries:
        if (entry.student, entry.mission) == (people[0].id, mission.name):
            return entry
    raise UsageError(M("{student} handed in nothing for {mission}.", student=people[0].id, mission=mission.name))


def _facts(session: Session, book: Classbook, entry: Entry, mission: Mission) -> str:
    """What was graded, when, with what: a column of names and one of values."""
    from grader.formats.escape import escape_terminal
    from grader.formats.layout import cell_len, pad

    rows = [
        (session.text(name), escape_terminal(_said(session, value)))
        for name, value in _rows(book, entry, mission)
        if value
    ]
    width = max(cell_len(name) for name, _ in rows)
    return "\n".join(f"{pad(name, width)}  {value}" for name, value in rows)


def _said(session: Session, value: str | Message) -> str:
    return session.text(value) if isinstance(value, Message) else value


def _rows(book: Classbook, entry: Entry, mission: Mission) -> Iterator[tuple[Message, str | Message]]:
    from grader.formats.classbook import shown_time
    from grader.formats.gradebook import exact

    yield M("student"), entry.student
    yield M("mission"), entry.mission
    yield M("file"), entry.origin
    yield M("SHA-256 of the file"), entry.source
    same = sum(each.source == entry.source and each.mission == entry.mission for each in book.entries) - 1
    yield M("equal files of others"), str(same) if same else ""
    yield M("handed in"), shown_time(entry.submitted_at)
    yield M("graded"), shown_time(entry.graded_at)
    if entry.days_late:
        yield M("days late"), f"{entry.days_late} (-{exact(entry.penalty)})"
    if entry.state in _STATES:  # no number: it would pass for a grade
        yield M("points that count"), _STATES[entry.state]
    else:
        yield M("points that count"), f"{exact(entry.total)} / {exact(mission.points)}"
    yield M("seed"), entry.seed
    yield M("isolation"), " ".join(entry.isolation)
    for name, value in book.facts.items():
        yield Message("{name}", {"name": name}), value
    for note in entry.notes:
        yield M("note"), note


def _checks(session: Session, entry: Entry) -> str:
    """Every check by its name, with the seed of the arrays that it asked with."""
    from grader.formats.gradebook import exact
    from grader.formats.layout import cell_len, pad
    from grader.seeds import check_seed

    assert entry.report is not None
    rows = [tuple(session.text(name) for name in (M("check"), M("outcome"), M("points"), M("time"), M("seed")))]
    rows += [
        (
            each.name,
            session.text(_OUTCOMES[each.outcome]),
            f"{exact(each.points)}/{exact(each.max_points)}",
            f"{each.duration_s:.2f} s",
            str(check_seed(entry.mission, each.name, entry.seed)),
        )
        for each in entry.report.checks
    ]
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(pad(cell, width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def _verdict(session: Session, entry: Entry) -> str:
    from grader.formats.report import SCHEMA, Report
    from grader.formats.text import mission_text

    assert entry.report is not None
    mission = msgspec.structs.replace(entry.report, next="")  # what is next is for the learner
    report = Report(
        schema=SCHEMA,
        lang=session.lang,
        isolation=entry.isolation,
        data=mission.data,
        points=mission.points,
        max_points=mission.max_points,
        missions=(mission,),
    )
    return mission_text(report, session.page)


def _again(session: Session, entry: Entry, mission: Mission, extracted: Path | None, book: Classbook) -> Message:
    """The command that grades the same again."""
    words = ["grade", str(mission.number), "--answer", shown(extracted or Path("FILE")), "--data", book.data]
    words += ["--seed", entry.seed] if entry.seed else []
    words += ["--isolation", book.isolation]
    command = shlex.join(words) + session.course_words
    if extracted is None:
        return M("Grade it again: write the file by --extract FILE, then `{command}`.", command=command)
    return M("Grade it again: `{command}`.", command=command)
