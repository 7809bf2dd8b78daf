"""What the report says of the class as a whole, as plain values for its template."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Final, cast

from grader.classreport.analysis import histogram, totals
from grader.formats.classbook import Classbook, Entry, State
from grader.formats.gradebook import exact, settled
from grader.formats.report import Number
from grader.i18n import Lang, M

_BINS: Final = 10
_MOST_ODD: Final = 1000
_CHART: Final = (640, 160)
"""Width and height of the bars, in units of the drawing."""

_HEADINGS: Final = {
    "report": M("Class report"),
    "skip": M("Skip to the content"),
    "contents": M("Contents"),
    "overview": M("At a glance"),
    "totals": M("Total points"),
    "totals_caption": M("How many students have how many points in total"),
    "as_table": M("As a table"),
    "points": M("Points"),
    "count": M("Number of students"),
    "no_totals": M("Nobody's submissions are all graded yet."),
    "missions": M("Missions"),
    "mission": M("Mission"),
    "missions_caption": M("How each mission went"),
    "submitted": M("Handed in"),
    "graded": M("Graded"),
    "passed": M("Passed"),
    "rate": M("Pass rate"),
    "median_points": M("Median points"),
    "median_time": M("Median time"),
    "late": M("Late"),
    "checks": M("Checks"),
    "reading": M("How to read the checks"),
    "check": M("What is checked"),
    "difficulty": M("Mean share"),
    "discrimination": M("Discrimination"),
    "weak": M("Remark"),
    "read_difficulty": M(
        "Mean share is how much of a check's points the class got: near 100% everyone met it, near 0% nobody did."
    ),
    "read_discrimination": M(
        "Discrimination says whether those who meet a check also do well in the mission's other checks "
        "(correlation, from -1 to +1). From about 0.2 on, a check tells who can from who cannot; near 0 it is "
        "chance, and below 0 the better ones fail it: look at the check then, not at the class. It is \u2013 where "
        "everyone fared alike, where there is but one check, or with fewer than three answers. Answers that were "
        "not begun are left out."
    ),
    "slips": M("Mistakes found"),
    "slip": M("Mistake"),
    "example": M("A line where it shows"),
    "no_slips": M("No known mistake was recognised."),
    "similar": M("Similar answers worth a look"),
    "similar_about": M(
        "These answers resemble each other more than chance explains: what the stub and the solution give, and "
        "what many in the class have, does not count. That is a reason to read them side by side, and no proof of "
        "anything: people learn together and from the same sources. Quizzes and short answers are not compared."
    ),
    "similar_caption": M("Groups of similar answers"),
    "who": M("Who"),
    "how": M("How"),
    "share": M("Same"),
    "no_similar": M("None."),
    "students": M("Students"),
    "students_caption": M("Points of each student; a name opens the student's page"),
    "name": M("Name"),
    "id": M("Student ID"),
    "section": M("Section"),
    "total": M("Total"),
    "filter": M("Show only rows with"),
    "missing": M("Handed in nothing"),
    "odd": M("Files that are no submission"),
    "odd_caption": M("Files that were handed in and could not be taken for an answer"),
    "path": M("File"),
    "reason": M("Why"),
    "ignored": M("Passed over as nobody's work:"),
    "facts": M("How it was graded"),
    "rules": M("Rules for late work"),
    "noscript": M(
        "Scripts are off: the students' own pages, with feedback and curves, and sorting and filtering need them. "
        "Everything else is here."
    ),
    "back": M("Back to the class"),
    "previous": M("Previous student"),
    "next": M("Next student"),
    "nav": M("Between students"),
}


def overview(book: Classbook) -> dict[str, Any]:
    """Everything but the missions and the students' own pages."""
    lang = cast("Lang", book.lang)
    of: dict[str, list[Entry]] = defaultdict(list)
    for entry in book.entries:
        of[entry.student].append(entry)
    return {
        "title": book.title,
        "say": {key: message.render(lang) for key, message in _HEADINGS.items()},
        "figures": _figures(book, len(of)),
        "cautions": _cautions(book),
        "totals": _distribution(book),
        "students": _students(book, of),
        "columns": [(str(task.number), task.title) for task in book.tasks],
        "missing": [person.name or person.id for person in book.students if person.id not in of],
        "odd": [(each.path, each.reason) for each in book.odd[:_MOST_ODD]],
        "odd_more": _odd_more(book),
        "ignored": sorted(book.ignored.items()),
        "facts": list(book.facts.items()),
        "rules": book.policy,
    }


def _states(book: Classbook) -> tuple[int, int, int]:
    """How many submissions have points, wait, and could not be graded."""
    graded = sum(map(settled, book.entries))
    waiting = sum(entry.state is State.WAITING for entry in book.entries)
    return graded, waiting, len(book.entries) - graded - waiting


def _figures(book: Classbook, active: int) -> list[tuple[str, str]]:
    lang = cast("Lang", book.lang)
    graded, waiting, failed = _states(book)
    said = [
        (M("Number of students"), len(book.students)),
        (M("Handed in something"), active),
        (M("Submissions"), len(book.entries)),
        (M("Graded"), graded),
        (M("Waiting"), waiting),
        (M("Not graded"), failed),
    ]
    return [(message.render(lang), f"{count:,}") for message, count in said]


def _cautions(book: Classbook) -> list[str]:
    lang = cast("Lang", book.lang)
    _, waiting, failed = _states(book)
    found = []
    if waiting:
        found.append(
            M("Submissions that still wait: {count}. All figures are of what is graded so far.", count=waiting)
        )
    if failed:
        found.append(
            M(
                "Submissions that the grader itself could not grade: {count}. They have no points, and not 0 points.",
                count=failed,
            )
        )
    return [message.render(lang) for message in found]


def _distribution(book: Classbook) -> dict[str, Any] | None:
    """The bars of the total points, with everything that they show in words."""
    lang = cast("Lang", book.lang)
    values, left_out = totals(book)
    most = sum((Decimal(str(task.max_points)) for task in book.tasks), Decimal(0))
    if not values or most <= 0:
        return None
    counts = histogram(values, float(most), _BINS)
    edges = [exact(most * place / _BINS) for place in range(_BINS + 1)]
    said = [
        M(
            "Median {median} of {most} points; lowest {lowest}, highest {highest}. Students: {count}.",
            median=exact(statistics.median(values)),
            most=exact(most),
            lowest=exact(min(values)),
            highest=exact(max(values)),
            count=len(values),
        )
    ]
    if left_out:
        said.append(M("Left out, for they have a submission without a result: {count} students.", count=left_out))
    width, height = _CHART
    return {
        "said": [message.render(lang) for message in said],
        "bars": _bars(counts, edges),
        "edges": [(round(place * width / _BINS), edge) for place, edge in enumerate(edges)],
        "width": width,
        "height": height,
    }


def _bars(counts: Sequence[int], edges: Sequence[str]) -> list[dict[str, Any]]:
    width, height = _CHART
    step, gap, highest = width / len(counts), 6, max(counts)
    return [
        {
            "range": f"{edges[place]}\u2013{edges[place + 1]}",
            "count": count,
            "x": round(place * step + gap / 2, 1),
            "y": round(height - count / highest * (height - 20), 1),
            "middle": round((place + 0.5) * step, 1),
            "width": round(step - gap, 1),
            "height": round(count / highest * (height - 20), 1),
        }
        for place, count in enumerate(counts)
    ]


def _students(book: Classbook, of: dict[str, list[Entry]]) -> list[dict[str, Any]]:
    lang = cast("Lang", book.lang)
    nothing, waiting, failed = "\u2013", M("waiting").render(lang), M("not graded").render(lang)
    rows = []
    for place, person in enumerate(book.students):
        entries = {entry.mission: entry for entry in of.get(person.id, ())}
        cells: list[tuple[str, Number]] = []
        total = Decimal(0)
        for task in book.tasks:
            entry = entries.get(task.name)
            if entry is None:
                cells.append((nothing, -3))
            elif settled(entry):
                total += Decimal(str(entry.total))
                cells.append((exact(entry.total), entry.total))
            else:
                is_waiting = entry.state is State.WAITING
                cells.append((waiting, -1) if is_waiting else (failed, -2))
        rows.append(
            {
                "place": place,
                "name": person.name or person.id,
                "id": person.id,
                "section": person.section,
                "cells": cells,
                "total": exact(total) if any(map(settled, entries.values())) else nothing,
                "value": total if any(map(settled, entries.values())) else -1,
            }
        )
    return rows


def _odd_more(book: Classbook) -> str:
    more = len(book.odd) - _MOST_ODD
    return M("And {count} more files.", count=more).render(cast("Lang", book.lang)) if more > 0 else ""
