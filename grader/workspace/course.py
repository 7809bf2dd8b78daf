"""Which course a folder of answers belongs to, where that is not the one which comes with the package.

The folder remembers it, so that nobody types --course every day. A course is a program: its checks and solutions run
outside of any sandbox. So what a folder says is believed only of a course that this person has named on this computer;
a folder that somebody handed in names nothing.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from grader.errors import GraderError, UsageError
from grader.files import why
from grader.i18n import M
from grader.model import Course
from grader.workspace.place import Workspace

FILE: Final = "course"
"""In the folder that makes a workspace: the path of the course, in one line."""
KNOWN: Final = "courses"
"""In the person's settings: the courses that were named, one a line."""
_COURSE_FILE: Final = Path("exercises") / "course.toml"


def remember(workspace: Workspace, course: Course) -> None:
    """Note in a workspace which course it belongs to; our own needs no note.

    Raises:
        OSError: It cannot be written.
    """
    note = workspace.marker / FILE
    if course.is_own:
        note.unlink(missing_ok=True)
        return
    note.write_bytes(_line(course.root))


def know(root: Path) -> None:
    """Note that a person named this course himself.

    Raises:
        GraderError: It cannot be written.
    """
    if _is_known(root):
        return
    path = _known_path()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("ab") as file:
            file.write(_line(root))
    except OSError as error:
        raise GraderError(M("{path} cannot be written: {reason}.", path=path, reason=why(error))) from error


def remembered(workspace: Workspace) -> Path | None:
    """The folder of the course that a workspace belongs to; None where it is our own, or nothing is known of it.

    Raises:
        UsageError: The course is gone, or this person never named it here.
    """
    try:
        root = Path(os.fsdecode((workspace.marker / FILE).read_bytes().rstrip(b"\r\n")))
    except OSError:
        return _standing_in(workspace)
    place = str(workspace.root)
    if not _is_known(root):
        raise UsageError(
            M(
                "{folder} says that its course is {course}. A course runs its own programs, so it is for you to name: "
                "if you trust it, `grade init {folder} --course {course}`.",
                folder=place,
                course=root,
            )
        )
    if not (root / _COURSE_FILE).is_file():
        raise UsageError(
            M(
                "The course of {folder} is gone: there is no exercises/course.toml in {course}. If it was moved: "
                "`grade init {folder} --course DIR`. Your answers stay as they are.",
                folder=place,
                course=root,
            )
        )
    return root


def _standing_in(workspace: Workspace) -> Path | None:
    """The course whose exercises folder the workspace is: its author is at work."""
    root = workspace.root.parent
    is_course = workspace.root.name == "exercises" and (root / _COURSE_FILE).is_file()
    return root if is_course and _is_known(root) else None


def _is_known(root: Path) -> bool:
    try:
        return _line(root) in _known_path().read_bytes().splitlines(keepends=True)
    except OSError:
        return False


def _known_path() -> Path:
    """Beside the settings of `study`: $STUDY_CONFIG, or the system's place for settings."""
    chosen = os.environ.get("STUDY_CONFIG", "")
    if chosen:
        return Path(chosen).expanduser() / KNOWN
    import platformdirs

    return Path(platformdirs.user_config_dir("dl-missions", appauthor=False)) / KNOWN


def _line(root: Path) -> bytes:
    return os.fsencode(os.path.realpath(root)) + b"\n"
