"""A workflow for GitHub Actions that grades every push."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from grader.errors import GraderError, UsageError
from grader.export.bundle import template
from grader.files import why
from grader.i18n import M
from grader.model import Mission

PLACE: Final = Path(".github") / "workflows" / "grade.yml"


def workflow(missions: Sequence[Mission], version: str) -> str:
    """The file's text; names of missions are letters, digits and underscores, so they stand as they are."""
    names = " ".join(mission.name for mission in missions)
    pinned = f"=={version}" if version[:1].isdigit() and "unknown" not in version else ""
    return template("grade.yml").replace("@MISSIONS@", names).replace("==@VERSION@", pinned)


def write_workflow(missions: Sequence[Mission], folder: Path, version: str) -> Path:
    """Write it into a repository.

    Raises:
        UsageError: There is one already.
        GraderError: It cannot be written.
    """
    path = folder / PLACE
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(workflow(missions, version))
    except FileExistsError as error:
        raise UsageError(M("{path} is there already; it stays as it is.", path=path)) from error
    except OSError as error:
        reason = why(error)
        raise GraderError(M("{path} cannot be written: {reason}.", path=path, reason=reason)) from error
    return path
