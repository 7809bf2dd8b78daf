"""Workflow commands, job summaries and the payload of GitHub Classroom's reporter, read as their readers read them."""

from __future__ import annotations

import base64
import json
import re
from fractions import Fraction
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.formats import render
from grader.formats.github import PAYLOAD_BYTES, SUMMARY_BYTES, command, payload, sum_in_order, summary
from grader.formats.report import Report
from grader.model import Verdict
from tests.formats.hostile import REPORTS, TEXTS, check, hostile, mission, passed, report

COMMAND = re.compile(r"::(error|warning|notice)(?: ([^:\r\n]*))?::([^\r\n]*)")
PROPERTIES = {"file", "line", "endLine", "col", "endColumn", "title"}
PAYLOAD: dict[str, Any] = {
    "type": "object",
    "required": ["version", "status", "max_score", "tests"],
    "additionalProperties": False,
    "properties": {
        "version": {"const": 3},
        "status": {"enum": ["pass", "fail", "error"]},
        "max_score": {"type": "number", "exclusiveMinimum": 0},
        "tests": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": [
                    "name",
                    "status",
                    "message",
                    "test_code",
                    "task_id",
                    "filename",
                    "line_no",
                    "duration",
                    "score",
                ],
                "properties": {
                    "name": {"type": "string", "minLength": 1},
                    "status": {"enum": ["pass", "fail", "error"]},
                    "message": {"type": ["string", "null"]},
                    "test_code": {"type": "string"},
                    "task_id": {"type": "number"},
                    "filename": {"type": "string"},
                    "line_no": {"type": "number"},
                    "duration": {"type": "number"},
                    "score": {"type": "number"},
                },
            },
        },
    },
}


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """What the runner reads: every line must be a command of ours."""
    found = []
    for line in text.splitlines():
        match = COMMAND.fullmatch(line)
        assert match, line
        listed = [each.split("=", 1) for each in (match[2] or "").split(",") if each]
        values = {key: unescape(value.replace("%3A", ":").replace("%2C", ",")) for key, value in listed}
        assert set(values) <= PROPERTIES
        found.append((match[1], values, unescape(match[3])))
    return found


def unescape(text: str) -> str:
    return text.replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")


@pytest.mark.parametrize("name", REPORTS)
def test_every_line_is_one_of_our_commands(name: str) -> None:
    text = render("github", REPORTS[name])
    found = commands(text)
    assert text.replace("\n", "").isprintable()
    for kind in ("error", "notice"):
        assert sum(each[0] == kind for each in found) <= 10
    assert any(each[0] == "notice" for each in found)
    missed = sum(each.verdict is not Verdict.PASSED for each in REPORTS[name].missions)
    assert any(each[0] == "error" for each in found) or not missed


def test_annotation_stands_at_the_line() -> None:
    what = report(mission(check(line=3, feedback="50%: no\n::error::x"), file="sub dir/a,b:c.py"))
    (kind, values, message), (_, title, points) = commands(render("github", what))
    assert (kind, values["file"], values["line"]) == ("error", "sub dir/a,b:c.py", "3")
    assert message.startswith("50%: no\n::error::x")
    assert (title["title"], points) == ("Mission 1: A mission", "Not passed: 0/1 points, 1.50 s")


def test_more_than_github_shows_is_said() -> None:
    found = commands(render("github", REPORTS["many"]))
    assert [each[0] for each in found].count("error") == 10
    assert "375 more" in found[9][2]


@settings(deadline=None)
@given(st.text(), st.text())
def test_no_text_ends_a_command(message: str, title: str) -> None:
    line = command("error", message, title=title)
    assert not {"\n", "\r"} & set(line)
    assert line.count("::") >= 2
    assert unescape(line.split("::", 2)[2]) == message


@pytest.mark.parametrize("name", REPORTS)
def test_summary_is_not_too_large_and_shows_text_as_text(name: str) -> None:
    text = summary(REPORTS[name])
    assert len(text.encode()) <= SUMMARY_BYTES
    assert text.replace("\n", "").isprintable() or name == "text korean"
    outside, fence = [], ""
    for line in text.splitlines():
        run = re.match(r"`{3,}", line)
        if not fence and run:
            fence = run[0]
        elif fence and line.strip("`") == "" and len(line) >= len(fence):
            fence = ""
        elif not fence:
            outside.append(line)
    assert fence == ""
    plain = re.sub(r"\\.", "", "\n".join(outside))
    assert not re.search(r"<|\[|!\[|@|&\w", plain)


def test_summary_says_what_was_found() -> None:
    text = summary(REPORTS["korean"])
    assert "❌" in text
    assert "⚠️" in text
    assert "점" in text


def reported(what: Report) -> dict[str, Any]:
    encoded = payload(what)
    assert "\n" not in encoded
    assert len(encoded) <= PAYLOAD_BYTES
    tree: dict[str, Any] = json.loads(base64.b64decode(encoded, validate=True))
    jsonschema.validate(tree, PAYLOAD)
    return tree


@pytest.mark.parametrize("name", REPORTS)
def test_payload_follows_the_reporter_and_adds_up(name: str) -> None:
    what = REPORTS[name]
    tree = reported(what)
    whole = sum_in_order(test["score"] for test in tree["tests"])
    assert Fraction(repr(whole)) == Fraction(str(what.points))
    assert tree["max_score"] == (what.max_points or 1)


@settings(deadline=None)
@given(st.lists(st.integers(0, 300).map(lambda cents: cents / 100), min_size=1, max_size=12))
def test_any_hundredths_add_up_in_floats(points: list[float]) -> None:
    what = report(mission(*(passed(f"test_{i}", p or 1) for i, p in enumerate(points))))
    tree = reported(what)
    assert Fraction(repr(sum_in_order(t["score"] for t in tree["tests"]))) == Fraction(str(what.points))


@pytest.mark.parametrize("verdict", list(Verdict))
def test_status_of_the_payload(verdict: Verdict) -> None:
    broken = {Verdict.TIMED_OUT, Verdict.MEMORY_EXCEEDED, Verdict.CRASHED, Verdict.INTERNAL_ERROR}
    expected = "pass" if verdict is Verdict.PASSED else "error" if verdict in broken else "fail"
    assert reported(REPORTS[f"verdict {verdict}"])["status"] == expected


def test_hostile_text_stays_text() -> None:
    tree = reported(hostile(TEXTS["commands"]))
    assert tree["tests"][0]["message"].count("::error::owned") >= 1
