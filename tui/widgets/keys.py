"""Keys: each has a stable id to be changed by, a name in both languages, and its twin on a Korean keyboard."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from textual.binding import Binding

from grader.face import M, Message
from tui.core.keymap import USUAL, spoken, with_twins
from tui.widgets.words import app_of

if TYPE_CHECKING:
    from textual.dom import DOMNode
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


def arrow_keys(id: str, names: tuple[Message, Message, Message, Message]) -> list[Binding]:  # noqa: A002 - as above
    """The four arrows of a widget that has `action_move(across, down)`.

    Args:
        id: How the ids begin.
        names: What it does to the left, right, up and down.
    """
    steps = {"left": (-1, 0), "right": (1, 0), "up": (0, -1), "down": (0, 1)}
    return [
        key(arrow, f"move{step}", M("Move"), name, id=f"{id}-{arrow}", show=False)
        for (arrow, step), name in zip(steps.items(), names, strict=True)
    ]


def keys_of_class(owner: type[DOMNode]) -> Iterator[Binding]:
    """The bindings of ours that a screen or an app has, those that it inherits first."""
    for each in reversed(owner.__mro__):
        for binding in vars(each).get("BINDINGS", ()):
            if isinstance(binding, Binding) and (binding.id or "") in _NAMES:
                yield binding


def pressed(node: DOMNode, id: str) -> str:  # noqa: A002 - as above
    """The key that does something now, as a sentence names it: `Ctrl+G`, or what the person chose in its place."""
    return spoken(app_of(node).settings.keys.get(id) or USUAL[id])


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
