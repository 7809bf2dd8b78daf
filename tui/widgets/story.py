"""Markdown of the course: formulas and signatures in its code blocks are shown as they stand."""

from __future__ import annotations

from textual.content import Content
from textual.widgets import Markdown
from textual.widgets._markdown import MarkdownFence


class PlainFence(MarkdownFence):
    """A code block that names no language is not guessed at: a formula is no faulty Python."""

    @classmethod
    def highlight(cls, code: str, language: str, ansi: bool = False, dark: bool = False) -> Content:
        """Colours for a language that is named."""
        return super().highlight(code, language, ansi, dark) if language else Content(code)


class Story(Markdown):
    """What a learner reads."""

    BLOCKS = {  # noqa: RUF012 - Textual declares it as an instance's
        **Markdown.BLOCKS,
        "fence": PlainFence,
        "code_block": PlainFence,
    }
