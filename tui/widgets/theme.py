"""The two themes: their colours tell words that matter less, good, bad and odd apart on dark and on light."""

from __future__ import annotations

from typing import Final

from textual.theme import Theme

DARK: Final = Theme(
    name="study-dark",
    primary="#5fafd7",
    secondary="#87afaf",
    accent="#d7af5f",
    success="#87d787",
    warning="#d7af5f",
    error="#ff8787",
    foreground="#dadada",
    background="#16181d",
    surface="#1c1f26",
    panel="#262b35",
    dark=True,
    variables={"quiet": "#949cab"},
)
LIGHT: Final = Theme(
    name="study-light",
    primary="#005f87",
    secondary="#4e6a6a",
    accent="#875f00",
    success="#1f6f1f",
    warning="#875f00",
    error="#a80000",
    foreground="#1c1c1c",
    background="#fafaf7",
    surface="#f1f1ec",
    panel="#e2e3dd",
    dark=False,
    variables={"quiet": "#5a5f66"},
)
FOREIGN: Final = {"quiet": "#8a8f98"}
"""Words that matter less, in a theme that is not ours; Textual's own muted text is none inside a line."""
