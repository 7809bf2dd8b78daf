"""Words on the screen: rendered in the language of the moment, and again when it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from textual.content import Content

from grader.face import Message, Text

if TYPE_CHECKING:
    from textual.css.styles import RulesMap
    from textual.dom import DOMNode
    from textual.widgets import Static

    from tui.app import StudyApp


Parts = list[tuple[str, str] | str]
"""Words, some with a style, for `Content.assemble`."""


def app_of(node: DOMNode) -> StudyApp:
    """The app, as what it is."""
    return cast("StudyApp", node.app)


def say(node: DOMNode, words: Message | Text) -> str:
    """A sentence in the language of the moment."""
    return words.render(app_of(node).lang)


def write(place: Static, words: Content | str) -> None:
    """Show words in their place.

    What is there already is not painted again, and the screen is laid out anew only where the words take other room:
    while a grade runs, that is the difference between a key that is painted at once and one that waits.
    """
    content = Content(words) if isinstance(words, str) else words
    before = place.content
    if not isinstance(before, Content):
        place.update(content)
    elif not before.is_same(content):
        place.update(content, layout=place.display and not _takes_the_room_of(place, before, content))


def _takes_the_room_of(place: Static, before: Content, after: Content) -> bool:
    if not place.size:  # within something that is not shown, or not laid out yet
        return False
    if place.styles.is_auto_width and before.cell_length != after.cell_length:
        return False
    width, rules = place.content_size.width, cast("RulesMap", place.styles)
    return before.get_height(rules, width) == after.get_height(rules, width)


class Localised:
    """For a widget or screen that shows words: `retranslate` runs on mount and when language or signs change."""

    def on_mount(self) -> None:
        """Follow the app; Textual calls this beside the `on_mount` of other classes."""
        node = cast("DOMNode", self)
        node.watch(node.app, "lang", self.retranslate, init=False)
        node.watch(node.app, "ascii_only", self.retranslate, init=False)
        self.retranslate()

    def retranslate(self) -> None:
        """Write every word of this widget anew."""
        raise NotImplementedError
