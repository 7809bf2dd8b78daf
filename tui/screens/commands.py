"""The palette: everything that a key does on a screen, by its name, and every mission."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.app import SystemCommand

from grader.face import M
from tui.core.study import numbered
from tui.widgets.keys import names_of
from tui.widgets.words import say

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.app import StudyApp


def commands_on(screen: Screen[object], app: StudyApp) -> Iterator[SystemCommand]:
    """The commands; keys that only move a cursor, Textual's own, are none."""
    seen: set[str] = set()
    for active in screen.active_bindings.values():
        binding, node, action = active.binding, active.node, active.binding.action
        if action in seen or not active.enabled or names_of(binding) is None or binding.system:
            continue
        seen.add(action)
        yield SystemCommand(
            binding.description,
            active.tooltip or "",
            lambda node=node, action=action: app.call_later(app.run_action, action, node),
        )
    yield SystemCommand(
        say(app, M("Dark or light")),
        say(app, M("Switch between the dark and the light theme.")),
        app.action_theme_toggle,
    )
    for mission in app.study.course.missions:
        yield SystemCommand(
            say(app, numbered(mission)),
            say(app, M("Open this mission.")),
            lambda mission=mission: app.open_mission(mission, instead=True),
        )


__all__ = ["commands_on"]
