"""Earlier attempts as the screens show them: the report in both languages, and the answer that was graded."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import msgspec

from grader import LANGUAGES, Lang, Report

if TYPE_CHECKING:
    from grader import Mission, MissionReport
    from grader.face import Store


@dataclass(frozen=True, slots=True)
class Earlier:
    """One attempt from the store."""

    attempt_id: int
    reports: dict[Lang, MissionReport]
    answer: str


def last_report(store: Store, mission: Mission) -> Earlier | None:
    """The latest attempt at a mission."""
    record = store.last(mission.name)
    return report_of(store, record.id) if record is not None else None


def report_of(store: Store, attempt_id: int) -> Earlier | None:
    """One attempt; None where its report cannot be read any more."""
    reports: dict[Lang, MissionReport] = {}
    for lang in LANGUAGES:
        try:
            reports[lang] = msgspec.json.decode(store.report(attempt_id, lang), type=Report).missions[0]
        except (msgspec.MsgspecError, IndexError):
            return None
    return Earlier(attempt_id, reports, store.answer(attempt_id).decode("utf-8-sig", "replace"))
