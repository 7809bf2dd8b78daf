"""Result formats: each is a module with `render(report, page) -> str`, a pure function of the report.

To add one, write the module and name it here; the command line offers it by that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from grader.formats.page import Page

if TYPE_CHECKING:
    from grader.formats.report import Report

FORMATS: Final[dict[str, str]] = {
    "text": "grader.formats.text",
    "json": "grader.formats.report",
    "junit": "grader.formats.junit",
    "gradescope": "grader.formats.gradescope",
    "classroom50": "grader.formats.classroom50",
    "exercism": "grader.formats.exercism",
    "github": "grader.formats.github",
}
"""The module of each format, imported when it is asked for."""


def render(name: str, report: Report, page: Page | None = None) -> str:
    """Write a report in the format `name`."""
    import importlib

    module = importlib.import_module(FORMATS[name])
    text: str = module.render(report, page or Page())
    return text


__all__ = ["FORMATS", "Page", "render"]
