"""result.json of Classroom 50, schema classroom50/result/v1.

Its scores are whole numbers, so a point is a hundred of them, in every result alike: a mission's maximum must not
depend on what somebody earned. Who submitted what comes from the variables that its runner sets.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, Final, cast

from grader.formats.page import Page
from grader.formats.report import Report
from grader.formats.rows import Row, clip, rows, shown, to_json
from grader.i18n import Lang

SCHEMA: Final = "classroom50/result/v1"
PER_POINT: Final = 100
FACTS: Final = (
    "CLASSROOM",
    "ASSIGNMENT",
    "ASSIGNMENT_TYPE",
    "OWNER",
    "USERNAME",
    "SUBMISSION_TAG",
    "COMMIT_URL",
    "RELEASE_URL",
    "REVIEW_URL",
    "GRADED_AT",
)
"""The variables that are read; GRADED_AT is the clock's, not the runner's."""
_LONGEST: Final = 4096
_UNKNOWN: Final = "unknown"
_TAG_TIME: Final = re.compile(r"submit/(\d{4})-?(\d\d)-?(\d\d)[T-]?(\d\d)[:-]?(\d\d)[:-]?(\d\d)Z?(?!\d)")
_INSTANT: Final = re.compile(r"\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ")
_EPOCH: Final = "1970-01-01T00:00:00Z"


def render(report: Report, page: Page) -> str:
    """The format `classroom50`."""
    lang, facts = cast("Lang", report.lang), page.facts
    every = rows(report, PER_POINT)
    tag = _fact(facts, "SUBMISSION_TAG")
    commit = _fact(facts, "COMMIT_URL") or _UNKNOWN
    graded = _fact(facts, "GRADED_AT")
    result: dict[str, Any] = {
        "schema": SCHEMA,
        "classroom": _fact(facts, "CLASSROOM") or _UNKNOWN,
        "assignment": _fact(facts, "ASSIGNMENT") or every[0].mission,
        "assignment_type": "group" if _fact(facts, "ASSIGNMENT_TYPE") == "group" else "individual",
        "owner": _fact(facts, "OWNER") or _fact(facts, "USERNAME") or _UNKNOWN,
        "submission": tag if tag.startswith("submit/") else f"submit/{tag or _UNKNOWN}",
        "commit": commit,
        "release": _fact(facts, "RELEASE_URL") or commit,
        "review": _fact(facts, "REVIEW_URL") or commit,
        "datetime": _submitted(tag, graded),
        "score": sum(row.units for row in every),
        "max-score": sum(row.max_units for row in every),
        "tests": [_test(row, lang) for row in every],
    }
    if _INSTANT.fullmatch(graded):
        result["graded_at"] = graded
    return to_json(result)


def _test(row: Row, lang: Lang) -> dict[str, Any]:
    return {
        "test-name": f"{row.number} {row.title}",
        "passed": row.passed,
        "score": row.units,
        "max-score": row.max_units,
        "outcome": row.outcome,
        "message": clip(row.message, _LONGEST, lang),
        "output": clip(row.output, _LONGEST, lang),
    }


def _fact(facts: Mapping[str, str], name: str) -> str:
    return shown(facts.get(name, "")).strip()


def _submitted(tag: str, graded: str) -> str:
    """When it was submitted: the tag says so; else when it was graded. The runner writes its own over it."""
    found = _TAG_TIME.match(tag)
    if found:
        year, month, day, hour, minute, second = found.groups()
        instant = f"{year}-{month}-{day}T{hour}:{minute}:{second}Z"
        if _INSTANT.fullmatch(instant):
            return instant
    return graded if _INSTANT.fullmatch(graded) else _EPOCH
