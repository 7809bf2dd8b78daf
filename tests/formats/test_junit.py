"""JUnit XML, against a transcription of what pytest writes and Jenkins' junit-10.xsd and GitLab read."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from fractions import Fraction

import pytest

from grader.formats import render
from grader.formats.report import Report
from grader.model import Verdict
from tests.formats.hostile import REPORTS, hostile

# Element: (its attributes, required first; its children in the order in which they may stand).
COUNTS = ("tests", "failures", "errors", "time")
RULES: dict[str, tuple[set[str], set[str], list[str]]] = {
    "testsuites": ({"name", *COUNTS}, set(), ["testsuite"]),
    "testsuite": ({"name", *COUNTS, "skipped"}, {"timestamp", "hostname"}, ["properties", "testcase", "system-out"]),
    "testcase": (
        {"classname", "name", "time"},
        set(),
        ["properties", "failure", "error", "skipped", "system-out", "system-err"],
    ),
    "properties": (set(), set(), ["property"]),
    "property": ({"name", "value"}, set(), []),
    "failure": ({"message"}, {"type"}, []),
    "error": ({"message"}, {"type"}, []),
    "system-out": (set(), set(), []),
}
TIME = re.compile(r"[0-9]+\.[0-9]{3}")


def validate(element: ET.Element) -> None:
    required, optional, children = RULES[element.tag]
    assert required <= set(element.attrib) <= required | optional
    tags = [child.tag for child in element]
    assert [children.index(tag) for tag in tags] == sorted(children.index(tag) for tag in tags)
    for name in {"time"} & set(element.attrib):
        assert TIME.fullmatch(element.attrib[name])
    if children:
        assert not (element.text or "").strip()
    for child in element:
        validate(child)


def parsed(report: Report) -> ET.Element:
    text = render("junit", report)
    text.encode("utf-8")
    return ET.fromstring(text)


@pytest.mark.parametrize("name", REPORTS)
def test_every_report_is_valid_and_adds_up(name: str) -> None:
    report = REPORTS[name]
    root = parsed(report)
    validate(root)
    cases = root.findall("testsuite/testcase")
    assert cases
    assert int(root.attrib["tests"]) == len(cases)
    for kind in ("failure", "error"):
        assert int(root.attrib[f"{kind}s"]) == len(root.findall(f"testsuite/testcase/{kind}"))
    names = [(case.attrib["classname"], case.attrib["name"]) for case in cases]
    assert len(set(names)) == len(names)
    assert all(name.isascii() for pair in names for name in pair)
    for suite in root.iter("testsuite"):
        for what in ("score", "max_score"):
            (whole,) = (p.attrib["value"] for p in suite.findall("properties/property") if p.attrib["name"] == what)
            parts = [
                p.attrib["value"] for p in suite.findall("testcase/properties/property") if p.attrib["name"] == what
            ]
            assert sum(map(Fraction, parts)) == Fraction(whole)
    assert len(render("junit", report).encode()) < 30_000_000


@pytest.mark.parametrize(
    ("verdict", "failures", "errors"),
    [
        (Verdict.PASSED, 0, 0),
        (Verdict.FAILED, 2, 0),
        (Verdict.NOT_ATTEMPTED, 2, 0),
        (Verdict.TIMED_OUT, 0, 2),
        (Verdict.MEMORY_EXCEEDED, 0, 2),
        (Verdict.CRASHED, 0, 2),
        (Verdict.INTERNAL_ERROR, 0, 1),
    ],
)
def test_a_wrong_answer_fails_and_all_else_is_an_error(verdict: Verdict, failures: int, errors: int) -> None:
    root = parsed(REPORTS[f"verdict {verdict}"])
    assert (int(root.attrib["failures"]), int(root.attrib["errors"])) == (failures, errors)


def test_what_xml_cannot_write_is_shown() -> None:
    text = render("junit", hostile("\x1b[31m\x00 \ufffe &<>\"' \ud800"))
    assert "\\x1b[31m\\x00 \\ufffe &amp;&lt;&gt;\"' \\ud800" in text
    assert text.replace("\n", "").isprintable()


def test_nothing_in_it_commands_a_build_server() -> None:
    text = render("junit", hostile("x\n::error::owned\n##[error]x"))
    assert not re.search(r"(?m)^\s*::|##\[", text)


def test_the_same_report_gives_the_same_bytes() -> None:
    assert render("junit", REPORTS["quarters"]) == render("junit", REPORTS["quarters"])
