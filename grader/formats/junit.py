"""JUnit XML, as pytest's `xunit2` writes it: a suite for each mission, a test case for each check.

A wrong answer is a `failure`; time, memory, a crash and our own faults are an `error`. Points stand in properties.
There is no time stamp and no host name: the same report gives the same bytes.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping
from itertools import groupby
from typing import Final, cast

from grader.formats.escape import escape_commands, escape_terminal
from grader.formats.page import Page
from grader.formats.report import MissionReport, Number, Report
from grader.formats.rows import Row, clip, of_units, overview, rows
from grader.i18n import Lang

_LONGEST: Final = 1 << 16
"""Characters of one text; GitLab refuses a file of more than 30 MB."""
_ILLEGAL: Final = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(report: Report, page: Page) -> str:  # noqa: ARG001 - every format has these two
    """The format `junit`."""
    lang = cast("Lang", report.lang)
    every = rows(report)
    root = ET.Element("testsuites", {"name": "dl-missions", **_counts(every)})
    missions = {mission.mission: mission for mission in report.missions}
    for name, group in groupby(every, key=lambda row: row.mission):
        own = list(group)
        suite = ET.SubElement(root, "testsuite", {"name": name, **_counts(own), "skipped": "0"})
        _properties(suite, {**_sums(own), **_facts(missions.get(name))})
        for row in own:
            _case(suite, row, lang)
        if name in missions:
            ET.SubElement(suite, "system-out").text = _text(overview(_only(report, missions[name])), lang)
    ET.indent(root)
    page_of_xml = '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"
    return escape_commands(page_of_xml)


def _case(suite: ET.Element, row: Row, lang: Lang) -> None:
    # GitLab shows the class as the suite and drops a second case of the same name.
    about = {"classname": row.mission, "name": row.name, "time": f"{row.duration_s:.3f}"}
    case = ET.SubElement(suite, "testcase", about)
    own = {"title": _text(row.title, lang), **_sums([row])}
    if row.diagnosis:
        own["diagnosis"] = row.diagnosis
    _properties(case, own)
    if not row.passed:
        kind = "error" if row.broke else "failure"
        message = _text(row.message, lang)
        first = message.split("\n", 1)[0]
        ET.SubElement(case, kind, {"message": first, "type": row.fault or row.outcome}).text = message
    if row.output:
        ET.SubElement(case, "system-out").text = _text(row.output, lang)


def _counts(group: list[Row]) -> dict[str, str]:
    missed = [row for row in group if not row.passed]
    return {
        "tests": str(len(group)),
        "failures": str(sum(not row.broke for row in missed)),
        "errors": str(sum(row.broke for row in missed)),
        "time": f"{sum(row.duration_s for row in group):.3f}",
    }


def _sums(group: list[Row]) -> dict[str, Number]:
    unit = group[0].per_point
    return {
        "score": of_units(sum(row.units for row in group), unit),
        "max_score": of_units(sum(row.max_units for row in group), unit),
    }


def _facts(mission: MissionReport | None) -> dict[str, str]:
    if mission is None:
        return {}
    about = {"verdict": str(mission.verdict), "diagnoses": " ".join(mission.diagnoses), "data": mission.data}
    return {name: _escape(value) for name, value in {**about, "seed": mission.seed}.items() if value}


def _properties(parent: ET.Element, values: Mapping[str, Number | str]) -> None:
    holder = ET.SubElement(parent, "properties")
    for name, value in values.items():
        ET.SubElement(holder, "property", {"name": name, "value": str(value)})


def _only(report: Report, mission: MissionReport) -> Report:
    import msgspec

    return msgspec.structs.replace(report, missions=(mission,))


def _text(text: str, lang: Lang) -> str:
    return _escape(clip(text, _LONGEST, lang))


def _escape(text: str) -> str:
    """XML has no way at all to write some characters; pytest writes `#x1B` for them, and so do we."""
    return escape_terminal(_ILLEGAL.sub(lambda match: f"#x{ord(match[0]):02X}", text))
