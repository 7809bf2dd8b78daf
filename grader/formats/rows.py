"""What every machine-readable format says of a report: one row for each check, with points that sum exactly.

Formats differ in names and limits only. What a platform must never get is decided here once: a mission without a row,
a row without a reason, a sum that is not the sum of its parts, a character that obeys instead of showing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Final, cast

import msgspec

from grader.formats.escape import escape_json, escape_terminal
from grader.formats.report import CheckReport, MissionReport, Number, Report
from grader.formats.text import verdict_message
from grader.i18n import Lang, M, Message
from grader.model import Fault, Outcome, Verdict

FINEST: Final = 1_000_000
"""Units of a point that a report can tell apart: six decimals."""
_BROKEN: Final = frozenset({Fault.TIMED_OUT, Fault.MEMORY_EXCEEDED, Fault.CRASHED, Fault.PROTOCOL})
_ANYWHERE: Final = re.compile(r"#(?=#\w*\[)")
"""The old commands of CI systems, which need no line of their own; the newer ones, `::`, do."""
_LONGEST_PATH: Final = 1000
REST: Final = "grading"
"""The name of the row that stands for what no check stands for: a mission without results."""


@dataclass(frozen=True, slots=True)
class Row:
    """One check, as a platform shows it."""

    mission: str
    number: str
    """`12.3`: the mission's number and the place of the check, from 1."""
    name: str
    """ASCII, unique within its mission."""
    title: str
    outcome: Outcome
    units: int
    """What was earned, in units of a point."""
    max_units: int
    per_point: int
    """How many units make a point."""
    duration_s: float
    message: str
    """Why it was not passed: never empty then, and empty where it was."""
    output: str
    fault: Fault | None = None
    diagnosis: str | None = None
    file: str = ""
    line: int | None = None

    @property
    def passed(self) -> bool:
        """Whether the requirement is met."""
        return self.outcome is Outcome.PASS

    @property
    def broke(self) -> bool:
        """Whether it ended before it could be judged, by the answer's fault or by ours."""
        return self.outcome is Outcome.ERROR or self.fault in _BROKEN

    @property
    def points(self) -> Number:
        """What was earned."""
        return of_units(self.units, self.per_point)

    @property
    def max_points(self) -> Number:
        """What could be earned."""
        return of_units(self.max_units, self.per_point)


def rows(report: Report, per_point: int = FINEST) -> list[Row]:
    """All rows of a report, at least one, in the order of missions and checks.

    Args:
        report: What was graded.
        per_point: Into how many units a point is divided; what was earned is rounded down to whole units, what could
            be earned is shared out, so that each mission's rows sum to the mission's points.
    """
    lang = cast("Lang", report.lang)
    several = len(report.missions) > 1
    found = [row for mission in report.missions for row in _mission_rows(mission, lang, per_point, several=several)]
    return found or [_nothing(lang, per_point)]


def verdict_line(mission: MissionReport, lang: Lang) -> str:
    """The verdict and the points, in one line."""
    return verdict_message(mission).render(lang)


def overview(report: Report) -> str:
    """What is said of a whole report: each mission's verdict, the mistakes found, the notes, what to do next."""
    lang = cast("Lang", report.lang)
    parts = []
    for mission in report.missions:
        heading = M("Mission {number}: {title}", number=mission.number, title=mission.title).render(lang)
        lines = [heading, verdict_line(mission, lang)]
        for mistake in mission.mistakes:
            lines.append(M("Mistake found, {code}: {title}", code=mistake.code, title=mistake.title).render(lang))
            lines.append(mistake.text)
        lines += [M("Note: {note}", note=note).render(lang) for note in mission.notes]
        if mission.next:
            lines.append(mission.next)
        parts.append("\n".join(lines))
    return shown("\n\n".join(parts))


def shown(text: str) -> str:
    """Text that can only show: no control, no character of no width, no half of a surrogate pair."""
    return escape_terminal(text.replace("\r\n", "\n").replace("\ufffe", "\\ufffe").replace("\uffff", "\\uffff"))


def clip(text: str, limit: int, lang: Lang) -> str:
    """At most `limit` characters of a text; a last line says how many more there were."""
    if len(text) <= limit:
        return text
    said = "\n" + M("({count} more characters)", count=len(text) - limit).render(lang)
    if len(said) >= limit:
        return text[:limit]
    left = M("({count} more characters)", count=len(text) - limit + len(said)).render(lang)
    return text[: limit - len(said)] + "\n" + left[: len(said) - 1]


def of_units(units: int, per_point: int) -> Number:
    """A number of units in points; whole points are whole numbers."""
    return units // per_point if units % per_point == 0 else units / per_point


def to_json(content: Any, *, indent: int = 2) -> str:
    """JSON in which nothing stands that a terminal would obey; on one line where `indent` is 0."""
    encoded = msgspec.json.encode(content)
    text = msgspec.json.format(encoded, indent=indent) if indent else encoded
    return _ANYWHERE.sub("\\\\u0023", escape_json(text.decode())) + "\n"


def share(parts: Sequence[Number], whole: Number, per_point: int) -> list[int]:
    """Parts in whole units that sum to `whole`; what rounding leaves goes to those that lost most by it."""
    exact = [Fraction(str(part)) * per_point for part in parts]
    units = [int(each) for each in exact]
    left = round(Fraction(str(whole)) * per_point) - sum(units)
    order = sorted(range(len(parts)), key=lambda index: (units[index] - exact[index], index))
    for index in order[: max(0, left)]:
        units[index] += 1
    return units


def _mission_rows(mission: MissionReport, lang: Lang, per_point: int, *, several: bool) -> Iterator[Row]:
    told = sum(Fraction(str(check.max_points)) for check in mission.checks)
    rest = Fraction(str(mission.max_points)) - told
    # Sums of rounded parts differ from the rounded sum in the sixth decimal; that is no missing check.
    is_whole = bool(mission.checks) and rest * 10_000 < 1
    whole = mission.max_points if is_whole else float(told)
    most = share([check.max_points for check in mission.checks], whole, per_point)
    prefix = f"{shown(mission.title)}: " if several else ""
    for place, (check, maximum) in enumerate(zip(mission.checks, most, strict=True), 1):
        yield Row(
            mission=mission.mission,
            number=f"{mission.number}.{place}",
            name=check.name,
            title=prefix + (shown(check.title).strip() or check.name),
            outcome=check.outcome,
            units=_earned(check, maximum, per_point),
            max_units=maximum,
            per_point=per_point,
            duration_s=check.duration_s,
            message="" if check.outcome is Outcome.PASS else shown(_reason(mission, check, lang)),
            output=shown(check.output),
            fault=check.fault,
            diagnosis=check.diagnosis,
            file=_file(mission),
            line=check.line,
        )
    if not is_whole:
        yield _rest(mission, max(0, round(rest * per_point)), lang, per_point, prefix)


def _file(mission: MissionReport) -> str:
    return shown(mission.file)[:_LONGEST_PATH].strip() or f"{mission.mission}/answer.py"


def _earned(check: CheckReport, most: int, per_point: int) -> int:
    """Full points stay full, and a part is never rounded up to more than it was."""
    if check.points >= check.max_points:
        return most
    return max(0, min(most, int(Fraction(str(check.points)) * per_point)))


def _rest(mission: MissionReport, units: int, lang: Lang, per_point: int, prefix: str) -> Row:
    ours = mission.verdict is Verdict.INTERNAL_ERROR
    return Row(
        mission=mission.mission,
        number=f"{mission.number}.{len(mission.checks) + 1}",
        name=REST,
        title=prefix + M("What was not judged").render(lang),
        outcome=Outcome.ERROR if ours else Outcome.FAIL,
        units=0,
        max_units=units,
        per_point=per_point,
        duration_s=0.0,
        message=shown("\n".join([verdict_line(mission, lang), *mission.notes])),
        output="",
        file=_file(mission),
    )


def _nothing(lang: Lang, per_point: int) -> Row:
    """A report of no mission: a platform must not take silence for full marks."""
    said = M("No answer was found, so nothing was graded.").render(lang)
    title = M("What was not judged").render(lang)
    return Row("dl-missions", "0.1", REST, title, Outcome.ERROR, 0, per_point, per_point, 0.0, said, "")


def _reason(mission: MissionReport, check: CheckReport, lang: Lang) -> str:
    lines = []
    for mistake in mission.mistakes:
        if mistake.code == check.diagnosis:
            lines.append(M("Mistake found, {code}: {title}", code=mistake.code, title=mistake.title).render(lang))
            lines.append(mistake.text)
    if check.feedback and check.feedback not in lines:
        lines.append(check.feedback)
    if check.line is not None and f":{check.line} " not in check.feedback:
        lines.append(M("See line {line} of your answer.", line=check.line).render(lang))
    return "\n".join(lines) if any(line.strip() for line in lines) else _unexplained(check).render(lang)


def _unexplained(check: CheckReport) -> Message:
    if check.outcome is Outcome.ERROR:
        return M("The grader itself failed here; this is not your answer's fault.")
    return M("This check was not passed.")
