"""What grading the answers of a mission must have come to: one sentence for each that did not."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from grader.catalog import WrongVariant, checks_of
from grader.course.mutants import Mutant, equivalents_file
from grader.course.trials import Outcome, Role, Trial
from grader.files import shown
from grader.i18n import M, Message
from grader.model import Attempt, CheckResult, Mission, Verdict
from grader.model import Outcome as CheckOutcome

RESERVE: Final = 2.0
"""How much slower than the machine that checks the course a learner's machine may be."""
_MUTANT_FLOOR_S: Final = 2.0
_MUTANT_FACTOR: Final = 10.0


def trouble(trial: Trial, outcome: Outcome) -> Iterator[Message]:
    """The grader's own failures: they say nothing about the answer."""
    if isinstance(outcome, Message):
        yield M("{file} could not be graded: {reason}", file=shown(trial.path), reason=outcome)
    elif outcome.verdict is Verdict.INTERNAL_ERROR:
        broken = [check for check in outcome.checks if check.outcome is CheckOutcome.ERROR]
        yield M(
            "{file} met an error of the checks themselves, in {checks}. Correct test_answer.py. {feedback}",
            file=shown(trial.path),
            checks=_names(broken),
            feedback=_feedback(broken),
        )


def right(trial: Trial, attempt: Attempt) -> Iterator[Message]:
    """The solution, and every accepted answer, pass."""
    missed = _missed(attempt)
    if attempt.verdict is not Verdict.PASSED:
        yield M(
            "{file} must pass, but fails in {checks}. Correct it, or the checks. {feedback}",
            file=shown(trial.path),
            checks=_names(missed),
            feedback=_feedback(missed),
        )
    elif trial.role is Role.SOLUTION:
        yield from _slow(trial, attempt)


def _slow(trial: Trial, attempt: Attempt) -> Iterator[Message]:
    limits = trial.mission.limits
    own = {info.name: info.limit_s for info in checks_of(trial.mission)}
    times = [(check.name, check.duration_s, own.get(check.name) or limits.check_s) for check in attempt.checks]
    times.append((trial.mission.name, attempt.duration_s, limits.mission_s))
    for name, seconds, limit in times:
        if seconds * RESERVE > limit:
            yield M(
                "{file} needs {seconds:.1f} s for {name}, more than half of its limit of {limit:g} s. "
                "Make the check smaller, or raise the limit in course.toml.",
                file=shown(trial.path),
                seconds=seconds,
                name=name,
                limit=limit,
            )


def untouched(trial: Trial, attempt: Attempt) -> Iterator[Message]:
    """The stub counts as not attempted."""
    if attempt.verdict is not Verdict.NOT_ATTEMPTED:
        yield M(
            "{file} is graded {verdict}, and must be not_attempted. Leave every answer open, "
            "let every function raise NotImplementedError, and every check ask for one of them.",
            file=shown(trial.path),
            verdict=attempt.verdict.value,
        )


def wrong(variant: WrongVariant, attempt: Attempt) -> Iterator[Message]:
    """A known mistake fails in exactly the checks of its header, and is called by its name."""
    file = shown(variant.path)
    failed = [check.name for check in _missed(attempt)]
    if missing := [name for name in variant.checks if name not in failed]:
        yield M(
            "{file} passes {checks}, which its header says must catch it. Sharpen the check, "
            "or take it out of the header.",
            file=file,
            checks=", ".join(missing),
        )
    expected = {*variant.checks, *_alone(attempt)}
    if extra := [name for name in failed if name not in expected]:
        yield M(
            "{file} also fails in {checks}, which its header does not name. Add it to the header, "
            "or let the check ask for one thing only.",
            file=file,
            checks=", ".join(extra),
        )
    codes = [diagnosis.code for diagnosis in attempt.diagnoses]
    if variant.code not in codes:
        yield M(
            "{file} is not diagnosed as {code}. Let a check compare a value in which it differs from the "
            "solution and from every other mistake.",
            file=file,
            code=variant.code,
        )
    if others := [code for code in codes if code != variant.code]:
        yield M(
            "{file} makes the mistake {code}, but is diagnosed as {others}. Add an input that tells them apart.",
            file=file,
            code=variant.code,
            others=", ".join(others),
        )


def _alone(attempt: Attempt) -> set[str]:
    """Relations that failed for no other reason than that nothing else passed."""
    relations = {check.name for check in checks_of(attempt.mission) if check.is_relation}
    direct = (check.outcome for check in attempt.checks if check.name not in relations)
    return set() if CheckOutcome.PASS in direct else relations


def is_diagnosed(variant: WrongVariant, outcome: Outcome) -> bool:
    """Whether a known mistake was called by its name, and by no other."""
    return isinstance(outcome, Attempt) and [each.code for each in outcome.diagnoses] == [variant.code]


def survived(trial: Trial, mutant: Mutant) -> Message:
    """No check noticed a mutant."""
    entry = "\n".join(f"    {name} = {_toml(value)}" for name, value in mutant.key._asdict().items())
    return M(
        "{file}, {mutant}: no check notices this mutant. Write one that does, or if it computes the same, "
        'add it to {list} with the reason:\n    [[equivalent]]\n{entry}\n    reason = "..."',
        file=shown(trial.path),
        mutant=mutant.description,
        list=shown(equivalents_file(trial.mission)),
        entry=entry,
    )


def not_equivalent(mission: Mission, mutant: Mutant, attempt: Attempt) -> Message:
    """A check noticed a mutant that is listed as one that no check can notice."""
    return M(
        "{file} explains the mutant of {mutant}, but {checks} notices it. Remove the entry.",
        file=shown(equivalents_file(mission)),
        mutant=mutant.description,
        checks=_names(_missed(attempt)),
    )


def hurried(mission: Mission, solved: Attempt) -> Mission:
    """The mission with limits that end an endless mutant soon, and let a slow machine keep up."""
    slowest = max(check.duration_s for check in solved.checks)
    limits = replace(
        mission.limits,
        check_s=min(mission.limits.check_s, _patience(slowest)),
        mission_s=min(mission.limits.mission_s, _patience(solved.duration_s)),
    )
    return replace(mission, limits=limits)


def _patience(seconds: float) -> float:
    return max(_MUTANT_FLOOR_S, _MUTANT_FACTOR * seconds)


def _missed(attempt: Attempt) -> list[CheckResult]:
    return [check for check in attempt.checks if check.outcome is not CheckOutcome.PASS]


def _names(checks: list[CheckResult]) -> str:
    return ", ".join(check.name for check in checks) or "-"


def _feedback(checks: list[CheckResult]) -> object:
    return next((check.feedback for check in checks if check.feedback is not None), "")


def _toml(value: object) -> str:
    """A number, or a text as TOML writes it; both escape as JSON does."""
    return json.dumps(value, ensure_ascii=False)
