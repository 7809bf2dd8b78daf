"""Keys that a person chose: which one an action may have, and what it is called by both keyboards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from grader.face import M, Message

_JAMO: Final = dict(
    zip("qwertyuiopasdfghjklzxcvbnm", "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ", strict=True)
)
"""The letter that the same key sends while a Hangul input method is on."""
_LATIN: Final = {jamo: letter for letter, jamo in _JAMO.items()}
_FOR_WRITING: Final = frozenset(
    {"enter", "tab", "shift+tab", "escape", "backspace", "delete", "space"}
    | {"up", "down", "left", "right", "home", "end", "pageup", "pagedown"}
    | {f"ctrl+{letter}" for letter in "acpvxyz"}
)
"""Without these nobody could write, leave, or find the palette."""


USUAL: Final = {
    "language": "f2",
    "settings": "f9",
    "grade": "ctrl+g",
    "hint": "ctrl+t",
    "next-mission": "ctrl+n",
    "outside": "ctrl+o",
    "more": "ctrl+r",
    "grade-quiz": "ctrl+g",
    "practise": "ctrl+r",
    "quiz-next": "ctrl+n",
    "review": "r",
}
"""The keys that sentences name, by the id of what they do, as the course comes."""


@dataclass(frozen=True, slots=True)
class Action:
    """Something that a key does."""

    id: str
    place: str
    """Where it can be done; two places never have the keys at once, but for `EVERYWHERE`."""
    keys: str
    """As the course comes: `"ctrl+g"`, `"n,down"`."""


EVERYWHERE: Final = ""


def with_twins(keys: str) -> str:
    """`"n"` is also `"ㅜ"`: the same key while Hangul is on."""
    found = []
    for each in keys.split(","):
        found.append(each)
        if twin := _JAMO.get(each):
            found.append(twin)
    return ",".join(found)


def without_hangul(key: str) -> str:
    """`"ㅜ"` is the key that sends `"n"` otherwise."""
    return _LATIN.get(key, key)


_SPOKEN: Final = {
    "ctrl": "Ctrl",
    "shift": "Shift",
    "alt": "Alt",
    "enter": "Enter",
    "escape": "Escape",
    "space": "Space",
    "pageup": "PageUp",
    "pagedown": "PageDown",
    "slash": "/",
}


def spoken(keys: str) -> str:
    """The first of some keys as a sentence names it: `Ctrl+G`, `F5`, `n`."""
    *held, last = keys.split(",", maxsplit=1)[0].split("+")
    named = _SPOKEN.get(last, last.upper() if held or len(last) > 1 else last)
    return "+".join([*(_SPOKEN.get(each, each) for each in held), named])


def keys_of(action: Action, chosen: dict[str, str]) -> str:
    """The keys that an action has."""
    return chosen.get(action.id) or action.keys


def taken_by(actions: Sequence[Action], chosen: dict[str, str], action: Action, key: str) -> Action | None:
    """Another action that has the key where this one is done."""
    for each in actions:
        near = each.place == action.place or EVERYWHERE in {each.place, action.place}
        if each.id != action.id and near and key in with_twins(keys_of(each, chosen)).split(","):
            return each
    return None


def refusal(key: str, *, writes: bool) -> Message | None:
    """Why no action may have this key where one writes, or anywhere; None where it may."""
    if key in _FOR_WRITING:
        return M("This key is needed for writing and moving. Press another one.")
    is_letter = "+" not in key and not (key.startswith("f") and key[1:].isdecimal())
    if writes and is_letter:
        return M("One writes with this key here. Press one with Ctrl, or F1 to F12.")
    return None
