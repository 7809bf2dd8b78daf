"""Full garbage collections while nobody types: each stops everything for up to a tenth of a second."""

from __future__ import annotations

import gc
import time
from typing import Final

_QUIET_S: Final = 2.0
_WORTH_IT: Final = 3
"""Collections of the middle generation since the last full one; a program that rests makes none."""
_NEVER: Final = 1_000_000


class Tidy:
    """Knows when the last key came."""

    def __init__(self) -> None:
        self._last_key = time.monotonic()

    @staticmethod
    def begin() -> None:
        """What is imported by now stays for good; full collections come when they are asked for."""
        gc.freeze()
        young, middle, _ = gc.get_threshold()
        gc.set_threshold(young, middle, _NEVER)

    def touched(self) -> None:
        """Somebody pressed a key."""
        self._last_key = time.monotonic()

    def at_rest(self) -> None:
        """Collect, if there is something and nobody would notice."""
        if time.monotonic() - self._last_key > _QUIET_S and gc.get_count()[2] >= _WORTH_IT:
            gc.collect()
