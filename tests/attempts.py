"""Attempts made by hand, for tests of what is done with them."""

from __future__ import annotations

from grader.i18n import Text
from grader.model import Attempt, CheckResult, Curve, Diagnosis, Fault, Mission, Outcome, verdict_of

ESCAPE = "\x1b[2J\x1b]0;owned\x07"
SQUARED = Diagnosis("M01.squared", Text("squared", "제곱"), Text("Multiply by 2.", "2를 곱하세요."))


def check(name: str = "test_doubles", *, passes: bool = True, **more: object) -> CheckResult:
    """A check of one point."""
    settings: dict[str, object] = {
        "title": Text("Every element is doubled.", "모든 원소가 두 배가 됩니다."),
        "outcome": Outcome.PASS if passes else Outcome.FAIL,
        "points": float(passes),
        "max_points": 1.0,
        "duration_s": 0.01,
        "fault": None if passes else Fault.WRONG,
        "feedback": None if passes else Text("It is 4, not 2.", "2가 아니라 4입니다."),
    }
    return CheckResult(name, **{**settings, **more})  # type: ignore[arg-type]


def attempt(mission: Mission, *checks: CheckResult, **more: object) -> Attempt:
    """An attempt with these checks; with one that passes for each point if there are none."""
    every = checks or tuple(check(f"test_{index}") for index in range(round(mission.points)))
    settings: dict[str, object] = {"duration_s": 0.5, "isolation": ("process", "rlimits")}
    return Attempt(mission, verdict_of(every), every, **{**settings, **more})  # type: ignore[arg-type]


def failed(mission: Mission, *diagnoses: Diagnosis) -> Attempt:
    """An attempt whose every check fails, each with one of the diagnoses."""
    named = diagnoses or (None,)
    return attempt(mission, *(check(f"test_{i}", passes=False, diagnosis=each) for i, each in enumerate(named)))


def curve(**more: object) -> Curve:
    """A loss that leaves the reference's at the third value."""
    settings: dict[str, object] = {
        "name": "loss",
        "learner": (2.3, 1.5, 1.4, 1.4),
        "reference": (2.3, 1.5, 0.9, 0.3),
        "parts_at": 2,
    }
    return Curve(**{**settings, **more})  # type: ignore[arg-type]
