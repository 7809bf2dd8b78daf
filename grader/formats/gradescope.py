"""What a Gradescope autograder leaves in /autograder/results/results.json."""

from __future__ import annotations

from typing import Any, Final, cast

from grader.formats.page import Page
from grader.formats.report import Report
from grader.formats.rows import Row, clip, of_units, overview, rows, to_json
from grader.i18n import Lang, M
from grader.model import Verdict

_LONGEST: Final = 1 << 16


def render(report: Report, page: Page) -> str:  # noqa: ARG001 - every format has these two
    """The format `gradescope`. Everything is plain `text`: a learner's Markdown or HTML stays what it is."""
    lang = cast("Lang", report.lang)
    every = rows(report)
    return to_json(
        {
            # It overrides the host's own sum of floats; ours is of whole units.
            "score": of_units(sum(row.units for row in every), every[0].per_point),
            "execution_time": round(sum(mission.duration_s for mission in report.missions), 3),
            "output": clip(overview(report) or every[0].message, _LONGEST, lang),
            "output_format": "text",
            "test_output_format": "text",
            "test_name_format": "text",
            "visibility": "visible",
            "stdout_visibility": "hidden",
            "tests": [_test(row, lang) for row in every],
            "extra_data": _extra(report),
        }
    )


def _test(row: Row, lang: Lang) -> dict[str, Any]:
    parts = [row.message] if row.message else []
    if row.output:
        parts.append(M("Your code printed:").render(lang) + "\n" + row.output)
    return {
        "name": row.title,
        "number": row.number,
        "score": row.points,
        "max_score": row.max_points,
        "status": "passed" if row.passed else "failed",
        "output": clip("\n\n".join(parts), _LONGEST, lang),
        "output_format": "text",
        "name_format": "text",
        "tags": [row.mission, *([row.diagnosis] if row.diagnosis else [])],
        "visibility": "visible",
        "extra_data": {"check": row.name, "outcome": row.outcome, "fault": row.fault},
    }


def _extra(report: Report) -> dict[str, Any]:
    verdicts = {mission.mission: mission.verdict for mission in report.missions}
    graded = bool(verdicts) and Verdict.INTERNAL_ERROR not in verdicts.values()
    return {"schema": report.schema, "graded": graded, "verdicts": verdicts, "isolation": list(report.isolation)}
