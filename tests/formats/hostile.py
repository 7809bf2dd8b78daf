"""Reports that are hard to write down: every verdict, hostile text, points that floats cannot add."""

from __future__ import annotations

from grader.formats.report import CheckReport, MissionReport, Mistake, Number, Report
from grader.model import Fault, Outcome, Verdict

TEXTS = {
    "controls": "".join(map(chr, range(32))) + "\x7f\x80\x9b2J\x1b[31m\x1b]0;owned\x07",
    "markdown": "# h\n* [x](javascript:alert(1)) ![i](http://x) ``` ~~~ |a|b| <!-- @everyone #1 \\",
    "fences": "```\n````\n`````text\n## out",
    "html": "</pre></failure><script>alert(1)</script><!DOCTYPE x [<!ENTITY y 'z'>]>&y;&#0;]]>",
    "commands": "::error::owned\n  ::set-output name=a::100\n##[error]x ##vso[task.complete]\n%0A::stop-commands::x",
    "halves": "\ud800 \udfff",
    "outside": "\ufffe\uffff\U0001f600\u202egpj.py\u2028\u2029\ufeff",
    "korean": "정답이 아닙니다. 한글 자모: \u1112\u1161\u11ab",
    "returns": "a\r\nb\rc\td",
    "nothing": "",
    "blank": " \n ",
    "long": "가나다 output\n" * 80_000,
}
"""What a learner may print or provoke; the last is more than a megabyte."""


def check(name: str = "test_a", **more: object) -> CheckReport:
    """A check that fails."""
    settings: dict[str, object] = {
        "title": "A title.",
        "outcome": Outcome.FAIL,
        "points": 0,
        "max_points": 1,
        "duration_s": 0.25,
        "feedback": "It is 4, not 2.",
        "fault": Fault.WRONG,
    }
    return CheckReport(name=name, **{**settings, **more})  # type: ignore[arg-type]


def passed(name: str = "test_p", points: Number = 1) -> CheckReport:
    """A check that passes."""
    return check(name, outcome=Outcome.PASS, points=points, max_points=points, feedback="", fault=None)


def mission(*checks: CheckReport, number: int = 1, **more: object) -> MissionReport:
    """A mission of these checks; its points are their sum."""
    points = round(sum(each.points for each in checks), 6)
    most = round(sum(each.max_points for each in checks), 6)
    settings: dict[str, object] = {
        "title": "A mission",
        "verdict": Verdict.FAILED,
        "score": points / most if most else 0.0,
        "points": points,
        "max_points": most,
        "duration_s": 1.5,
    }
    return MissionReport(
        mission=f"exercise_{number:02d}_x",
        number=number,
        checks=checks,
        **{**settings, **more},  # type: ignore[arg-type]
    )


def report(*missions: MissionReport, lang: str = "en") -> Report:
    """A report of these missions."""
    return Report(
        schema="report/v1",
        lang=lang,
        isolation=("process",),
        data="mnist",
        points=round(sum(each.points for each in missions), 6),
        max_points=round(sum(each.max_points for each in missions), 6),
        missions=missions,
    )


def hostile(text: str) -> Report:
    """A report in which a learner's text stands wherever one may stand."""
    short = text[:2000]
    mistake = Mistake(code="M01.x", title=short, text=text)
    bad = check("test_bad", feedback=text, output=text, title=short or "t", diagnosis="M01.x", line=3)
    broken = check("test_broken", feedback=text, output=text, fault=Fault.CRASHED)
    good = check("test_good", outcome=Outcome.PASS, points=1, output=text, feedback="", fault=None)
    about = mission(
        bad, broken, good, mistakes=(mistake,), notes=(text,), next=text, seed=short, title=short or "t", file=short
    )
    return report(about)


def partly(points: list[Number]) -> Report:
    """A mission whose checks are worth these points, every second passed."""
    return report(
        mission(
            *(passed(f"test_{i}", p) if i % 2 == 0 else check(f"test_{i}", max_points=p) for i, p in enumerate(points))
        )
    )


def _of(verdict: Verdict) -> MissionReport:
    fault = {
        Verdict.TIMED_OUT: Fault.TIMED_OUT,
        Verdict.MEMORY_EXCEEDED: Fault.MEMORY_EXCEEDED,
        Verdict.CRASHED: Fault.CRASHED,
        Verdict.NOT_ATTEMPTED: Fault.NOT_WRITTEN,
    }.get(verdict, Fault.WRONG)
    if verdict is Verdict.PASSED:
        return mission(passed(), verdict=verdict)
    if verdict is Verdict.INTERNAL_ERROR:
        return mission(check(outcome=Outcome.ERROR, fault=None, feedback=""), verdict=verdict)
    return mission(check(fault=fault), check("test_b", fault=fault), verdict=verdict)


REPORTS = {
    **{f"text {name}": hostile(text) for name, text in TEXTS.items()},
    **{f"verdict {verdict}": report(_of(verdict)) for verdict in Verdict},
    "korean": report(
        mission(check(), passed()), mission(verdict=Verdict.INTERNAL_ERROR, max_points=5, number=2), lang="ko"
    ),
    "tenths": partly([0.1, 0.1, 0.2, 0.3, 0.2, 0.1]),
    "thirds": report(
        mission(
            *(passed(f"test_{i}", round(1 / 3, 6)) for i in range(3)), verdict=Verdict.PASSED, points=1, max_points=1
        )
    ),
    "quarters": partly([0.75, 0.5, 1.5, 2]),
    "part of a check": report(mission(check(points=0.7, max_points=1), check("test_b", points=0.1, max_points=0.3))),
    "no check": report(mission(verdict=Verdict.INTERNAL_ERROR, max_points=10)),
    "cut short": report(mission(passed(), max_points=10)),
    "nothing": report(),
    "many": report(*(mission(*(check(f"test_{i}") for i in range(12)), number=n) for n in range(1, 33))),
    "many words": report(
        *(
            mission(*(check(f"test_{i}", feedback="가" * 3000, output="나" * 3000) for i in range(12)), number=n)
            for n in range(1, 33)
        )
    ),
}
"""Every report that every format must be able to write."""
