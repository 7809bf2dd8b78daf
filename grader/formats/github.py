"""What GitHub Actions shows: annotations beside the code, the job's summary; and the payload of Classroom's reporter.

`render` writes workflow commands for standard output. `summary` and `payload` are for the files that a step is given,
$GITHUB_STEP_SUMMARY and $GITHUB_OUTPUT; the command line puts them there.
"""

from __future__ import annotations

import base64
import math
import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import accumulate, groupby, pairwise
from typing import Any, Final, cast

from grader.formats.page import Page
from grader.formats.report import MissionReport, Report
from grader.formats.rows import Row, clip, of_units, rows, shown, to_json, verdict_line
from grader.formats.spark import number
from grader.formats.text import total
from grader.i18n import Lang, M

ANNOTATIONS: Final = 10
"""GitHub shows ten of a kind for a step, and drops the rest without a word."""
_TITLE: Final = 200
_MESSAGE: Final = 4000
SUMMARY_BYTES: Final = 1000 * 1024
"""Beyond 1024 KiB the whole summary is refused."""
PAYLOAD_BYTES: Final = 120 * 1024
"""The reporter is handed the payload in a variable, and Linux allows one 128 KiB."""
_DETAIL: Final = (4000, 1000, 200, 0)
"""Characters of each text; the first that fits is taken."""
_PUNCTUATION: Final = re.compile(r"([!-/:-@\[-`{-~])")


def render(report: Report, page: Page) -> str:  # noqa: ARG001 - every format has these two
    """The format `github`: an error for each check that was missed, a notice for each mission."""
    lang = cast("Lang", report.lang)
    missed = [row for row in rows(report) if not row.passed]
    most = ANNOTATIONS if len(missed) <= ANNOTATIONS else ANNOTATIONS - 1
    lines = [_error(row, lang) for row in missed[:most]]
    if len(missed) > most:
        more = M("{count} more checks were missed: see the summary of the job.", count=len(missed) - most)
        lines.append(command("error", more.render(lang)))
    lines += _notices(report, lang)
    return "\n".join(lines) + "\n"


def command(name: str, message: str, **properties: str | int) -> str:
    r"""A workflow command on one line; nothing in it can begin another.

    >>> command("error", "50%: no\n::set-output name=a::b", file="a,b.py")
    '::error file=a%2Cb.py::50%25: no%0A::set-output name=a::b'
    """
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items() if value != "")
    return f"::{name}{' ' + listed if listed else ''}::{_data(message)}"


def summary(report: Report) -> str:
    """The job's summary in Markdown; what a learner wrote stands in fences that it cannot close."""
    lang = cast("Lang", report.lang)
    text = ""
    for limit in _DETAIL:
        text = "\n".join(_summary(report, lang, limit)) + "\n"
        if len(text.encode()) <= SUMMARY_BYTES:
            return text
    return text.encode()[:SUMMARY_BYTES].decode(errors="ignore")


def payload(report: Report) -> str:
    """What the reporter of GitHub Classroom decodes: base64 of JSON on one line, with at least one test."""
    lang = cast("Lang", report.lang)
    every = rows(report)
    encoded = b""
    for limit in _DETAIL:
        encoded = base64.b64encode(to_json(_results(every, limit, lang), indent=0).strip().encode())
        if len(encoded) <= PAYLOAD_BYTES:
            break
    return encoded.decode()


def _error(row: Row, lang: Lang) -> str:
    place: dict[str, str | int] = {"file": row.file}
    if row.file and row.line is not None:
        place["line"] = row.line
    return command("error", clip(row.message, _MESSAGE, lang), **place, title=clip(row.title, _TITLE, lang))


def _notices(report: Report, lang: Lang) -> Iterator[str]:
    if len(report.missions) < ANNOTATIONS:
        for mission in report.missions:
            yield command(
                "notice", shown(verdict_line(mission, lang)), title=clip(_heading(mission, lang), _TITLE, lang)
            )
    if len(report.missions) != 1:
        yield command("notice", total(report.missions, lang))


def _heading(mission: MissionReport, lang: Lang) -> str:
    return shown(M("Mission {number}: {title}", number=mission.number, title=mission.title).render(lang))


def _summary(report: Report, lang: Lang, limit: int) -> Iterator[str]:
    missions = {mission.mission: mission for mission in report.missions}
    if len(missions) > 1:
        yield f"**{_plain(total(report.missions, lang))}**\n"
    for name, group in groupby(rows(report), key=lambda row: row.mission):
        own = list(group)
        if name in missions:
            yield f"## {_plain(_heading(missions[name], lang))}\n"
            yield f"**{_plain(verdict_line(missions[name], lang))}**\n"
        points, check = M("Points").render(lang), M("Check").render(lang)
        yield f"| | {points} | {check} |\n|---|---|---|"
        for row in own:
            sign = "✅" if row.passed else "⚠️" if row.broke else "❌"
            yield f"| {sign} | {number(row.points)}/{number(row.max_points)} | {_plain(row.title)} |"
        yield ""
        if limit:
            yield from _details(own, limit, lang)


def _details(group: Iterable[Row], limit: int, lang: Lang) -> Iterator[str]:
    for row in group:
        if row.message or row.output:
            yield f"### {_plain(row.title)}\n"
        if row.message:
            yield _fenced(clip(row.message, limit, lang))
        if row.output:
            yield M("Your code printed:").render(lang) + "\n"
            yield _fenced(clip(row.output, limit, lang))


def _fenced(text: str) -> str:
    """A block that shows `text` as it is: its fence is longer than any within."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{text}\n{fence}\n"


def _plain(text: str) -> str:
    """Text in which Markdown and HTML find nothing of theirs, on one line."""
    return _PUNCTUATION.sub(r"\\\1", " ".join(text.split()))


def _results(every: list[Row], limit: int, lang: Lang) -> dict[str, Any]:
    status = "pass" if all(row.passed for row in every) else "fail"
    scores = exact_scores(every)
    return {
        "version": 3,
        "status": "error" if all(row.broke for row in every) else status,
        # Nothing at all is reported of a maximum of 0.
        "max_score": of_units(sum(row.max_units for row in every), every[0].per_point) or 1,
        "tests": [_test(row, score, limit, lang) for row, score in zip(every, scores, strict=True)],
    }


def _test(row: Row, score: float, limit: int, lang: Lang) -> dict[str, Any]:
    return {
        "name": clip(row.title, _TITLE, lang),
        "status": "pass" if row.passed else "error" if row.broke else "fail",
        "message": clip(row.message, limit, lang) or None,
        "test_code": row.name,
        "task_id": 0,
        "filename": row.file,
        "line_no": row.line or 0,
        "duration": row.duration_s,
        "score": score,
    }


def exact_scores(every: list[Row]) -> list[float]:
    """Scores whose sum, taken as floats from first to last, is the exact total: the reporter prints it raw.

    They are what they are, but where 0.1 + 0.2 would be 0.30000000000000004: there they give way by their last bits.
    """
    scores: list[float] = [row.points for row in every]
    per_point = every[0].per_point
    whole = float(of_units(sum(row.units for row in every), per_point))
    if sum_in_order(scores) == whole:
        return scores
    # Every sum on the way is a whole number of the total's last bits, so none of them is rounded.
    bit = Fraction(math.ulp(whole))
    sums = [round(Fraction(units, per_point) / bit) for units in accumulate(row.units for row in every)]
    return [float((after - before) * bit) for before, after in pairwise([0, *sums])]


def sum_in_order(scores: Iterable[float]) -> float:
    """The sum as JavaScript's reduce takes it; Python's own sum compensates from 3.12 on."""
    result = 0.0
    for score in scores:
        result += score
    return result


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
