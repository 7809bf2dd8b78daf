"""What a class's results say of its missions: how hard each is, what each check tells, which mistakes are made.

Numbers and learners' text only; words are `view`'s.
"""

from __future__ import annotations

import io
import statistics
import tokenize
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from grader.formats.classbook import Classbook, Entry, State, Task
from grader.formats.gradebook import settled
from grader.formats.report import MissionReport, Number
from grader.model import Kind, Outcome, Verdict

ENOUGH: Final = 10
"""Answers that it takes before a check is called weak."""
WEAK: Final = 0.2
"""Discrimination below which a check hardly tells who can from who cannot."""
_LEAST: Final = 3
_LONGEST_LINE: Final = 160
_EPSILON: Final = 1e-9


@dataclass(frozen=True, slots=True)
class Item:
    """One check, over the class."""

    name: str
    title: str
    answers: int
    difficulty: float
    """Mean share of its points, in [0, 1]; high is easy."""
    discrimination: float | None
    """Correlation with the points of the mission's other checks, in [-1, 1]; None where there is none."""

    @property
    def weak(self) -> bool:
        """Whether an author should look at it."""
        return self.discrimination is not None and self.discrimination < WEAK and self.answers >= ENOUGH


@dataclass(frozen=True, slots=True)
class Slip:
    """A misconception, over the class."""

    code: str
    title: str
    count: int
    example: str
    """The line of an answer where it was found, without its comment; empty where none is known."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One mission, over the class."""

    task: Task
    submitted: int
    waiting: int
    not_graded: int
    late: int
    verdicts: Mapping[Verdict, int]
    """Of what was graded, the most frequent first."""
    points: float | None
    """Median, lateness not counted."""
    duration_s: float | None
    """Median."""
    items: tuple[Item, ...]
    slips: tuple[Slip, ...]

    @property
    def graded(self) -> int:
        """How many count."""
        return sum(self.verdicts.values())

    @property
    def passed(self) -> int:
        """How many passed."""
        return self.verdicts.get(Verdict.PASSED, 0)


@dataclass(slots=True)
class _Table:
    """The points of a mission's checks, a row for each answer."""

    names: dict[str, str] = field(default_factory=dict)
    """Titles, by name, in the order of the checks."""
    worth: dict[str, float] = field(default_factory=dict)
    rows: list[dict[str, float]] = field(default_factory=list)


def standings(book: Classbook) -> tuple[Standing, ...]:
    """Every mission of the class."""
    of: dict[str, list[Entry]] = defaultdict(list)
    for entry in book.entries:
        of[entry.mission].append(entry)
    return tuple(_standing(task, of[task.name], book.sources) for task in book.tasks)


def totals(book: Classbook) -> tuple[list[Number], int]:
    """The points of every student all of whose submissions are graded, and how many have one that is not."""
    of: dict[str, list[Entry]] = defaultdict(list)
    for entry in book.entries:
        of[entry.student].append(entry)
    asked = {task.name for task in book.tasks}
    whole = {student: entries for student, entries in of.items() if all(map(settled, entries))}
    points = [sum(each.total for each in entries if each.mission in asked) for entries in whole.values()]
    return points, len(of) - len(whole)


def histogram(values: Iterable[Number], most: Number, bins: int = 10) -> list[int]:
    """How many values lie in each tenth of `most`; the last one includes `most` itself."""
    counts = [0] * bins
    for value in values:
        # A value on a border, as the float of a decimal fraction may miss it, belongs above.
        place = int(value * bins / most + _EPSILON) if most > 0 else 0
        counts[max(0, min(bins - 1, place))] += 1
    return counts


def items(reports: Sequence[MissionReport]) -> tuple[Item, ...]:
    """Every check of a mission. Whoever has not begun is left out: that says nothing of a single check."""
    table = _Table()
    for report in reports:
        if report.verdict in {Verdict.NOT_ATTEMPTED, Verdict.INTERNAL_ERROR}:
            continue
        for check in report.checks:
            table.names.setdefault(check.name, check.title)
            table.worth[check.name] = max(table.worth.get(check.name, 0.0), float(check.max_points))
        table.rows.append({check.name: float(check.points) for check in report.checks})
    # A check that a run did not come to, for time was up, has earned nothing.
    points = np.array([[row.get(name, 0.0) for name in table.names] for row in table.rows], float)
    if not table.rows or not table.names:
        return ()
    total = points.sum(axis=1)
    found = []
    for column, (name, title) in enumerate(table.names.items()):
        own = points[:, column]
        worth = table.worth[name]
        easy = float(own.mean() / worth) if worth > 0 else 0.0
        found.append(Item(name, title, len(own), easy, correlation(own, total - own)))
    return tuple(found)


def correlation(first: NDArray[np.float64], second: NDArray[np.float64]) -> float | None:
    """Pearson's correlation; of a check that is passed or not, the point-biserial one. None where one never varies."""
    if len(first) < _LEAST:
        return None
    a, b = first - first.mean(), second - second.mean()
    spread = float(np.sqrt((a @ a) * (b @ b)))
    if float(np.abs(a).max()) < _EPSILON or float(np.abs(b).max()) < _EPSILON:
        return None
    return max(-1.0, min(1.0, float(a @ b) / spread))


def answers(book: Classbook, task: Task) -> dict[str, str]:
    """The sources of a mission's answers, by student; none of a quiz, where there is nothing to compare."""
    if task.kind == Kind.QUIZ:
        return {}
    known: dict[str, str] = {}
    found = {}
    for entry in book.entries:
        if entry.mission == task.name and entry.source in book.sources:
            if entry.source not in known:
                known[entry.source] = read(book.sources[entry.source])
            found[entry.student] = known[entry.source]
    return found


def read(source: bytes) -> str:
    """A source as text, for reading only: what cannot be decoded is shown as missing."""
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(source).readline)
        text = source.decode(encoding, "replace")
    except (SyntaxError, LookupError, UnicodeError):
        text = source.decode("utf-8", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _standing(task: Task, entries: Sequence[Entry], sources: Mapping[str, bytes]) -> Standing:
    counted = [entry for entry in entries if settled(entry)]
    reports = [entry.report for entry in counted if entry.report is not None]
    waiting = sum(entry.state is State.WAITING for entry in entries)
    return Standing(
        task=task,
        submitted=len(entries),
        waiting=waiting,
        not_graded=len(entries) - len(counted) - waiting,
        late=sum(entry.days_late > 0 for entry in entries),
        verdicts=dict(Counter(report.verdict for report in reports).most_common()),
        points=statistics.median(entry.points for entry in counted) if counted else None,
        duration_s=statistics.median(report.duration_s for report in reports) if reports else None,
        items=items(reports),
        slips=_slips(counted, sources),
    )


def _slips(entries: Iterable[Entry], sources: Mapping[str, bytes]) -> tuple[Slip, ...]:
    titles: dict[str, str] = {}
    counts: Counter[str] = Counter()
    lines: dict[str, Counter[str]] = defaultdict(Counter)
    split: dict[str, list[str]] = {}
    for entry in entries:
        report = entry.report
        if report is None:
            continue
        titles |= {mistake.code: mistake.title for mistake in report.mistakes}
        counts.update({*report.diagnoses})
        for check in report.checks:
            if check.diagnosis and check.line and check.outcome is not Outcome.PASS and entry.source in sources:
                if entry.source not in split:
                    split[entry.source] = read(sources[entry.source]).split("\n")
                lines[check.diagnosis][_code_line(split[entry.source], check.line)] += 1
    ordered = sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(Slip(code, titles.get(code, ""), count, _example(lines[code])) for code, count in ordered)


def _code_line(lines: Sequence[str], number: int) -> str:
    """A line without indentation and comment: comments are where people write their names."""
    # Cut first: to look for the comment in a line of a million signs would take minutes.
    line = lines[number - 1].strip()[:_LONGEST_LINE] if 0 < number <= len(lines) else ""
    start = next((place for place, letter in enumerate(line) if letter == "#" and _balanced(line[:place])), len(line))
    return line[:start].rstrip()


def _balanced(text: str) -> bool:
    return text.count('"') % 2 == 0 and text.count("'") % 2 == 0


def _example(lines: Counter[str]) -> str:
    """The line that most have, so that it is nobody's."""
    best = max(lines.items(), key=lambda pair: (bool(pair[0]), pair[1], pair[0]), default=("", 0))
    return best[0]
