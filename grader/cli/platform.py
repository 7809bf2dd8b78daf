"""The platform that a command runs on: what it says in variables, and the files that it hands to a step."""

from __future__ import annotations

import time
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final

from grader.errors import GraderError
from grader.files import why
from grader.i18n import M

if TYPE_CHECKING:
    from grader.formats.page import Page
    from grader.formats.report import Report

_OUTPUT_NAME: Final = "result"
"""Where the reporter of GitHub Classroom looks: `steps.ID.outputs.result`."""


def informed(page: Page, environ: Mapping[str, str]) -> Page:
    """The page, and on it what the platform says."""
    from grader.formats.classroom50 import FACTS

    facts = {name: environ[name] for name in FACTS if environ.get(name)}
    facts["GRADED_AT"] = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    return replace(page, facts=facts)


def seen_from_repository(path: Path, environ: Mapping[str, str]) -> str:
    """A path as annotations need it: relative to the checkout, or to where the command runs."""
    for base in filter(None, (environ.get("GITHUB_WORKSPACE", ""), ".")):
        try:
            return path.resolve().relative_to(Path(base).resolve()).as_posix()
        except (ValueError, OSError):
            continue
    return path.name


def hand_over(report: Report, environ: Mapping[str, str]) -> None:
    """Append to the files that GitHub gives a step: its summary, and its outputs.

    Raises:
        GraderError: One of them cannot be written.
    """
    from grader.formats import github

    summary, outputs = environ.get("GITHUB_STEP_SUMMARY", ""), environ.get("GITHUB_OUTPUT", "")
    if summary:
        _append(Path(summary), github.summary(report))
    if outputs:
        _append(Path(outputs), f"{_OUTPUT_NAME}={github.payload(report)}\n")


def _append(path: Path, text: str) -> None:
    try:
        with path.open("a", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        reason = why(error)
        raise GraderError(M("{path} cannot be written: {reason}.", path=path, reason=reason)) from error
