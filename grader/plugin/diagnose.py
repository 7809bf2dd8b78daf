"""Which known mistake an attempt makes: wrong variants are run on the same inputs and compared, call by call."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from grader.catalog import WrongVariant
from grader.model import Diagnosis, Fault
from grader.plugin.run import Evidence
from grader.sandbox.subject import Call, Subject

Opened = Callable[[Path, str], AbstractContextManager[Subject]]
_STRONG, _WEAK = 2, 1
_EXPLAINABLE = frozenset({Fault.WRONG, Fault.RAISED})


@dataclass(slots=True)
class Suspect:
    """A wrong variant and the failed checks that it explains, with the strength of the evidence."""

    variant: WrongVariant
    explains: dict[str, int]

    @property
    def rank(self) -> tuple[int, int, int, str]:
        """More checks explained first, then the more specific variant."""
        strong = sum(1 for strength in self.explains.values() if strength == _STRONG)
        return (-strong, -len(self.explains), len(self.variant.checks), self.variant.path.name)


def diagnose(
    evidence: Sequence[Evidence],
    variants: Sequence[WrongVariant],
    direct: Callable[[Evidence], str | None],
    known: Mapping[str, Diagnosis],
    opened: Opened,
) -> dict[str, Diagnosis]:
    """Name the mistake behind each failed check, where it is a known one.

    Args:
        evidence: All checks of the attempt.
        variants: The mission's known-wrong variants.
        direct: The code that a check's own failure already tells, if any.
        known: Diagnoses by code, for `direct`: the mission's own and the course's.
        opened: Makes a subject of a variant, to be asked and then closed.

    Returns:
        Check name to diagnosis; a check without a known mistake is left out.
    """
    failed = [item for item in evidence if item.fault in _EXPLAINABLE]
    told = {item.name: code for item in failed if (code := direct(item)) is not None}
    found = {name: known[code] for name, code in told.items() if code in known}
    open_checks = [item for item in failed if item.name not in told]
    suspects = [_suspect(variant, open_checks, opened) for variant in variants]
    suspects = [suspect for suspect in suspects if _STRONG in suspect.explains.values()]
    while suspects:
        best = min(suspects, key=lambda suspect: suspect.rank)
        explained = [*best.explains, *_carried_over(best.variant, open_checks)]
        found |= {name: diagnosis_of(best.variant) for name in explained if name not in found}
        for suspect in suspects:
            suspect.explains = {n: s for n, s in suspect.explains.items() if n not in found}
        suspects = [suspect for suspect in suspects if _STRONG in suspect.explains.values()]
    return found


def diagnosis_of(variant: WrongVariant) -> Diagnosis:
    """What a learner who made this mistake is told."""
    return Diagnosis(variant.code, variant.title, variant.diagnosis)


def _carried_over(variant: WrongVariant, checks: Sequence[Evidence]) -> list[str]:
    """Checks too slow to run again are explained by a mistake that is proven elsewhere and breaks them too."""
    return [item.name for item in checks if item.slow and item.name in variant.checks]


def _suspect(variant: WrongVariant, checks: Sequence[Evidence], opened: Opened) -> Suspect:
    explains = {
        item.name: strength
        for item in checks
        if item.name in variant.checks and (strength := _strength(variant, item, opened))
    }
    return Suspect(variant, explains)


def _strength(variant: WrongVariant, item: Evidence, opened: Opened) -> int:
    """How well a variant explains a failed check: 0, weak (as others might too) or strong (the same values)."""
    if variant.raises is not None:
        raised = item.answer_fault.raised if item.answer_fault else None
        matches = (
            raised is not None
            and raised.type == variant.raises.type
            and re.search(variant.raises.message, raised.message) is not None
        )
        return _STRONG if matches else 0
    if item.slow:
        return 0
    try:
        with opened(variant.path, "variant") as subject:
            if not _fails(item.again, subject) or not _same_trace(item.trace, subject.trace):
                return 0
    except Exception:  # noqa: BLE001 - a variant that does not even load explains nothing
        return 0
    return _STRONG if _tells(item.trace) else _WEAK


def _tells(trace: Sequence[Call]) -> bool:
    """Whether equality with a trace means something: an exception, a bare constant or nothing at all is common."""
    if trace[-1].kind in {"raised", "missing"}:
        return False
    return any(call.kind in {"value", "observed"} and not _empty(call.value) for call in trace)


def _empty(value: object) -> bool:
    return value is None or (isinstance(value, list | tuple | dict | str) and len(value) == 0)


def _fails(again: Callable[[Subject], None], subject: Subject) -> bool:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            again(subject)
    except Exception:  # noqa: BLE001 - a failure is what is hoped for
        return True
    return False


def _same_trace(one: Sequence[Call], other: Sequence[Call]) -> bool:
    return bool(one) and len(one) == len(other) and all(map(_same_call, one, other))


def _same_call(one: Call, other: Call) -> bool:
    from grader.feedback.compare import same_plain  # a quiz is graded without NumPy

    if (one.target, one.kind) != (other.target, other.kind):
        return False
    if one.kind == "raised":
        return bool(one.value[0] == other.value[0])
    return one.kind in {"kept", "missing"} or same_plain(one.value, other.value)
