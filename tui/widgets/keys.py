"""Keys: each has a stable id to be changed by, a name in both languages, and its twin on a Korean keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from textual.binding import Binding

from grader import M, Message
from tui.core.keymap import with_twins

if TYPE_CHECKING:
    from textual.widget import Widget

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


async def did_own_binding(widget: Widget, pressed: str) -> bool:
    """Do what a key is bound to in the widget itself, at once; False where it is bound to nothing there.

    Textual runs a binding when the key has gone up to the app, but types a letter in the widget: whoever types fast
    finds Backspace done after the letters that followed it.
    """
    chain = widget.screen._binding_chain  # noqa: SLF001 - with the keys that the person chose; Textual shows it nowhere else
    for namespace, bindings in chain:
        if namespace is widget:
            for binding in bindings.key_to_bindings.get(pressed, ()):
                if not binding.priority and await widget.app.run_action(binding.action, namespace):
                    return True
    return False
