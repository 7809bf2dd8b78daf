"""When the learner worked: days in a row, and how much on each of the last days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from grader.face import AttemptRecord


@dataclass(frozen=True, slots=True)
class Habits:
    """Attempts by the local day."""

    by_day: Counter[date]
    today: date

    @property
    def attempts(self) -> int:
        """How many there were in all."""
        return self.by_day.total()

    @property
    def streak(self) -> int:
        """Days in a row up to today; a day that has just begun does not break it."""
        day = self.today if self.by_day[self.today] else self.today - timedelta(days=1)
        count = 0
        while self.by_day[day]:
            count += 1
            day -= timedelta(days=1)
        return count

    def last_days(self, count: int) -> list[int]:
        """Attempts on each of the last days, today last."""
        return [self.by_day[self.today - timedelta(days=back)] for back in range(count - 1, -1, -1)]


def habits_of(records: Sequence[AttemptRecord], today: date | None = None) -> Habits:
    """The habits that some attempts show, by the days of this computer's clock."""
    days = Counter(record.started_at.astimezone().date() for record in records)
    return Habits(days, today or date.today())  # noqa: DTZ011 - the learner's own day is meant
