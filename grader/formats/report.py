"""The JSON report, schema report/v1: what every other format is made from. Fields are added, never renamed."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any, Final

import msgspec

from grader.errors import UsageError
from grader.formats.escape import escape_json
from grader.formats.page import Page
from grader.i18n import Lang, M, Message, Text
from grader.model import Attempt, CheckResult, Curve, Digit, Fault, Heatmap, Operands, Outcome, Verdict

SCHEMA: Final = "report/v1"
SCHEMA_FILE: Final = "report-v1.schema.json"
Number = int | float

# Reports are trees of plain data, never circles: the garbage collector need not look through thousands of them.


class CurveReport(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A series of numbers, the learner's beside the reference's; null where it is not finite."""

    name: str
    learner: tuple[Number | None, ...]
    reference: tuple[Number | None, ...]
    parts_at: int | None = None
    """First index of the whole series, from 0, where the two differ beyond the tolerance."""
    stride: int = 1
    """Only each so many-th point is here, the first among them; 1 where all are."""


class FigureReport(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A named number, the learner's beside the reference's; null where it is not finite."""

    title: str
    learner: Number | None
    reference: Number | None


class DigitReport(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A test image that the network got wrong."""

    index: int
    """Row of the test images, from 0."""
    label: int
    probabilities: tuple[Number, ...]
    """What the network gives each class, in [0, 1]."""


class HeatmapReport(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Where a gradient is wrong: relative errors of blocks of the array."""

    name: str
    shape: tuple[int, ...]
    cells: tuple[tuple[Number, ...], ...]
    """At most 16 rows of 32, each the largest of its block, in [0, 1]."""
    worst: tuple[int, ...]
    """Index of the worst value in the whole array."""
    got: Number | None
    """The learner's value there; null where it is not finite."""
    limit: Number
    """The relative error that is allowed."""


class OperandsReport(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """The arrays on the line of the answer that raised, as its own process tells them."""

    line: int
    text: str
    shapes: tuple[tuple[str, str], ...]
    """Name and `(5, 784) float64`, in the order of the line."""


class Mistake(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A misconception that was recognised."""

    code: str
    title: str
    text: str


class CheckReport(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """How one check ended."""

    name: str
    title: str
    outcome: Outcome
    points: Number
    max_points: Number
    duration_s: float
    feedback: str = ""
    diagnosis: str | None = None
    """The code of a mistake, listed in the mission's `mistakes`."""
    fault: Fault | None = None
    output: str = ""
    """What the learner's code printed, capped."""
    line: int | None = None
    """The line of the answer that the feedback is about, from 1."""
    curves: tuple[CurveReport, ...] = ()
    figures: tuple[FigureReport, ...] = ()
    digits: tuple[DigitReport, ...] = ()
    heatmap: HeatmapReport | None = None
    operands: OperandsReport | None = None


class MissionReport(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """How one mission was graded."""

    mission: str
    number: int
    title: str
    verdict: Verdict
    score: float
    points: Number
    max_points: Number
    duration_s: float
    diagnoses: tuple[str, ...] = ()
    """Codes, in the order of the checks."""
    checks: tuple[CheckReport, ...] = ()
    mistakes: tuple[Mistake, ...] = ()
    """The same as `diagnoses`, in words."""
    data: str = ""
    seed: str = ""
    notes: tuple[str, ...] = ()
    next: str = ""
    """What to do next, in a sentence."""
    file: str = ""
    """The file that was graded, as seen from where the grader ran; empty where nobody said."""


class Report(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What one run of the grader found out."""

    schema: str
    lang: str
    isolation: tuple[str, ...]
    """The layers that every graded mission had."""
    data: str
    """`mnist`, `digits`, or empty where no mission needed any."""
    points: Number
    max_points: Number
    missions: tuple[MissionReport, ...]


def build_report(
    attempts: Iterable[Attempt],
    lang: Lang,
    advice: Mapping[str, Message] | None = None,
    files: Mapping[str, str] | None = None,
) -> Report:
    """Write attempts down for a reader of one language.

    Args:
        attempts: What was graded, in order.
        lang: The reader's language.
        advice: What to do next, by the mission's name.
        files: Where each answer stands, by the mission's name.
    """
    attempts = list(attempts)
    missions = tuple(
        _mission(attempt, lang, (advice or {}).get(attempt.mission.name), (files or {}).get(attempt.mission.name, ""))
        for attempt in attempts
    )
    return Report(
        schema=SCHEMA,
        lang=lang,
        isolation=_common([attempt.isolation for attempt in attempts if attempt.isolation]),
        data=next((attempt.data for attempt in attempts if attempt.data), ""),
        points=tidy(sum(attempt.points for attempt in attempts)),
        max_points=tidy(sum(attempt.max_points for attempt in attempts)),
        missions=missions,
    )


def to_json(report: Report) -> bytes:
    """The report as one line of UTF-8 JSON, with nothing in it that a terminal would obey."""
    return escape_json(msgspec.json.encode(report).decode()).encode()


def from_json(encoded: bytes | str) -> Report:
    """Read a report back, of this version of the format; fields that are new since then are left out.

    Raises:
        UsageError: It is none.
    """
    try:
        report = msgspec.json.decode(encoded, type=Report)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise UsageError(M("This is no report: {reason}.", reason=str(error).rstrip("."))) from error
    if report.schema != SCHEMA:
        raise UsageError(
            M(
                'This is a report of the format "{received}", and not {expected}.',
                received=report.schema,
                expected=SCHEMA,
            )
        )
    return report


def render(report: Report, page: Page) -> str:  # noqa: ARG001 - every format has these two
    """The format `json`: the report, indented for the eye."""
    return escape_json(msgspec.json.format(msgspec.json.encode(report), indent=2).decode()) + "\n"


def json_schema() -> dict[str, Any]:
    """The JSON schema that is published beside this module as report-v1.schema.json."""
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": SCHEMA}
    return head | msgspec.json.schema(Report)


def _mission(attempt: Attempt, lang: Lang, advice: Message | None, file: str) -> MissionReport:
    mission = attempt.mission
    return MissionReport(
        mission=mission.name,
        number=mission.number,
        title=_text(mission.title, lang),
        verdict=attempt.verdict,
        score=round(attempt.score, 6),
        points=tidy(attempt.points),
        max_points=tidy(attempt.max_points),
        duration_s=round(attempt.duration_s, 3),
        diagnoses=tuple(diagnosis.code for diagnosis in attempt.diagnoses),
        checks=tuple(check_report(check, lang) for check in attempt.checks),
        mistakes=tuple(
            Mistake(code=each.code, title=_text(each.title, lang), text=_text(each.text, lang))
            for each in attempt.diagnoses
        ),
        data=attempt.data,
        seed=_encodable(attempt.seed),
        notes=tuple(_text(note, lang) for note in attempt.notes),
        next=_encodable(advice.render(lang)) if advice else "",
        file=_encodable(file),
    )


def check_report(check: CheckResult, lang: Lang) -> CheckReport:
    """Write one check down for a reader of one language."""
    return CheckReport(
        name=check.name,
        title=_text(check.title, lang),
        outcome=check.outcome,
        points=tidy(check.points),
        max_points=tidy(check.max_points),
        duration_s=round(check.duration_s, 3),
        feedback=_text(check.feedback, lang) if check.feedback else "",
        diagnosis=check.diagnosis.code if check.diagnosis else None,
        fault=check.fault,
        output=_encodable(check.output),
        line=check.line,
        curves=tuple(_curve(curve) for curve in check.curves),
        figures=tuple(
            FigureReport(title=_text(title, lang), learner=_finite(ours), reference=_finite(theirs))
            for title, ours, theirs in check.figures
        ),
        digits=tuple(_digit(digit) for digit in check.digits),
        heatmap=_heatmap(check.heatmap) if check.heatmap else None,
        operands=_operands(check.operands) if check.operands else None,
    )


def _digit(digit: Digit) -> DigitReport:
    shares = tuple(round(each, 4) for each in digit.probabilities)
    return DigitReport(index=digit.index, label=digit.label, probabilities=shares)


def _heatmap(heatmap: Heatmap) -> HeatmapReport:
    return HeatmapReport(
        name=_encodable(heatmap.name),
        shape=heatmap.shape,
        cells=heatmap.cells,
        worst=heatmap.worst,
        got=_finite(heatmap.got),
        limit=heatmap.limit,
    )


def _operands(operands: Operands) -> OperandsReport:
    return OperandsReport(
        line=operands.line,
        text=_encodable(operands.text),
        shapes=tuple((_encodable(name), _encodable(shape)) for name, shape in operands.shapes),
    )


def _curve(curve: Curve) -> CurveReport:
    return CurveReport(
        name=curve.name,
        learner=tuple(map(_drawn, curve.learner)),
        reference=tuple(map(_drawn, curve.reference)),
        parts_at=curve.parts_at,
    )


def _common(layers: list[tuple[str, ...]]) -> tuple[str, ...]:
    """What all have, in the order of the first."""
    return tuple(layer for layer in layers[0] if all(layer in each for each in layers)) if layers else ()


def _text(text: Text, lang: Lang) -> str:
    return _encodable(text.render(lang))


def _encodable(text: str) -> str:
    """A learner's text may hold lone surrogates, which UTF-8 and so JSON do not have."""
    return text.encode("utf-8", "replace").decode()


def tidy(value: float) -> Number:
    """6 rather than 6.0, and 0.3 rather than 0.30000000000000004."""
    rounded = round(float(value), 6)
    return int(rounded) if rounded.is_integer() else rounded


def _drawn(value: float) -> float | None:
    """A point of a curve, to the six digits that a picture has use for."""
    return float(f"{value:.6g}") if math.isfinite(value) else None


def _finite(value: float) -> float | None:
    return value if math.isfinite(value) else None
