"""When a question comes back: missed ones soon, known ones ever later (FSRS, the scheduler of Anki).

Source: Ye, Su, Cao, "A Stochastic Shortest Path Algorithm for Optimizing Spaced Repetition Scheduling", KDD 2022; the
package fsrs.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from grader.face import CardRecord

if TYPE_CHECKING:
    from fsrs import Card, Scheduler

    from grader.face import Store


class Schedule:
    """The questions that come back, as the store keeps them."""

    def __init__(self, store: Store, *, now: datetime | None = None) -> None:
        self._store = store
        self._now = now

    def due(self) -> list[CardRecord]:
        """The questions that are to be asked now, the most urgent first."""
        return self._store.cards(due_by=self._moment())

    def answered(self, mission: str, question: str, *, right: bool) -> datetime:
        """Note an answer.

        Returns:
            When the question comes back.
        """
        from fsrs import Card, Rating

        before = self._store.card(mission, question)
        card = _read(before.card) if before is not None else Card(due=self._moment())
        rating = Rating.Good if right else Rating.Again
        card, _ = _scheduler().review_card(card, rating, review_datetime=self._moment())
        self._store.save_card(CardRecord(mission, question, card.due, card.to_json()))
        return card.due

    def met(self, mission: str, question: str, *, right: bool) -> None:
        """Note an answer inside a graded quiz: a question is only put on the schedule once it was missed."""
        if not right or self._store.card(mission, question) is not None:
            self.answered(mission, question, right=right)

    def _moment(self) -> datetime:
        return self._now or datetime.now(UTC)


def _scheduler() -> Scheduler:
    from fsrs import Scheduler

    return Scheduler(enable_fuzzing=False)  # the same answers give the same dates


def _read(text: str) -> Card:
    """A card; one that an other version wrote and that cannot be read begins anew."""
    from fsrs import Card

    try:
        return Card.from_json(text)
    except (ValueError, KeyError, TypeError):
        return Card()
