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
    warm: tuple[float, float] | None = None
    """When the first work was done, and how much: what came before it, making the graph, will not come again."""

    def __call__(self, advance: Advance) -> None:
        """Tell it, with the time that it took and will take."""
        first = advance.done == 0 and advance.batches == 0
        now = time.perf_counter()
        if first:
            self.began, self.warm = now, None
        recorder = current()
        reference = dict(recorder.reference) if first else {}
        elapsed = now - self.began
        share = (advance.done + (advance.batch / advance.batches if advance.batches else 0.0)) / max(advance.total, 1)
        if self.warm is None and share:
            self.warm = now, share
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
                eta_s=self._left_s(now, share),
            )
        )

    def _left_s(self, now: float, share: float) -> float | None:
        """What the rest takes at the pace of the work since it was warm; None before there is any."""
        if share >= 1:
            return 0.0
        since, begun = self.warm or (now, share)
        return (now - since) * (1 - share) / (share - begun) if share > begun else None
