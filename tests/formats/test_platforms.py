"""Gradescope, Exercism and Classroom 50, each against a transcription of its published schema."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

import jsonschema
import pytest

from grader.formats import Page, render
from grader.formats.report import Report
from grader.model import Outcome, Verdict
from tests.formats.hostile import REPORTS, TEXTS, check, hostile, mission, passed, report

STRING, NUMBER, TEXT = {"type": "string"}, {"type": "number"}, {"type": "string", "minLength": 1, "pattern": r"\S"}
VISIBILITY = {"enum": ["hidden", "after_due_date", "after_published", "visible"]}
FORMAT = {"enum": ["text", "html", "simple_format", "md", "ansi"]}


def closed(properties: dict[str, Any], *required: str) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": [*required], "additionalProperties": False}


GRADESCOPE = closed(
    {
        "score": NUMBER,
        "execution_time": NUMBER,
        "output": STRING,
        **dict.fromkeys(("output_format", "test_output_format", "test_name_format"), FORMAT),
        **dict.fromkeys(("visibility", "stdout_visibility"), VISIBILITY),
        "extra_data": {"type": "object"},
        "tests": {
            "type": "array",
            "minItems": 1,
            "items": closed(
                {
                    "score": NUMBER,
                    "max_score": NUMBER,
                    "status": {"enum": ["passed", "failed"]},
                    "name": TEXT,
                    "number": STRING,
                    "output": STRING,
                    **dict.fromkeys(("output_format", "name_format"), FORMAT),
                    "tags": {"type": "array", "items": STRING},
                    "visibility": VISIBILITY,
                    "extra_data": {"type": "object"},
                },
                "score",
                "max_score",
                "status",
                "name",
            ),
        },
        "leaderboard": {"type": "array"},
    },
    "tests",
)
EXERCISM_TEST = closed(
    {
        "name": TEXT,
        "status": {"enum": ["pass", "fail", "error"]},
        "message": {"anyOf": [{"type": "null"}, {**TEXT, "maxLength": 65_535}]},
        "output": {"type": "string", "maxLength": 500},
        "test_code": STRING,
        "task_id": NUMBER,
    },
    "name",
    "status",
) | {
    "if": {"properties": {"status": {"const": "pass"}}},
    "else": {"required": ["message"], "properties": {"message": TEXT}},
}
EXERCISM = closed(
    {
        "version": {"const": 3},
        "status": {"enum": ["pass", "fail", "error"]},
        "message": {"type": ["string", "null"], "maxLength": 65_535},
        "tests": {"type": "array", "items": EXERCISM_TEST},
    },
    "version",
    "status",
    "tests",
) | {
    "if": {"properties": {"status": {"const": "error"}}},
    "then": {"required": ["message"], "properties": {"message": TEXT}},
    "else": {"properties": {"message": {"type": "null"}}},
}
INSTANT = {"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$"}
COUNT = {"type": "integer", "minimum": 0}
NAME = {"type": "string", "minLength": 1}
CLASSROOM50_TEST = {
    "type": "object",
    "required": ["test-name", "passed", "score", "max-score"],
    "properties": {"test-name": NAME, "passed": {"type": "boolean"}, "score": COUNT, "max-score": COUNT},
}
CLASSROOM50 = closed(
    {
        "schema": {"const": "classroom50/result/v1"},
        **dict.fromkeys(("classroom", "assignment", "owner", "commit", "release", "review"), NAME),
        "assignment_type": {"enum": ["individual", "group"]},
        "submission": {"type": "string", "pattern": "^submit/"},
        "datetime": INSTANT,
        "graded_at": INSTANT,
        "score": COUNT,
        "max-score": COUNT,
        "tests": {"type": "array", "items": CLASSROOM50_TEST},
        "submitted_by": closed({"username": NAME, "id": {"type": ["integer", "null"]}}, "username"),
    },
    *("schema", "classroom", "assignment", "assignment_type", "owner", "submission", "commit", "release", "review"),
    *("datetime", "score", "max-score", "tests"),
)
SCHEMAS = {"gradescope": GRADESCOPE, "exercism": EXERCISM, "classroom50": CLASSROOM50}


def written(name: str, what: Report, **facts: str) -> Any:
    text = render(name, what, Page(facts=facts))
    assert text.replace("\n", "").isprintable()
    assert "##[" not in text
    text.encode("utf-8")
    tree = json.loads(text)
    jsonschema.validate(tree, SCHEMAS[name])
    return tree


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("format_", SCHEMAS)
def test_every_report_follows_the_schema(format_: str, name: str) -> None:
    tree = written(format_, REPORTS[name])
    assert tree["tests"]


@pytest.mark.parametrize("name", REPORTS)
def test_gradescope_s_scores_sum_exactly(name: str) -> None:
    what = REPORTS[name]
    text = render("gradescope", what)
    tree = json.loads(text, parse_float=Fraction, parse_int=Fraction)
    assert sum(test["score"] for test in tree["tests"]) == tree["score"]
    assert all(0 <= test["score"] <= test["max_score"] for test in tree["tests"])
    if what.missions:
        assert sum(test["max_score"] for test in tree["tests"]) == Fraction(str(what.max_points))
        assert tree["score"] == Fraction(str(what.points))


def test_gradescope_hides_no_total_and_believes_no_markup() -> None:
    tree = written("gradescope", hostile(TEXTS["html"]))
    assert {test["visibility"] for test in tree["tests"]} == {"visible"}
    assert {test["output_format"] for test in tree["tests"]} | {tree["output_format"]} == {"text"}
    assert isinstance(tree["execution_time"], int | float)


def test_gradescope_says_that_the_grader_failed() -> None:
    tree = written("gradescope", REPORTS["verdict internal_error"])
    assert tree["extra_data"]["graded"] is False
    assert "not your answer's fault" in tree["tests"][0]["output"]
    assert written("gradescope", REPORTS["verdict failed"])["extra_data"]["graded"] is True


def test_exercism_errs_only_where_nothing_ran() -> None:
    statuses = {verdict: written("exercism", REPORTS[f"verdict {verdict}"])["status"] for verdict in Verdict}
    assert statuses.pop(Verdict.PASSED) == "pass"
    assert statuses.pop(Verdict.INTERNAL_ERROR) == "error"
    assert set(statuses.values()) == {"fail"}
    half = report(mission(passed(), check(outcome=Outcome.ERROR, fault=None), verdict=Verdict.INTERNAL_ERROR))
    assert written("exercism", half)["status"] == "fail"
    assert [test["status"] for test in written("exercism", hostile("x"))["tests"]] == ["fail", "error", "pass"]


def test_exercism_keeps_the_order_and_cuts_output() -> None:
    tree = written("exercism", report(mission(*(check(name, title=name) for name in ("test_z", "test_a", "test_m")))))
    assert [test["name"] for test in tree["tests"]] == ["test_z", "test_a", "test_m"]
    cut = written("exercism", hostile("x" * 501))["tests"][0]["output"]
    assert cut.endswith("\nOutput was truncated. Please limit to 500 chars")
    assert len(cut) == 500


@pytest.mark.parametrize("name", REPORTS)
def test_classroom50_s_scores_are_whole_and_sum(name: str) -> None:
    tree = written("classroom50", REPORTS[name])
    assert sum(test["score"] for test in tree["tests"]) == tree["score"] <= tree["max-score"]
    assert sum(test["max-score"] for test in tree["tests"]) == tree["max-score"]
    assert all(test["score"] <= test["max-score"] for test in tree["tests"])


def test_classroom50_s_maximum_depends_on_the_mission_only() -> None:
    made = [
        report(mission(check(points=points, max_points=1), passed(points=0.75))) for points in (0, 0.1, 0.333333, 1)
    ]
    assert {written("classroom50", each)["max-score"] for each in made} == {175}
    assert [written("classroom50", each)["score"] for each in made] == [75, 85, 108, 175]


def test_classroom50_reads_what_the_runner_says() -> None:
    facts = {
        "CLASSROOM": "dl-2026",
        "ASSIGNMENT": "hw1",
        "ASSIGNMENT_TYPE": "group",
        "OWNER": "kim",
        "SUBMISSION_TAG": "submit/20260302T101500Z-abc1234",
        "COMMIT_URL": "https://x/c",
        "GRADED_AT": "2026-03-03T00:00:00Z",
    }
    tree = written("classroom50", REPORTS["quarters"], **facts)
    names = (
        "classroom",
        "assignment",
        "assignment_type",
        "owner",
        "submission",
        "commit",
        "release",
        "datetime",
        "graded_at",
    )
    assert [tree[name] for name in names] == [
        "dl-2026", "hw1", "group", "kim", facts["SUBMISSION_TAG"], "https://x/c", "https://x/c",
        "2026-03-02T10:15:00Z", "2026-03-03T00:00:00Z",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "tag", ["", "x", "submit/", "submit/2026-13-45T99:99:99Z", "submit/\n\x1b", "submit/2026-03-02T10:15:00Z-a"]
)
def test_classroom50_takes_any_tag(tag: str) -> None:
    tree = written("classroom50", REPORTS["quarters"], SUBMISSION_TAG=tag, GRADED_AT="yesterday")
    assert tree["datetime"] in {"1970-01-01T00:00:00Z", "2026-03-02T10:15:00Z"} or tag.startswith("submit/2026-13")
