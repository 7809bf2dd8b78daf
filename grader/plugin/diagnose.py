"""Which known mistake an attempt makes: wrong variants are run on the same inputs and compared, call by call."""

from __future__ import annotations

import math
import re
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path

from grader.catalog import WrongVariant
from grader.model import Diagnosis, Fault
from grader.plugin.evidence import Evidence
from grader.sandbox.subject import Call, Subject

Opened = Callable[[Path, str], AbstractContextManager[Subject]]
_STRONG, _FAINT, _WEAK = 3, 2, 1
"""The same numbers; the same nan or constant; the same exception, bare constant or nothing."""
_EXPLAINABLE = frozenset({Fault.WRONG, Fault.RAISED})


@dataclass(slots=True)
class Suspect:
    """A wrong variant and the failed checks that it explains, with the strength of the evidence."""

    variant: WrongVariant
    explains: dict[str, int]

    @property
    def rank(self) -> tuple[int, int, int, str]:
        """More checks explained first, then the more specific variant."""
        strong = sum(1 for strength in self.explains.values() if strength >= _FAINT)
        return (-strong, -len(self.explains), len(self.variant.checks), self.variant.path.name)

    def convinces(self, failures: int) -> bool:
        """Whether the evidence is enough: faint evidence must explain most of what failed."""
        best = max(self.explains.values(), default=0)
        return best == _STRONG or (best == _FAINT and 2 * len(self.explains) >= failures)


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
    quick = sum(1 for item in failed if not item.slow)
    suspects = [suspect for suspect in _suspects(variants, failed, open_checks, opened) if suspect.convinces(quick)]
    while suspects:
        best = min(suspects, key=lambda suspect: suspect.rank)
        explained = [*best.explains, *_carried_over(best.variant, open_checks)]
        found |= {name: diagnosis_of(best.variant) for name in explained if name not in found}
        for suspect in suspects:
            suspect.explains = {n: s for n, s in suspect.explains.items() if n not in found}
        suspects = [suspect for suspect in suspects if max(suspect.explains.values(), default=0) >= _FAINT]
    return found


def _suspects(
    variants: Sequence[WrongVariant], failed: Sequence[Evidence], checks: Sequence[Evidence], opened: Opened
) -> Iterator[Suspect]:
    """The variants, those first that fail in nothing but what failed; none after one that explains all of it.

    What a check's values prove depends on the answer alone, so no later variant could be the better explanation.
    """
    names, failures = {item.name for item in failed}, sum(1 for item in failed if not item.slow)
    quick = {item.name for item in checks if not item.slow}

    def turn(variant: WrongVariant) -> tuple[bool, int, str]:
        return (not quick <= {*variant.checks} <= names, len(variant.checks), variant.path.name)

    for variant in sorted(variants, key=turn):
        suspect = _suspect(variant, checks, opened)
        yield suspect
        explained = {*suspect.explains, *_carried_over(variant, checks)}
        if suspect.convinces(failures) and names >= {*variant.checks} and explained >= {item.name for item in checks}:
            return


def diagnosis_of(variant: WrongVariant) -> Diagnosis:
    """What a learner who made this mistake is told."""
    return Diagnosis(variant.code, variant.title, variant.diagnosis)


def _carried_over(variant: WrongVariant, checks: Sequence[Evidence]) -> list[str]:
    """Checks too slow to run again are explained by a mistake that is proven elsewhere and breaks them too."""
    return [item.name for item in checks if item.slow and item.name in variant.checks]


def _suspect(variant: WrongVariant, checks: Sequence[Evidence], opened: Opened) -> Suspect:
    """What a variant explains; nothing where it behaves otherwise in most checks that it is known to break."""
    listed = [item for item in checks if item.name in variant.checks]
    explains: dict[str, int] = {}
    contradict = 0
    for item in listed:
        if strength := _strength(variant, item, opened):
            explains[item.name] = strength
        elif not item.slow:
            contradict += 1
            if 2 * contradict > len(listed):  # whatever the others show
                break
    return Suspect(variant, explains if contradict <= len(explains) else {})


def _strength(variant: WrongVariant, item: Evidence, opened: Opened) -> int:
    """How well a variant explains a failed check; 0 where it does not."""
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
    return _weight(item.trace)


def _weight(trace: Sequence[Call]) -> int:
    """How much equality with a trace means, by the last values in it: the ones that failed."""
    values = [call.value for call in trace if call.kind in {"value", "observed"}]
    if trace[-1].kind in {"raised", "missing"} or not values or _empty(values[-1]):
        return _WEAK
    return _FAINT if _degenerate(values[-1]) else _STRONG


def _empty(value: object) -> bool:
    return value is None or (isinstance(value, list | tuple | dict | str) and len(value) == 0)


def _degenerate(value: object) -> bool:
    """Whether many different mistakes would end in the same numbers: nan, inf, or one value everywhere."""
    from grader.feedback.compare import Numbers, read_numbers  # a quiz is graded without NumPy

    read = read_numbers(value)
    if not isinstance(read, Numbers):
        return False
    numbers = read.values.ravel().tolist()
    return not all(map(math.isfinite, numbers)) or (len(numbers) > 1 and len(set(numbers)) == 1)


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
