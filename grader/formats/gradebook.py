"""Points as CSV: one file for people and spreadsheets, one that Canvas imports, one that Moodle imports.

No single file serves all three. Canvas wants a row `Points Possible` right below the header; Moodle takes every row for
a student and gives up the whole import at the first that it does not know. Canvas takes an empty cell for «no grade»,
Moodle's importer makes a 0 of one where it creates the grade item, and takes `-` for «no grade» everywhere.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Final, cast

from grader.formats.classbook import Classbook, Entry, Person, State, Task
from grader.formats.report import Number
from grader.formats.rows import shown
from grader.i18n import Lang, M, Message
from grader.model import Verdict

FILES: Final = {"gradebook.csv": "sheet", "gradebook-canvas.csv": "canvas", "gradebook-moodle.csv": "moodle"}
"""Every style, by the name that its file should have."""

_FORMULA: Final = re.compile(r"(^|[;,|])(\s*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])")
"""Where a spreadsheet would begin to compute: at the start of a cell, or behind what it may take for a separator."""
_ASSIGNMENT_ID: Final = re.compile(r"\s*\((\d+)\)\s*$")
"""Canvas reads a number in brackets at the end of a heading as the id of an assignment that it has."""
_READ_ONLY: Final = re.compile("(Current|Final|Override) (Score|Points|Grade|Status)")
"""Headings with these words are no assignments to Canvas."""
_POINTS_POSSIBLE: Final = "Points Possible"
_NO_GRADE: Final = "-"

Line = list[str]


def render(book: Classbook, style: str = "sheet") -> str:
    """Write a class's points as CSV.

    What the grader could not grade, what waits and what was not handed in is no 0 in any style.

    Args:
        book: The class.
        style: `sheet`, for people and spreadsheets; `canvas` or `moodle`, for the import of that platform.
    """
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerows(_STYLES[style](book))
    return buffer.getvalue()


def encoded(book: Classbook, style: str = "sheet") -> bytes:
    """The same as a file: UTF-8 with the mark without which Excel reads no Korean; Canvas and Moodle pass over it."""
    return render(book, style).encode("utf-8-sig")


def files(book: Classbook) -> dict[str, bytes]:
    """All styles, by the names of their files."""
    return {name: encoded(book, style) for name, style in FILES.items()}


def settled(entry: Entry | None) -> bool:
    """Whether there are points that count."""
    if entry is None or entry.state is not State.GRADED:
        return False
    return entry.report is None or entry.report.verdict is not Verdict.INTERNAL_ERROR


@lru_cache(maxsize=1 << 14)
def exact(value: Number | Decimal) -> str:
    """A number of points without a float's dust: `0.3`, `10`, never `0.30000000000000004` or `1E+1`."""
    text = f"{round(Decimal(str(value)), 6) + 0:f}"  # adding 0 takes the sign from -0
    return text.rstrip("0").rstrip(".") if "." in text else text


def neutral(text: str) -> str:
    """A learner's text for one cell: one line, visible characters only, nothing that a spreadsheet computes."""
    return _FORMULA.sub(r"\1\2'", " ".join(shown(text).split("\n")))


def _sheet(book: Classbook) -> Iterator[Line]:
    lang = cast("Lang", book.lang)
    said: list[Message] = [
        M("Student ID"),
        M("Name"),
        M("Email"),
        M("Section"),
        *(
            M("{number}. {title} (of {most})", number=task.number, title=shown(task.title), most=exact(task.max_points))
            for task in book.tasks
        ),
        M("Total"),
        M("Out of"),
        M("Late points"),
        M("Missions waiting"),
        M("Missions not graded"),
        M("On the roster"),
    ]
    yield [neutral(each.render(lang)) for each in said]
    most = exact(sum((Decimal(str(task.max_points)) for task in book.tasks), Decimal(0)))
    # Without a roster nobody is on it, nor off it.
    listed = {True: M("yes").render(lang), False: M("no").render(lang), None: ""}
    for person, entries in _by_student(book):
        counted = [entry for entry in entries if entry is not None and settled(entry)]
        yield [
            *map(neutral, (person.id, person.name, person.email, person.section)),
            *(_points(entry, "") for entry in entries),
            exact(sum((Decimal(str(entry.total)) for entry in counted), Decimal(0))) if counted else "",
            most,
            exact(-sum((_lost(entry) for entry in counted), Decimal(0))) if counted else "",
            _numbers(book.tasks, entries, lambda entry: entry.state is State.WAITING),
            _numbers(book.tasks, entries, lambda entry: entry.state is not State.WAITING and not settled(entry)),
            listed[person.on_roster],
        ]


def _canvas(book: Classbook) -> Iterator[Line]:
    """Student, ID, SIS User ID, SIS Login ID, Section, one column for each assignment; then what they are worth.

    `ID` is Canvas's own number, which nobody outside knows: a student number there could name somebody else.
    """
    yield ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", *map(_assignment, book.tasks)]
    yield [_POINTS_POSSIBLE, "", "", "", "", *(exact(task.max_points) for task in book.tasks)]
    for person, entries in _by_student(book):
        cells = (person.name or person.id, "", person.id, person.email or person.id, person.section)
        # Canvas knows the row of points by what its first cell says, so nobody may be called that.
        first, *others = (neutral(cell) for cell in cells)
        yield [first.replace(_POINTS_POSSIBLE, "Points-Possible"), *others, *(_points(entry, "") for entry in entries)]


def _moodle(book: Classbook) -> Iterator[Line]:
    """ID number, perhaps Email address, Full name, one column for each grade item; only who is in the course.

    A row whose student Moodle does not know ends its whole import; a row without what the rows are matched by is given
    to the student of the row before. So an address stands here where everyone has one.
    """
    known = [pair for pair in _by_student(book) if pair[0].on_roster is not False]
    with_email = all(person.email.strip() for person, _ in known)
    email = ["Email address"] if with_email else []
    yield ["ID number", *email, "Full name", *(neutral(_heading(task)) for task in book.tasks)]
    for person, entries in known:
        cells = [person.id, *([person.email] if with_email else []), person.name]
        yield [*map(neutral, cells), *(_points(entry, _NO_GRADE) for entry in entries)]


_STYLES: Final[dict[str, Callable[[Classbook], Iterable[Line]]]] = {
    "sheet": _sheet,
    "canvas": _canvas,
    "moodle": _moodle,
}


def _by_student(book: Classbook) -> Iterator[tuple[Person, list[Entry | None]]]:
    found = {(entry.student, entry.mission): entry for entry in book.entries}
    for person in book.students:
        yield person, [found.get((person.id, task.name)) for task in book.tasks]


def _points(entry: Entry | None, nothing: str) -> str:
    """A stub that nobody touched, in a workspace that was handed in whole, is as good as nothing handed in."""
    if entry is None or not settled(entry):
        return nothing
    is_untouched = entry.report is not None and entry.report.verdict is Verdict.NOT_ATTEMPTED
    return nothing if is_untouched else exact(entry.total)


def _lost(entry: Entry) -> Decimal:
    """What lateness really cost: never more than there was."""
    return Decimal(str(entry.points)) - Decimal(str(entry.total))


def _numbers(tasks: Iterable[Task], entries: Iterable[Entry | None], holds: Callable[[Entry], bool]) -> str:
    pairs = zip(tasks, entries, strict=True)
    return " ".join(str(task.number) for task, entry in pairs if entry is not None and holds(entry))


def _heading(task: Task) -> str:
    return f"{task.number}. {' '.join(shown(task.title).split())}"


def _assignment(task: Task) -> str:
    """A heading that Canvas takes for the name of an assignment, and for no other thing."""
    told = _ASSIGNMENT_ID.sub(r" [\1]", neutral(_heading(task)))
    return _READ_ONLY.sub(r"\1-\2", told)
