"""Waiting for what the screen will show, without sleeping through it."""

from __future__ import annotations

from collections.abc import Callable

from textual.pilot import Pilot

_TURNS = 1500


async def until(pilot: Pilot[None], holds: Callable[[], object], what: str = "") -> None:
    """Let the app work until `holds()`; fails when it never does."""
    for _ in range(_TURNS):
        if holds():
            return
        await pilot.pause(0.02)
    raise AssertionError(what or "what was waited for never came")
