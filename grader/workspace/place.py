"""Where a learner's answers live: the folder that is found from where the person stands."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from grader.errors import UsageError
from grader.i18n import M
from grader.model import Mission

MARKER: Final = ".dl-missions"
"""The folder that makes its parent a workspace; it holds the progress."""
_COURSE_FILE: Final = "course.toml"
_EXERCISES: Final = "exercises"


@dataclass(frozen=True, slots=True)
class Workspace:
    """A folder of answers, one folder for each mission."""

    root: Path

    @property
    def marker(self) -> Path:
        """Where what we remember is kept."""
        return self.root / MARKER

    @property
    def progress_path(self) -> Path:
        """The file of the progress."""
        return self.marker / "progress.sqlite3"

    def answer_path(self, mission: Mission) -> Path:
        """Where the answer to a mission is written."""
        return self.root / mission.name / "answer.py"


def find_workspace(start: Path | None = None) -> Workspace | None:
    """The workspace that `start` (the working directory) stands in, or None.

    A folder with `.dl-missions` in it is one; so is the exercises folder of a checkout, from anywhere in it.
    """
    try:
        here = (start or Path()).resolve()
    except OSError:  # the working directory was removed
        return None
    for folder in (here, *here.parents):
        found = _workspace_at(folder)
        if found is not None:
            return found
    return None


def open_workspace(folder: Path) -> Workspace:
    """The workspace that a person named.

    Raises:
        UsageError: The folder is none.
    """
    found = _workspace_at(folder.absolute())
    if found is None:
        message = M(
            "{folder} is no folder of missions. `grade init {folder}` writes the missions into it.", folder=folder
        )
        raise UsageError(message)
    return found


def _workspace_at(folder: Path) -> Workspace | None:
    # os.path answers False where a folder may not be read; Path.is_dir would raise.
    import os.path

    if os.path.isdir(folder / MARKER):
        return Workspace(folder)
    for exercises in (folder / _EXERCISES, folder):
        if os.path.isfile(exercises / _COURSE_FILE):
            return Workspace(exercises)
    return None
