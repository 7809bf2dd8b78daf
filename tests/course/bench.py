"""Grades for `grade course check` as a course without fault would come out, but where a rule says otherwise."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from grader.catalog import checks_of, wrong_variants
from grader.course.trials import Outcome, Role, Trial
from grader.i18n import Text
from grader.model import Attempt, CheckResult, Diagnosis, Fault, Mission, verdict_of
from grader.model import Outcome as CheckOutcome

Rule = Callable[[Trial], Outcome | None]


def attempt(mission: Mission, failed: Sequence[str] = (), code: str = "", fault: Fault = Fault.WRONG) -> Attempt:
    """What the engine would return for an answer that fails in some checks."""
    diagnosis = Diagnosis(code, Text("t", "t"), Text("d", "d")) if code else None
    checks = tuple(
        CheckResult(info.name, info.title, CheckOutcome.FAIL, 0, info.points, 0.1, fault, Text("no", "no"), diagnosis)
        if info.name in failed
        else CheckResult(info.name, info.title, CheckOutcome.PASS, info.points, info.points, 0.1)
        for info in checks_of(mission)
    )
    return Attempt(mission, verdict_of(checks), checks, 0.25)


@dataclass
class Bench:
    """Grades as a course without fault would come out, but where `rule` says otherwise."""

    rule: Rule = lambda _trial: None
    seen: list[Trial] = field(default_factory=list)

    def __call__(self, trials: Sequence[Trial]) -> list[Outcome]:
        self.seen.extend(trials)
        return [self.rule(trial) or as_it_should(trial) for trial in trials]


def as_it_should(trial: Trial) -> Attempt:
    names = [info.name for info in checks_of(trial.mission)]
    if trial.role is Role.STUB:
        return attempt(trial.mission, names, fault=Fault.NOT_WRITTEN)
    if trial.role is Role.MUTANT:
        return attempt(trial.mission, names[:1])
    if trial.role is Role.WRONG:
        variant = next(each for each in wrong_variants(trial.mission) if each.path == trial.path)
        return attempt(trial.mission, variant.checks, variant.code)
    return attempt(trial.mission)
