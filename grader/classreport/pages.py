"""The students' pages as data, which the report's own script draws when one is opened."""

from __future__ import annotations

import base64
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final, cast

import msgspec
import numpy as np
from numpy.typing import NDArray

from grader.formats.classbook import Classbook, Entry, Person, shown_time
from grader.formats.gradebook import exact, settled
from grader.formats.report import CheckReport, CurveReport, MissionReport, Number
from grader.formats.rows import clip, shown
from grader.formats.spark import number
from grader.formats.text import VERDICTS
from grader.i18n import Lang, M
from grader.model import Outcome, Verdict

PER_CHUNK: Final = 25
"""Students whose pages are unpacked together."""
MOST_POINTS: Final = 80
"""Points of a curve."""
_MOST_CURVES: Final = 4
_HEIGHT: Final = 1000
_LONGEST: Final = 2000
"""Characters of one feedback or of what was printed in one check."""
_FAST: Final = 5
"""How hard to compress: twice as quick as usual, a tenth larger."""
_OUTCOMES: Final = {Outcome.PASS: M("met"), Outcome.FAIL: M("not met"), Outcome.ERROR: M("not judged")}
_SAID: Final = {
    "id": M("Student ID"),
    "email": M("Email"),
    "section": M("Section"),
    "off_roster": M("Not on the roster."),
    "total": M("Total"),
    "of": M("{points} of {most} points", points="{points}", most="{most}"),
    "mission": M("{number}. {title}", number="{number}", title="{title}"),
    "nothing": M("Nothing was handed in."),
    "waiting": M("Waiting to be graded"),
    "not_graded": M("Not graded: the grader failed. These are no points lost."),
    "penalty": M("{points} points off for lateness", points="{points}"),
    "late": M("Late, begun days: {days}", days="{days}"),
    "submitted": M("Handed in: {time}", time="{time}"),
    "origin": M("File: {path}", path="{path}"),
    "note": M("Note: {note}", note="{note}"),
    "mistake": M("Mistake found, {code}: {title}", code="{code}", title="{title}"),
    "is_mistake": M("This is the mistake {code}, above.", code="{code}"),
    "line": M("Line {line} of the answer.", line="{line}"),
    "printed": M("The answer printed:"),
    "checks": M("Checks of mission {number}", number="{number}"),
    "check": M("What is checked"),
    "outcome": M("Outcome"),
    "points": M("Points"),
    "figure": M(
        "{name}: the answer's {learner}, the reference's {reference}",
        name="{name}",
        learner="{learner}",
        reference="{reference}",
    ),
    "curve": M(
        "{name}, from {low} to {high}: the learner's values solid, the reference's dashed.",
        name="{name}",
        low="{low}",
        high="{high}",
    ),
    "parts": M("They part at value {place}.", place="{place}"),
    "shown": M("Students shown: {count}", count="{count}"),
    "broken": M("This browser cannot unpack the students' pages: a newer one can (2023 or later)."),
    "sort": M("Sort by {column}", column="{column}"),
    "loading": M("One moment ..."),
}

plain = lru_cache(maxsize=1 << 14)(shown)
"""Text that can only show; most of it is said to many students."""


def chunks(book: Classbook) -> Iterator[str]:
    """All students' pages, `PER_CHUNK` at a time, in the order of the book: JSON, deflated, in base64."""
    of: dict[str, list[Entry]] = defaultdict(list)
    for entry in book.entries:
        of[entry.student].append(entry)
    places = {task.name: place for place, task in enumerate(book.tasks)}
    lang = cast("Lang", book.lang)
    for start in range(0, len(book.students), PER_CHUNK):
        people = book.students[start : start + PER_CHUNK]
        pages = [_page(person, of[person.id], places, lang) for person in people]
        yield base64.b64encode(zlib.compress(msgspec.json.encode(pages), _FAST)).decode()


def words(lang: Lang) -> dict[str, Any]:
    """What the script says, where the data does not say it already."""
    return {
        **{key: message.render(lang) for key, message in _SAID.items()},
        "verdicts": {verdict: message.render(lang) for verdict, message in VERDICTS.items()},
        "outcomes": {outcome: message.render(lang) for outcome, message in _OUTCOMES.items()},
        "per_chunk": PER_CHUNK,
    }


def _page(person: Person, entries: Sequence[Entry], places: dict[str, int], lang: Lang) -> dict[str, Any]:
    return {
        "name": plain(person.name),
        "id": plain(person.id),
        "email": plain(person.email),
        "section": plain(person.section),
        "off": person.on_roster is False,
        "total": _total(entries),
        "entries": [_entry(entry, places[entry.mission], lang) for entry in entries if entry.mission in places],
    }


def _total(entries: Iterable[Entry]) -> str:
    """The points of all that is graded; nothing where nothing is."""
    counted = [entry for entry in entries if settled(entry)]
    return exact(sum((Decimal(str(entry.total)) for entry in counted), Decimal(0))) if counted else ""


def _entry(entry: Entry, place: int, lang: Lang) -> dict[str, Any]:
    counts = settled(entry)
    report = entry.report
    told = {
        "task": place,
        "state": "graded" if counts else ("waiting" if entry.state == "waiting" else "not_graded"),
        "at": shown_time(entry.submitted_at),
        "origin": plain(entry.origin),
        "late": entry.days_late,
        "notes": [*map(plain, (*entry.notes, *(report.notes if report else ())))],
    }
    if counts:
        told |= {"total": exact(entry.total), "penalty": exact(entry.penalty) if entry.penalty else ""}
    # What a report of the grader's own failure says of the answer is not to be believed.
    return told | _report(report, lang) if report is not None and counts else told


def _report(report: MissionReport, lang: Lang) -> dict[str, Any]:
    return {
        "verdict": report.verdict,
        "mistakes": [[plain(each.code), plain(each.title), plain(each.text)] for each in report.mistakes],
        "checks": [
            _check(check, {each.text for each in report.mistakes}, lang)
            for check in report.checks
            if report.verdict is not Verdict.NOT_ATTEMPTED
        ],
    }


def _check(check: CheckReport, said: set[str], lang: Lang) -> dict[str, Any]:
    told: dict[str, Any] = {
        "title": plain(check.title),
        "outcome": check.outcome,
        "points": f"{exact(check.points)}/{exact(check.max_points)}",
    }
    if check.outcome is not Outcome.PASS:
        told["diagnosis"] = plain(check.diagnosis or "")
        told["text"] = "" if check.feedback in said else plain(clip(check.feedback, _LONGEST, lang))
        if check.line is not None and f":{check.line} " not in check.feedback:
            told["line"] = check.line
        if check.operands:
            shapes = ", ".join(f"{name} {shape}" for name, shape in check.operands.shapes)
            told["operands"] = plain(
                M("On line {line}: {shapes}", line=check.operands.line, shapes=shapes).render(lang)
            )
    if check.output:
        told["output"] = plain(clip(check.output, _LONGEST, lang))
    if check.figures:
        told["figures"] = [[plain(each.title), number(each.learner), number(each.reference)] for each in check.figures]
    if check.curves:
        told["curves"] = [_curve(curve) for curve in check.curves[:_MOST_CURVES]]
    return told


def _curve(curve: CurveReport) -> dict[str, Any]:
    """Both series as whole numbers from 0 to `_HEIGHT`, null where a value is not finite."""
    both = [np.array(values, float) for values in (curve.learner, curve.reference)]
    finite = np.concatenate([values[np.isfinite(values)] for values in both])
    low, high = (float(finite.min()), float(finite.max())) if len(finite) else (0.0, 0.0)
    return {
        "name": plain(curve.name),
        "low": number(low),
        "high": number(high),
        "parts": None if curve.parts_at is None else curve.parts_at + 1,
        "learner": [_steps(curve.learner, curve.stride), _heights(both[0], low, high)],
        "reference": [_steps(curve.reference, curve.stride), _heights(both[1], low, high)],
    }


def _steps(values: Sequence[object], stride: int) -> int:
    """How long a series is of which each so many-th point is here."""
    return (len(values) - 1) * stride + 1 if values else 0


@lru_cache(maxsize=256)
def _spread(count: int) -> NDArray[np.intp]:
    """Which of so many points are drawn; the curves of a class have but a few lengths."""
    return np.linspace(0, count - 1, MOST_POINTS).round().astype(np.intp)


def _heights(values: NDArray[np.float64], low: float, high: float) -> Sequence[Number | None]:
    if len(values) > MOST_POINTS:
        values = values[_spread(len(values))]
    # Halved before subtracting: the difference of two finite numbers need not be finite.
    span = high / 2 - low / 2
    scaled = (values / 2 - low / 2) / span * _HEIGHT if span > 0 else np.where(np.isfinite(values), 0.0, np.nan)
    missing = ~np.isfinite(scaled)
    heights: list[Number | None] = np.where(missing, 0, scaled).round().astype(int).tolist()
    for place in np.flatnonzero(missing).tolist():
        heights[place] = None
    return heights
