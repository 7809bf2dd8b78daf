"""How long a learner really works on a mission."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from grader import Mission
    from grader.face import Store

_IDLE_S: Final = 120.0
"""Longer without a key and the learner is elsewhere: that time is not counted as work."""


class WorkClock:
    """Adds up the time between keys."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._last = now()
        self.seconds = 0.0

    def key(self) -> None:
        """Somebody is here."""
        now = self._now()
        passed = now - self._last
        if passed < _IDLE_S:
            self.seconds += passed
        self._last = now

    def note(self, store: Store, mission: Mission) -> None:
        """Keep what there is to keep: a glance is no work."""
        if self.seconds > 1:
            store.add_work(mission.name, self.seconds)
