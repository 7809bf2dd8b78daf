"""How far a check's training has come, as it is told to who waits."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from grader.model import Progress
from grader.plugin.recorder import current
from grader.sandbox.calls import Advance

OnProgress = Callable[[Progress], None]


@dataclass(slots=True)
class Clock:
    """Makes events of what one check's subject tells; each training has a clock of its own."""

    check: str
    on_progress: OnProgress
    began: float = 0.0

    def __call__(self, advance: Advance) -> None:
        """Tell it, with the time that it took and will take."""
        first = advance.done == 0 and advance.batches == 0
        now = time.perf_counter()
        if first:
            self.began = now
        recorder = current()
        reference = dict(recorder.reference) if first else {}
        elapsed = now - self.began
        share = (advance.done + (advance.batch / advance.batches if advance.batches else 0.0)) / max(advance.total, 1)
        self.on_progress(
            Progress(
                check=self.check,
                unit=advance.unit,
                done=advance.done,
                total=advance.total,
                batch=advance.batch,
                batches=advance.batches,
                values=advance.values,
                reference=reference,
                elapsed_s=elapsed,
                eta_s=elapsed * (1 - share) / share if share else None,
            )
        )
