"""Words on the screen: rendered in the language of the moment, and again when it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from grader import Message, Text

if TYPE_CHECKING:
    from textual.dom import DOMNode

    from tui.app import StudyApp


def app_of(node: DOMNode) -> StudyApp:
    """The app, as what it is."""
    return cast("StudyApp", node.app)


def say(node: DOMNode, words: Message | Text) -> str:
    """A sentence in the language of the moment."""
    return words.render(app_of(node).lang)


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
