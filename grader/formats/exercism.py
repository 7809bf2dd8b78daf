"""results.json of an Exercism test runner, version 3."""

from __future__ import annotations

from typing import Any, Final, cast

from grader.formats.page import Page
from grader.formats.report import Report
from grader.formats.rows import Row, clip, overview, rows, to_json
from grader.i18n import Lang, M
from grader.model import Outcome

_OUTPUT: Final = 500
_MESSAGE: Final = 65_535


def render(report: Report, page: Page) -> str:  # noqa: ARG001 - every format has these two
    """The format `exercism`: checks in the order of the check file, each the task of its own number."""
    lang = cast("Lang", report.lang)
    every = rows(report)
    ran = [row for row in every if row.outcome is not Outcome.ERROR]
    if not ran:  # the one case in which the specification wants `error`
        message = clip(overview(report) or every[0].message, _MESSAGE, lang)
        return to_json({"version": 3, "status": "error", "message": message, "tests": [_test(r, lang) for r in every]})
    status = "pass" if all(row.passed for row in every) else "fail"
    return to_json({"version": 3, "status": status, "message": None, "tests": [_test(row, lang) for row in every]})


def _test(row: Row, lang: Lang) -> dict[str, Any]:
    test: dict[str, Any] = {"name": row.title, "status": _status(row)}
    if not row.passed:
        test["message"] = clip(row.message, _MESSAGE, lang)
    if row.output:
        test["output"] = _cut(row.output, lang)
    return test


def _status(row: Row) -> str:
    if row.passed:
        return "pass"
    return "error" if row.broke else "fail"


def _cut(output: str, lang: Lang) -> str:
    if len(output) <= _OUTPUT:
        return output
    said = "\n" + M("Output was truncated. Please limit to 500 chars").render(lang)
    return output[: _OUTPUT - len(said)] + said
