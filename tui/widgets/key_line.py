"""The footer: as many keys as there is room for, the most important first; F1 tells all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final

from rich.cells import cell_len
from textual.widgets import Footer
from textual.widgets._footer import FooterKey

from grader.face import M
from tui.widgets.words import say

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import ActiveBinding

_AROUND_KEY: Final = 3
"""Cells around a key and its name: before, between and after; for the palette a rule, between and after."""
_HELP: Final = "help"


class KeyLine(Footer):
    """Textual's footer lets the last keys run out of a narrow terminal; here none is cut."""

    DEFAULT_CSS: ClassVar[str] = """
    KeyLine { background: $panel; }
    """

    def compose(self) -> ComposeResult:
        """The keys that fit, and the palette on the right."""
        if not self._bindings_ready:
            return
        active = self.screen.active_bindings
        palette = active.get(self.app.COMMAND_PALETTE_BINDING)
        shown: dict[str, ActiveBinding] = {}
        for each in active.values():
            if each.binding.show:
                shown.setdefault(each.binding.action, each)
        keys = sorted(shown.values(), key=lambda each: each.binding.key != "enter")  # what a learner presses next
        room = self.app.size.width - (self._width(palette) if palette is not None else 0)
        fitting = self._fitting(keys, room)
        for each in fitting:
            yield self._key(each, all_keys=len(fitting) < len(keys)).data_bind(compact=Footer.compact)
        if palette is not None:
            yield self._key(palette, classes="-command-palette")

    def on_resize(self) -> None:
        """More or fewer of them."""
        self.call_after_refresh(self.recompose)

    def _fitting(self, keys: list[ActiveBinding], room: int) -> list[ActiveBinding]:
        """The first ones that fit; what is left out is behind F1, which therefore stays."""
        if sum(map(self._width, keys)) <= room:
            return keys
        last = next((each for each in keys if each.binding.action == _HELP), None)
        if last is not None:
            room -= self._width(last, all_keys=True)
        found = []
        for each in keys:
            if each is last:
                continue
            room -= self._width(each)
            if room < 0:
                break
            found.append(each)
        return found if last is None else [*found, last]

    def _called(self, active: ActiveBinding, *, all_keys: bool) -> str:
        return say(self, M("All keys")) if all_keys and active.binding.action == _HELP else active.binding.description

    def _width(self, active: ActiveBinding, *, all_keys: bool = False) -> int:
        name = self._called(active, all_keys=all_keys)
        return cell_len(self.app.get_key_display(active.binding)) + cell_len(name) + _AROUND_KEY

    def _key(self, active: ActiveBinding, *, all_keys: bool = False, classes: str = "") -> FooterKey:
        binding, name = active.binding, self._called(active, all_keys=all_keys)
        shown = self.app.get_key_display(binding)
        tooltip = active.tooltip or name
        return FooterKey(
            binding.key, shown, name, binding.action, disabled=not active.enabled, tooltip=tooltip, classes=classes
        )


__all__ = ["KeyLine"]
