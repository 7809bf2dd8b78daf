"""Keys: each has a stable id to be changed by, a name in both languages, and its twin on a Korean keyboard."""

from __future__ import annotations

from typing import Final

from textual.binding import Binding

from grader import M, Message
from tui.core.keymap import with_twins

Bindings = list[Binding | tuple[str, str] | tuple[str, str, str]]
"""What Textual calls the bindings of a class."""

Names = tuple[Message, Message | None]
"""A word or two, and a sentence."""

_NAMES: Final[dict[str, Names]] = {}
"""What each binding is called and does, by its id: several have one name and do different things."""
_PALETTE: Final[Names] = (M("Commands"), M("Every command and every mission, by its name."))


def key(
    keys: str,
    action: str,
    name: Message,
    tooltip: Message | None = None,
    *,
    id: str,  # noqa: A002 - Textual's word
    show: bool = True,
    priority: bool = False,
) -> Binding:
    """A binding whose name is translated where it is shown.

    Args:
        keys: One or several, `"ctrl+g"` or `"n,down"`; single letters also work while Hangul is typed.
        action: What it does.
        name: A word or two, for the footer.
        tooltip: A sentence, for help.
        id: By which the person can give it other keys.
        show: Whether the footer shows it.
        priority: Whether it comes before the focused widget's own keys.
    """
    english = name.render("en")
    _NAMES[id] = (name, tooltip)
    return Binding(with_twins(keys), action, english, show=show, priority=priority, id=id)


def names_of(binding: Binding) -> Names | None:
    """What a binding is called and does; None for most of Textual's own."""
    return _PALETTE if binding.action.endswith("command_palette") else _NAMES.get(binding.id or "")
