"""What is written into a workspace: the missions when it begins, a stub when a person starts over."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from grader.errors import GraderError, UsageError
from grader.files import claim_beside, whole, why, write_whole
from grader.i18n import LANGUAGES, M
from grader.model import Course, Mission
from grader.workspace.course import remember
from grader.workspace.place import Workspace
from grader.workspace.pristine import pristine_stub, read_course_file

_ANSWER: Final = "answer.py"
_CONFTEST: Final = "conftest.py"


@dataclass(frozen=True, slots=True)
class Filled:
    """What `init` did."""

    workspace: Workspace
    written: tuple[Path, ...]
    """Answers that are new."""
    kept: tuple[Path, ...]
    """Answers that were there and stayed as they were."""


def init(course: Course, folder: Path) -> Filled:
    """Write every mission's texts, checks and stub into `folder`; an answer that is there stays as it is.

    Raises:
        UsageError: `folder` is a file.
        GraderError: It cannot be written.
    """
    folder = folder.absolute()
    if os.path.lexists(folder) and not os.path.isdir(folder):
        raise UsageError(M("{folder} is no folder. Name a new folder, or an empty one.", folder=folder))
    contents = {mission.name: _contents(mission, folder) for mission in course.missions}
    conftest = course.exercises / _CONFTEST
    shared = {_CONFTEST: read_course_file(conftest)} if conftest.is_file() else {}
    written, kept = [], []
    with _told(folder):
        for name, files in {**contents, "": shared}.items():
            (folder / name).mkdir(parents=True, exist_ok=True)
            for filename, content in files.items():
                path = folder / name / filename
                if filename != _ANSWER:
                    write_whole(path, content, durable=True)
                elif os.path.lexists(path):
                    kept.append(path)
                else:
                    write_whole(path, content, durable=True)
                    written.append(path)
        workspace = Workspace(folder)
        mark(workspace)
        remember(workspace, course)
    return Filled(workspace, tuple(written), tuple(kept))


def mark(workspace: Workspace) -> None:
    """Make the folder a workspace; git is told to leave the progress alone."""
    workspace.marker.mkdir(exist_ok=True)
    ignore = workspace.marker / ".gitignore"
    if not ignore.exists():
        write_whole(ignore, b"*\n", durable=True)


def reset(workspace: Workspace, mission: Mission) -> Path | None:
    """Put the stub back where the answer is.

    Returns:
        Where the answer was moved to (`answer.py.bak`, `.bak2`, ...); None where there was none, or where it
        was the stub already.

    Raises:
        GraderError: It cannot be written; the answer is then where it was.
    """
    answer = workspace.answer_path(mission)
    stub = pristine_stub(mission, answer)
    with _told(answer.parent):
        answer.parent.mkdir(parents=True, exist_ok=True)
        if not os.path.lexists(answer):
            write_whole(answer, stub, durable=True)
            return None
        if answer.is_file() and answer.read_bytes() == stub:
            return None
        with whole(answer) as file:
            file.write(stub)
            file.flush()
            os.fsync(file.fileno())  # the stub is on the disk before the answer moves: a full disk changes nothing
            backup = claim_beside(answer, "bak")
            try:
                os.replace(answer, backup)
            except OSError:
                backup.unlink(missing_ok=True)
                raise
        return backup


def _contents(mission: Mission, folder: Path) -> dict[str, bytes]:
    """The files of a mission, by name: all are read before the first is written."""
    readings = (*(mission.folder / f"mission.{lang}.md" for lang in LANGUAGES), mission.checks)
    texts = {path.name: read_course_file(path) for path in readings}
    return texts | {_ANSWER: pristine_stub(mission, folder / mission.name / _ANSWER)}


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    """Turn an error of the system into a sentence."""
    try:
        yield
    except OSError as error:
        message = M(
            "{path} cannot be written: {reason}. Choose a folder that you may write to, on a disk with room.",
            path=error.filename or folder,
            reason=why(error),
        )
        raise GraderError(message) from error
