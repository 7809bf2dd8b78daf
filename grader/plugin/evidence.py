"""The evidence that a check leaves, and the result that the report has of it."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from grader.i18n import M, Message, Text
from grader.model import CheckResult, Diagnosis, Fault, Operands, Outcome
from grader.plugin.recorder import Recorder
from grader.sandbox.faults import AnswerFault
from grader.sandbox.subject import Call, Subject

_MAX_FEEDBACK: Final = 4_000


@dataclass(slots=True)
class Evidence:
    """What one check left: its result before diagnosis, and how to run it again on a wrong variant."""

    name: str
    again: Callable[[Subject], None]
    """Runs the check with another subject in the learner's place, everything else alike."""
    slow: bool
    is_relation: bool = False
    """Whether it also holds for answers that do nothing."""
    duration_s: float = 0.0
    outcome: Outcome = Outcome.ERROR
    """Silence is no pass: only a check that came to its end says so."""
    fault: Fault | None = None
    message: Message | Text | None = None
    code: str | None = None
    line: int | None = None
    answer_fault: AnswerFault | None = None
    trace: list[Call] = field(default_factory=list)
    output: str = ""
    recorder: Recorder = field(default_factory=Recorder)


def result_of(evidence: Evidence, title: Text, points: float, diagnosis: Diagnosis | None) -> CheckResult:
    """The result of one check as the report has it."""
    return CheckResult(
        name=evidence.name,
        title=title,
        outcome=evidence.outcome,
        points=points if evidence.outcome is Outcome.PASS else 0.0,
        max_points=points,
        duration_s=evidence.duration_s,
        fault=evidence.fault,
        feedback=_both(evidence.message),
        diagnosis=diagnosis,
        output=evidence.output,
        line=evidence.line,
        curves=tuple(evidence.recorder.curves),
        figures=tuple(figure for figure in evidence.recorder.figures if all(map(math.isfinite, figure[1:]))),
        digits=evidence.recorder.digits,
        heatmap=evidence.recorder.heatmap,
        operands=_operands(evidence.answer_fault),
    )


def _operands(fault: AnswerFault | None) -> Operands | None:
    """The arrays on the line that raised, as far as the worker told them."""
    raised = fault.raised if fault is not None else None
    if raised is None or not raised.operands or not raised.lines:
        return None
    line, _, text = raised.lines[-1]
    return Operands(line, text.strip(), raised.operands)


def not_run(name: str, title: Text, points: float, trouble: list[str]) -> CheckResult:
    """The result of a check that left no evidence: our own fault."""
    reason = trouble[0][-500:] if trouble else "-"
    message = M("This check did not run: the grader failed, not you ({reason}).", reason=reason)
    return CheckResult(name, title, Outcome.ERROR, 0.0, points, 0.0, feedback=message.text())


def _both(message: Message | Text | None) -> Text | None:
    text = message.text() if isinstance(message, Message) else message
    return Text(_short(text.en), _short(text.ko)) if text is not None else None


def _short(sentence: str) -> str:
    """A sentence may quote what the learner returned, be that a text of many megabytes."""
    return sentence if len(sentence) <= _MAX_FEEDBACK else sentence[:_MAX_FEEDBACK] + " […]"
