r"""JUnit XML, as pytest's `xunit2` writes it: a suite for each mission, a test case for each check.

A wrong answer is a `failure`; time, memory, a crash and our own faults are an `error`. Points stand in properties.
There is no time stamp and no host name: the same report gives the same bytes. What XML cannot write is written as
elsewhere here, `\x1b`.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from itertools import groupby
from typing import Final, cast

import msgspec

from grader.formats.escape import escape_commands
from grader.formats.page import Page
from grader.formats.report import MissionReport, Number, Report
from grader.formats.rows import Row, clip, of_units, overview, rows, shown
from grader.i18n import Lang

_DETAIL: Final = (1 << 16, 4000, 400)
"""Characters of each text; the first that fits is taken."""
MOST_BYTES: Final = 29_000_000
"""GitLab refuses a file of 30 MB."""
_FIRST: Final = 200
"""Characters of the line that stands for a failure in lists."""


def render(report: Report, page: Page) -> str:  # noqa: ARG001 - every format has these two
    """The format `junit`."""
    written = ""
    for limit in _DETAIL:
        root = _suites(report, limit)
        ET.indent(root)
        written = '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"
        if len(written.encode()) <= MOST_BYTES:
            break
    return escape_commands(written)


def _suites(report: Report, limit: int) -> ET.Element:
    lang = cast("Lang", report.lang)
    every = rows(report)
    root = ET.Element("testsuites", {"name": "dl-missions", **_counts(every)})
    missions = {mission.mission: mission for mission in report.missions}
    for name, group in groupby(every, key=lambda row: row.mission):
        own = list(group)
        suite = ET.SubElement(root, "testsuite", {"name": name, **_counts(own), "skipped": "0"})
        _properties(suite, {**_sums(own), **_facts(missions.get(name))})
        for row in own:
            _case(suite, row, lang, limit)
        if name in missions:
            only = msgspec.structs.replace(report, missions=(missions[name],))
            ET.SubElement(suite, "system-out").text = clip(overview(only), limit, lang)
    return root


def _case(suite: ET.Element, row: Row, lang: Lang, limit: int) -> None:
    # GitLab shows the class as the suite and drops a second case of the same name.
    about = {"classname": row.mission, "name": row.name, "time": f"{row.duration_s:.3f}"}
    case = ET.SubElement(suite, "testcase", about)
    _properties(case, {"title": clip(row.title, _FIRST, lang), **_sums([row]), "diagnosis": row.diagnosis or ""})
    if not row.passed:
        kind = "error" if row.broke else "failure"
        about = {"message": row.message.strip().split("\n", 1)[0][:_FIRST], "type": row.fault or row.outcome}
        ET.SubElement(case, kind, about).text = clip(row.message, limit, lang)
    if row.output:
        ET.SubElement(case, "system-out").text = clip(row.output, limit, lang)


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
    return {**about, "seed": shown(mission.seed)}


def _properties(parent: ET.Element, values: Mapping[str, Number | str]) -> None:
    holder = ET.SubElement(parent, "properties")
    for name, value in values.items():
        if value != "":
            ET.SubElement(holder, "property", {"name": name, "value": str(value)})
