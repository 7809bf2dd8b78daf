"""The server's way out: a thread of its own writes, so that a client that reads slowly never holds a grade up."""

from __future__ import annotations

import os
import threading
import time
from collections import deque
from typing import Final

import msgspec

from grader.service.events import Training
from grader.service.protocol import Answer, answer_line

_NEWS_EVERY_S: Final = 0.04


class Outbox:
    """Writes answers in their order; news of a training that nobody has read yet becomes one piece of news."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._waiting: deque[tuple[int, Answer]] = deque()
        self._changed = threading.Condition()
        self._closed = False
        self._news_at = 0.0
        self._thread = threading.Thread(target=self._write_all, name="outbox", daemon=True)
        self._thread.start()

    def put(self, number: int, answer: Answer) -> None:
        """Send an answer to the request of that number; returns at once."""
        with self._changed:
            last = self._waiting[-1] if self._waiting else None
            if last is not None and last[0] == number and isinstance(answer, Training):
                merged = merge(last[1], answer)
                if merged is not None:
                    self._waiting[-1] = number, merged
                    return
            self._waiting.append((number, answer))
            self._changed.notify()

    def close(self, timeout_s: float) -> None:
        """Write what is left, if somebody still reads it."""
        with self._changed:
            self._closed = True
            self._changed.notify()
        self._thread.join(timeout_s)

    def _write_all(self) -> None:
        while (following := self._next()) is not None:
            line = memoryview(answer_line(*following))
            try:
                while line:
                    line = line[os.write(self._descriptor, line) :]
            except OSError:  # nobody reads any more; the requests end as well, and with them this process
                return

    def _next(self) -> tuple[int, Answer] | None:
        """What is to be written now; news of a training may gather for a moment, all else goes at once."""
        with self._changed:
            while not self._waiting:
                if self._closed:
                    return None
                self._changed.wait()
            if isinstance(self._waiting[0][1], Training):
                pause_s = self._news_at + _NEWS_EVERY_S - time.monotonic()
                self._changed.wait_for(lambda: self._closed or len(self._waiting) > 1, max(pause_s, 0.0))
                self._news_at = time.monotonic()
            return self._waiting.popleft()


def merge(before: Answer, now: Training) -> Training | None:
    """Two pieces of news about the same training as one; None where they are not about the same."""
    if not isinstance(before, Training) or before.check != now.check or now.reference:
        return None
    names = dict.fromkeys((*before.values, *now.values))
    values = {name: before.values.get(name, ()) + now.values.get(name, ()) for name in names}
    return msgspec.structs.replace(now, values=values, reference=before.reference)
