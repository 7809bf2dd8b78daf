"""Keys: each has a stable id to be changed by, a name in both languages, and its twin on a Korean keyboard."""

from __future__ import annotations

from typing import Final

from textual.binding import Binding

from grader import M, Message

Bindings = list[Binding | tuple[str, str] | tuple[str, str, str]]
"""What Textual calls the bindings of a class."""

NAMES: Final[dict[str, tuple[Message, Message | None]]] = {
    "palette": (M("Commands"), M("Every command and every mission, by its name.")),
}
"""What each binding is called and does, by the English name that Textual carries."""

_JAMO: Final = dict(
    zip("qwertyuiopasdfghjklzxcvbnm", "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ", strict=True)
)
"""The letter that the same key sends while a Hangul input method is on."""


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
    NAMES[english] = (name, tooltip)
    return Binding(with_twins(keys), action, english, show=show, priority=priority, id=id)


def with_twins(keys: str) -> str:
    """`"n"` is also `"ㅜ"`: the same key while Hangul is on."""
    found = []
    for each in keys.split(","):
        found.append(each)
        if twin := _JAMO.get(each):
            found.append(twin)
    return ",".join(found)


def name_of(description: str) -> Message:
    """The name of a binding by the English one that Textual carries; Textual's own have none of ours."""
    return NAMES.get(description, (M("{name}", name=description), None))[0]
