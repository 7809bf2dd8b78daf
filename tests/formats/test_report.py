"""The JSON report is what it publishes itself to be."""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import grader.formats.report as module
from grader.formats import FORMATS, render
from grader.formats.report import SCHEMA_FILE, build_report, from_json, json_schema, to_json
from grader.i18n import M, Text
from grader.model import Course, Digit, Heatmap, Mission, Operands
from tests.attempts import ESCAPE, SQUARED, attempt, check, curve, failed

PUBLISHED = Path(module.__file__).with_name(SCHEMA_FILE)


def test_published_schema_is_the_code_s() -> None:
    published = json.loads(PUBLISHED.read_text(encoding="utf-8"))
    assert alike(published) == alike(json.loads(json.dumps(json_schema()))), f"write json_schema() into {SCHEMA_FILE}"


def alike(schema: Any) -> Any:
    """The same for every release of msgspec, which order the parts of a union as they like."""
    if isinstance(schema, dict):
        return {
            key: sorted(map(json.dumps, value)) if key == "anyOf" else alike(value) for key, value in schema.items()
        }
    return [alike(each) for each in schema] if isinstance(schema, list) else schema


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_report_follows_its_schema(course: Course, lang: str) -> None:
    double, count = course.missions
    rich = check(passes=False, curves=(curve(),), figures=((Text("accuracy", "정확도"), math.nan, 0.921),), line=3)
    report = build_report([attempt(double, rich), failed(count, SQUARED)], lang, {double.name: M("Next.")})  # type: ignore[arg-type]
    jsonschema.validate(json.loads(to_json(report)), json.loads(PUBLISHED.read_text(encoding="utf-8")))
    assert from_json(to_json(report)) == report


def test_fields_that_others_rely_on(double: Mission) -> None:
    done = attempt(double, check(), check("test_b", passes=False, diagnosis=SQUARED), data="mnist")
    report = json.loads(to_json(build_report([done], "en")))
    assert (report["schema"], report["lang"], report["data"]) == ("report/v1", "en", "mnist")
    assert report["isolation"] == ["process", "rlimits"]
    (mission,) = report["missions"]
    names = ("mission", "verdict", "score", "points", "max_points", "duration_s", "diagnoses")
    assert [mission[name] for name in names] == [double.name, "failed", 0.5, 1, 2, 0.5, ["M01.squared"]]
    names = ("name", "title", "outcome", "points", "max_points", "feedback", "diagnosis")
    assert [mission["checks"][1][name] for name in names] == [
        "test_b", "Every element is doubled.", "fail", 0, 1, "It is 4, not 2.", "M01.squared"
    ]  # fmt: skip


def test_isolation_is_what_all_missions_had(double: Mission) -> None:
    both = [attempt(double, isolation=("process", "seccomp")), attempt(double), attempt(double, isolation=())]
    assert build_report(both, "en").isolation == ("process",)


def test_evidence_is_in_the_report_and_follows_its_schema(double: Mission) -> None:
    heatmap = Heatmap("dW1", (20, 3), ((0.5, 0.0), (1.0, 0.25)), (12, 0), math.nan, 1e-5)
    operands = Operands(3, "return X @ W\ud800", (("X", "(2, 3) float64"), ("W\x1b[2J", "(2,) int64")))
    digits = (Digit(17, 4, (0.1, 0.9)),)
    done = attempt(double, check(passes=False, heatmap=heatmap, operands=operands, digits=digits))
    report = build_report([done], "en")
    encoded = to_json(report)
    jsonschema.validate(json.loads(encoded), json.loads(PUBLISHED.read_text(encoding="utf-8")))
    assert from_json(encoded) == report
    found = json.loads(encoded)["missions"][0]["checks"][0]
    assert found["heatmap"] == {
        "name": "dW1", "shape": [20, 3], "cells": [[0.5, 0.0], [1.0, 0.25]],
        "worst": [12, 0], "got": None, "limit": 1e-5,
    }  # fmt: skip
    assert found["operands"]["shapes"][0] == ["X", "(2, 3) float64"]
    assert found["digits"] == [{"index": 17, "label": 4, "probabilities": [0.1, 0.9]}]
    text = render("text", report)
    assert "On line 3: X (2, 3) float64" in text
    assert "\x1b[2J" not in text


def test_numbers_are_plain(double: Mission) -> None:
    parts = [check(points=0.1, max_points=0.1), check("b", points=0.2, max_points=0.2)]
    assert build_report([attempt(double, *parts)], "en").points == 0.3


def test_what_is_not_finite_is_null(double: Mission) -> None:
    bad = curve(learner=(math.inf, math.nan, 1.0))
    done = attempt(double, check(curves=(bad,), figures=((Text("a", "b"), math.inf, 1.0),)))
    report = json.loads(to_json(build_report([done], "en")))
    assert report["missions"][0]["checks"][0]["curves"][0]["learner"] == [None, None, 1.0]
    assert report["missions"][0]["checks"][0]["figures"][0]["learner"] is None


@pytest.mark.parametrize("text", [ESCAPE, "\x9b31m", "\u202edrow", "\ud800", "a\u2028b"])
def test_json_holds_nothing_that_a_terminal_obeys(double: Mission, text: str) -> None:
    done = attempt(double, check(passes=False, output=text, feedback=Text(text, text)))
    report = build_report([done], "en")
    for encoded in (to_json(report).decode(), render("json", report)):
        assert encoded.replace("\n", "").isprintable()
        assert json.loads(encoded)["missions"][0]["checks"][0]["output"] == text.replace("\ud800", "?")


def test_every_format_renders(double: Mission) -> None:
    for name in FORMATS:
        assert render(name, build_report([attempt(double)], "ko"))
